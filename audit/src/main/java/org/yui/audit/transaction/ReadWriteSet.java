package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** What a simulation read and what it writes, in the one namespace of the network. */
record ReadWriteSet(List<Read> reads, List<Write> writes) {

    /**
     * @param notes takes what Yui's contracts never do, and which this auditor therefore does not replay
     * @throws InvalidTransactionException with Fabric's code for what is wrong
     */
    static ReadWriteSet read(ByteString results, Wire wire, List<String> notes) throws InvalidTransactionException {
        TxReadWriteSet all = parse(wire, TxReadWriteSet.parser(), results, "TxReadWriteSet");
        Set<String> namespaces = new HashSet<>();
        ReadWriteSet found = new ReadWriteSet(List.of(), List.of());
        for (NsReadWriteSet each : all.getNsRwsetList()) {
            KVRWSet set = parse(wire, KVRWSet.parser(), each.getRwset(), "KVRWSet");
            Judge.require(namespaces.add(each.getNamespace()), Code.ILLEGAL_WRITESET);
            noteWhatIsNotReplayed(each, set, notes);
            if (each.getNamespace().equals(Judge.CHAINCODE)) {
                found = of(set);
                checkOrder(found, notes);
            } else {
                notes.add("found a namespace other than " + Judge.CHAINCODE + ", expected that alone");
                Judge.require(set.getWritesCount() == 0, Code.INVALID_CHAINCODE);
            }
        }
        return found;
    }

    private static <M extends Message> M parse(Wire wire, Parser<M> parser, ByteString bytes, String what)
            throws InvalidTransactionException {
        try {
            return wire.parse(parser, bytes, what);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(Code.BAD_RWSET);
        }
    }

    private static void noteWhatIsNotReplayed(NsReadWriteSet each, KVRWSet set, List<String> notes) {
        if (each.getCollectionHashedRwsetCount() > 0
                || set.getRangeQueriesInfoCount() > 0
                || set.getMetadataWritesCount() > 0) {
            notes.add(
                    "found private collections, range queries or key policies, expected plain reads and writes alone");
        }
    }

    private static void checkOrder(ReadWriteSet set, List<String> notes) {
        if (!rises(set.reads.stream().map(Read::key).toList())
                || !rises(set.writes.stream().map(Write::key).toList())) {
            notes.add(
                    "found reads or writes that are repeated or out of order, expected each key once in rising order");
        }
    }

    private static boolean rises(List<String> keys) {
        for (int i = 1; i < keys.size(); i++) {
            ByteString before = ByteString.copyFromUtf8(keys.get(i - 1));
            ByteString after = ByteString.copyFromUtf8(keys.get(i));
            if (ByteString.unsignedLexicographicalComparator().compare(before, after) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static ReadWriteSet of(KVRWSet set) {
        List<Read> reads = new ArrayList<>();
        for (KVRead read : set.getReadsList()) {
            var version = read.getVersion();
            reads.add(new Read(
                    read.getKey(), read.hasVersion() ? new Version(version.getBlockNum(), version.getTxNum()) : null));
        }
        List<Write> writes = new ArrayList<>();
        for (KVWrite write : set.getWritesList()) {
            writes.add(new Write(
                    write.getKey(), write.getIsDelete() || write.getValue().isEmpty(), write.getValue()));
        }
        return new ReadWriteSet(reads, writes);
    }
}
