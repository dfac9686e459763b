package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/**
 * What a transaction read and would write, each key once, in the order of the keys' UTF-8 bytes (Fabric {@code rwsetutil}).
 *
 * @param reads the version found; nothing for a key that was absent
 * @param writes the last value; empty to delete
 */
record ReadWriteSet(SortedMap<String, Optional<Version>> reads, SortedMap<String, byte[]> writes) {

    /** Go's string order, which is not that of {@code String.compareTo}. */
    static final Comparator<String> UTF8_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    static ReadWriteSet empty() {
        return new ReadWriteSet(new TreeMap<>(UTF8_ORDER), new TreeMap<>(UTF8_ORDER));
    }

    ByteString bytes() {
        TxReadWriteSet.Builder set = TxReadWriteSet.newBuilder();
        if (!reads.isEmpty() || !writes.isEmpty()) {
            set.addNsRwset(NsReadWriteSet.newBuilder()
                    .setNamespace(YuiChaincode.NAME)
                    .setRwset(keyValues().toByteString()));
        }
        return set.build().toByteString();
    }

    private KVRWSet keyValues() {
        KVRWSet.Builder set = KVRWSet.newBuilder();
        reads.forEach((key, version) -> {
            KVRead.Builder read = KVRead.newBuilder().setKey(key);
            version.ifPresent(v -> read.setVersion(protoVersion(v)));
            set.addReads(read);
        });
        writes.forEach((key, value) -> set.addWrites(
                KVWrite.newBuilder().setKey(key).setIsDelete(value.length == 0).setValue(ByteString.copyFrom(value))));
        return set.build();
    }

    private static org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version protoVersion(Version version) {
        return org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                .setBlockNum(version.block())
                .setTxNum(version.transaction())
                .build();
    }

    /**
     * Reads a set back.
     *
     * @throws InvalidProtocolBufferException if the bytes are no read-write set, or hold what this engine does not write: another
     *     namespace, a range, a key's metadata, a collection
     */
    static ReadWriteSet parse(ByteString bytes) throws InvalidProtocolBufferException {
        ReadWriteSet set = empty();
        for (NsReadWriteSet namespace : TxReadWriteSet.parseFrom(bytes).getNsRwsetList()) {
            KVRWSet keyValues = KVRWSet.parseFrom(namespace.getRwset());
            if (!namespace.getNamespace().equals(YuiChaincode.NAME)
                    || namespace.getCollectionHashedRwsetCount() > 0
                    || keyValues.getRangeQueriesInfoCount() > 0
                    || keyValues.getMetadataWritesCount() > 0) {
                throw new InvalidProtocolBufferException(
                        "found another namespace, a range, metadata or a collection, expected reads and writes of "
                                + YuiChaincode.NAME);
            }
            keyValues.getReadsList().forEach(r -> set.reads().put(r.getKey(), version(r)));
            keyValues
                    .getWritesList()
                    .forEach(w -> set.writes()
                            .put(
                                    w.getKey(),
                                    w.getIsDelete() ? new byte[0] : w.getValue().toByteArray()));
        }
        return set;
    }

    private static Optional<Version> version(KVRead read) {
        return read.hasVersion()
                ? Optional.of(new Version(
                        read.getVersion().getBlockNum(),
                        Math.toIntExact(read.getVersion().getTxNum())))
                : Optional.empty();
    }
}
