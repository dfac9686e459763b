package org.yui.network.embedded;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** The items of a store from a cursor's place up to a limit. */
final class StoredRange implements Iterator<StateView.Item> {

    private final Cursor<byte[], byte[]> cursor;
    private final StateKey near;
    private final byte[] limit;
    private StateView.@Nullable Item next;

    /**
     * @param near a key of the same namespace
     * @param limit the first stored key that counts no more
     */
    StoredRange(Cursor<byte[], byte[]> cursor, StateKey near, byte[] limit) {
        this.cursor = cursor;
        this.near = near;
        this.limit = limit;
        this.next = pull();
    }

    private StateView.@Nullable Item pull() {
        if (!cursor.hasNext()) {
            return null;
        }
        byte[] key = cursor.next();
        return Arrays.compareUnsigned(key, limit) < 0
                ? new StateView.Item(near.beside(key), VersionedValue.ofStored(cursor.getValue()))
                : null;
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
