package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.yui.domain.Hash;

/** What a transaction says it read and would write, as it stands in the transaction (Fabric {@code rwsetutil}). */
record ReadWriteSet(List<Namespace> namespaces) {

    private static final ByteString HASH_OF_NOTHING =
            ByteString.copyFrom(Hash.of(new byte[0]).bytes());

    /** One chaincode's part. */
    record Namespace(String name, KVRWSet content, List<Collection> collections) {

        /** Whether anything is written, in the open or in a collection. */
        boolean writes() {
            return content.getWritesCount() > 0 || !writtenCollections().isEmpty();
        }

        List<Collection> writtenCollections() {
            return collections.stream()
                    .filter(c -> c.content().getHashedWritesCount() > 0)
                    .toList();
        }
    }

    /** The part of a private collection: hashes alone. */
    record Collection(String name, HashedRWSet content) {}

    ReadWriteSet {
        namespaces = List.copyOf(namespaces);
    }

    static ReadWriteSet empty() {
        return new ReadWriteSet(List.of());
    }

    /**
     * Reads a set.
     *
     * @throws InvalidProtocolBufferException if the bytes are no read-write set, or set a key's own policy, which this engine does not know
     */
    static ReadWriteSet parse(ByteString bytes) throws InvalidProtocolBufferException {
        List<Namespace> namespaces = new ArrayList<>();
        for (NsReadWriteSet part : TxReadWriteSet.parseFrom(bytes).getNsRwsetList()) {
            namespaces.add(namespace(part));
        }
        return new ReadWriteSet(namespaces);
    }

    private static Namespace namespace(NsReadWriteSet part) throws InvalidProtocolBufferException {
        KVRWSet content = KVRWSet.parseFrom(part.getRwset());
        boolean metadata = content.getMetadataWritesCount() > 0;
        List<Collection> collections = new ArrayList<>();
        for (CollectionHashedReadWriteSet collection : part.getCollectionHashedRwsetList()) {
            HashedRWSet hashes = HashedRWSet.parseFrom(collection.getHashedRwset());
            metadata |= hashes.getMetadataWritesCount() > 0;
            collections.add(new Collection(collection.getCollectionName(), hashes));
        }
        if (metadata) {
            throw new InvalidProtocolBufferException(
                    "found a key's own policy, expected the chaincode's for every key");
        }
        return new Namespace(part.getNamespace(), content, List.copyOf(collections));
    }

    /** Puts every write into {@code writes} as of a version; the last of a key counts. */
    void writeTo(SortedMap<StateKey, VersionedValue> writes, Version version) {
        for (Namespace namespace : namespaces) {
            for (KVWrite write : namespace.content().getWritesList()) {
                byte[] value =
                        write.getIsDelete() ? new byte[0] : write.getValue().toByteArray();
                writes.put(StateKey.of(namespace.name(), write.getKey()), new VersionedValue(value, version));
            }
            for (Collection collection : namespace.collections()) {
                for (KVWriteHash write : collection.content().getHashedWritesList()) {
                    StateKey key = StateKey.hashed(namespace.name(), collection.name(), write.getKeyHash());
                    writes.put(key, new VersionedValue(valueHash(write), version));
                }
            }
        }
    }

    /** Nothing for a deletion, which the hash of an empty value is too (Fabric {@code IsKVWriteHashDelete}). */
    private static byte[] valueHash(KVWriteHash write) {
        boolean delete = write.getIsDelete() || write.getValueHash().equals(HASH_OF_NOTHING);
        return delete ? new byte[0] : write.getValueHash().toByteArray();
    }
}
