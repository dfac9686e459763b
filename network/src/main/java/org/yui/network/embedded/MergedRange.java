package org.yui.network.embedded;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A range as it would be once the writes of a block so far were in the state (Fabric {@code validation/combined_iterator.go}). */
final class MergedRange implements Iterator<StateView.Item> {

    private final Iterator<StateView.Item> stored;
    private final Iterator<Map.Entry<StateKey, VersionedValue>> written;
    private StateView.@Nullable Item nextStored;
    private StateView.@Nullable Item nextWritten;
    private StateView.@Nullable Item next;

    MergedRange(
            StateView state, SortedMap<StateKey, VersionedValue> writes, String namespace, String start, String end) {
        this.stored = state.range(namespace, start, end);
        this.written = part(writes, namespace, start, end).entrySet().iterator();
        this.nextStored = pullStored();
        this.nextWritten = pullWritten();
        this.next = pull();
    }

    private static SortedMap<StateKey, VersionedValue> part(
            SortedMap<StateKey, VersionedValue> writes, String namespace, String start, String end) {
        StateKey from = StateKey.of(namespace, start);
        StateKey to = end.isEmpty() ? from.afterNamespace() : StateKey.of(namespace, end);
        return from.compareTo(to) < 0 ? writes.subMap(from, to) : Collections.emptySortedMap();
    }

    private StateView.@Nullable Item pullStored() {
        return stored.hasNext() ? stored.next() : null;
    }

    private StateView.@Nullable Item pullWritten() {
        if (!written.hasNext()) {
            return null;
        }
        Map.Entry<StateKey, VersionedValue> entry = written.next();
        return new StateView.Item(entry.getKey(), entry.getValue());
    }

    private StateView.@Nullable Item pull() {
        StateView.Item smaller = pullSmaller();
        while (smaller != null && smaller.value().isDelete()) {
            smaller = pullSmaller();
        }
        return smaller;
    }

    /** Of a key that is in both, what the block writes. */
    private StateView.@Nullable Item pullSmaller() {
        StateView.Item one = nextStored;
        StateView.Item other = nextWritten;
        int order = one == null ? 1 : other == null ? -1 : one.key().compareTo(other.key());
        if (order <= 0) {
            nextStored = pullStored();
        }
        if (order >= 0 && other != null) {
            nextWritten = pullWritten();
        }
        return order < 0 ? one : other;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StateView.Item next() {
        StateView.Item item = next;
        if (item == null) {
            throw new NoSuchElementException();
        }
        next = pull();
        return item;
    }
}
