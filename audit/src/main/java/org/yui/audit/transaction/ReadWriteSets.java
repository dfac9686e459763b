package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.jspecify.annotations.Nullable;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.Hash;

/** Reads what a simulation read and writes, in every namespace and collection. */
final class ReadWriteSets {

    private static final ByteString NOTHING = ByteString.copyFrom(Hash.of().bytes());

    private final Wire wire;
    private final List<KeySet> sets = new ArrayList<>();

    private ReadWriteSets(Wire wire) {
        this.wire = wire;
    }

    /** @throws InvalidTransactionException with Fabric's code for what is wrong */
    static List<KeySet> read(ByteString results, Wire wire) throws InvalidTransactionException {
        ReadWriteSets reading = new ReadWriteSets(wire);
        TxReadWriteSet all = reading.parse(TxReadWriteSet.parser(), results, "TxReadWriteSet");
        for (NsReadWriteSet each : all.getNsRwsetList()) {
            reading.take(each);
        }
        return reading.sets;
    }

    private <M extends Message> M parse(Parser<M> parser, ByteString bytes, String what)
            throws InvalidTransactionException {
        try {
            return wire.parse(parser, bytes, what);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(Code.BAD_RWSET);
        }
    }

    private void take(NsReadWriteSet namespace) throws InvalidTransactionException {
        KVRWSet set = parse(KVRWSet.parser(), namespace.getRwset(), "KVRWSet");
        List<RangeQuery> ranges = new ArrayList<>();
        set.getRangeQueriesInfoList().forEach(r -> ranges.add(range(r)));
        sets.add(new KeySet(
                Space.open(namespace.getNamespace()),
                set.getReadsList().stream()
                        .map(r -> read(r.getKeyBytes(), r.hasVersion() ? r.getVersion() : null))
                        .toList(),
                ranges,
                set.getWritesList().stream()
                        .map(w -> new Write(
                                w.getKeyBytes(), w.getIsDelete() || w.getValue().isEmpty(), w.getValue()))
                        .toList(),
                set.getMetadataWritesCount() > 0));
        for (CollectionHashedReadWriteSet each : namespace.getCollectionHashedRwsetList()) {
            collection(new Space(namespace.getNamespace(), each.getCollectionName()), each);
        }
    }

    private void collection(Space space, CollectionHashedReadWriteSet collection) throws InvalidTransactionException {
        HashedRWSet set = parse(HashedRWSet.parser(), collection.getHashedRwset(), "HashedRWSet");
        sets.add(new KeySet(
                space,
                set.getHashedReadsList().stream()
                        .map(r -> read(r.getKeyHash(), r.hasVersion() ? r.getVersion() : null))
                        .toList(),
                List.of(),
                set.getHashedWritesList().stream()
                        .map(w -> new Write(
                                w.getKeyHash(),
                                w.getIsDelete()
                                        || w.getValueHash().isEmpty()
                                        || w.getValueHash().equals(NOTHING),
                                w.getValueHash()))
                        .toList(),
                set.getMetadataWritesCount() > 0));
    }

    private static Read read(ByteString key, @Nullable Version version) {
        return new Read(
                key,
                version == null
                        ? null
                        : new org.yui.audit.transaction.Version(version.getBlockNum(), version.getTxNum()));
    }

    private static RangeQuery range(RangeQueryInfo query) {
        return new RangeQuery(
                query.getStartKeyBytes(),
                query.getEndKeyBytes(),
                query.getItrExhausted(),
                query.getRawReads().getKvReadsList().stream()
                        .map(r -> read(r.getKeyBytes(), r.getVersion()))
                        .toList(),
                query.hasReadsMerkleHashes() ? query.getReadsMerkleHashes() : null);
    }
}
