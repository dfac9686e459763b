package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/**
 * What a simulation reads and would write: each key once, in the order of the keys' UTF-8 bytes, the last write counting; each range
 * once, in the order of asking (Fabric {@code rwsetutil/rwset_builder.go}).
 */
final class SimulatedReadWriteSet {

    /** What tells ranges apart; of two alike Fabric keeps the first. */
    private record Range(String start, String end, boolean exhausted) {}

    private final SortedMap<StateKey, Optional<Version>> reads = new TreeMap<>();
    private final SortedMap<StateKey, ByteString> writes = new TreeMap<>();
    private final List<RangeReads> ranges = new ArrayList<>();

    /** @param version as found; nothing for a key that was absent */
    void read(StateKey key, Optional<Version> version) {
        reads.put(key, version);
    }

    /** @param value empty to delete */
    void write(StateKey key, byte[] value) {
        writes.put(key, ByteString.copyFrom(value));
    }

    void range(RangeReads range) {
        ranges.add(range);
    }

    ByteString bytes() {
        TxReadWriteSet.Builder set = TxReadWriteSet.newBuilder();
        for (ByteString namespace : namespaces()) {
            set.addNsRwset(NsReadWriteSet.newBuilder()
                    .setNamespaceBytes(namespace)
                    .setRwset(content(namespace).toByteString()));
        }
        return set.build().toByteString();
    }

    private SortedSet<ByteString> namespaces() {
        SortedSet<ByteString> namespaces = new TreeSet<>(ByteString.unsignedLexicographicalComparator());
        reads.keySet().forEach(k -> namespaces.add(k.namespace()));
        writes.keySet().forEach(k -> namespaces.add(k.namespace()));
        ranges.forEach(r -> namespaces.add(ByteString.copyFromUtf8(r.namespace())));
        return namespaces;
    }

    private KVRWSet content(ByteString namespace) {
        KVRWSet.Builder set = KVRWSet.newBuilder();
        reads.forEach((key, version) -> {
            if (key.namespace().equals(namespace)) {
                set.addReads(read(key.key(), version));
            }
        });
        writes.forEach((key, value) -> {
            if (key.namespace().equals(namespace)) {
                set.addWrites(KVWrite.newBuilder()
                        .setKeyBytes(key.key())
                        .setIsDelete(value.isEmpty())
                        .setValue(value));
            }
        });
        return set.addAllRangeQueriesInfo(ranges(namespace)).build();
    }

    private List<RangeQueryInfo> ranges(ByteString namespace) {
        Map<Range, RangeQueryInfo> distinct = new LinkedHashMap<>();
        for (RangeReads range : ranges) {
            if (ByteString.copyFromUtf8(range.namespace()).equals(namespace)) {
                RangeQueryInfo info = range.info();
                distinct.putIfAbsent(new Range(info.getStartKey(), info.getEndKey(), info.getItrExhausted()), info);
            }
        }
        return List.copyOf(distinct.values());
    }

    static KVRead read(ByteString key, Optional<Version> version) {
        KVRead.Builder read = KVRead.newBuilder().setKeyBytes(key);
        version.ifPresent(v -> read.setVersion(v.proto()));
        return read.build();
    }
}
