package org.yui.cli.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.yui.domain.ledger.Committed;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;

/**
 * What a transaction costs whatever it means: as many reads of values as long, and one write as long under a key as long, taken from
 * the read-write set of a transaction that was committed.
 *
 * @param reads the keys that it read and that stood, copied into the kit's namespace
 * @param absent how many keys it read that did not stand, its own among them
 * @param keyLength characters of the key that it wrote
 * @param valueLength characters of what it wrote
 */
record Twin(List<String> reads, int absent, int keyLength, int valueLength) {

    /** Argument of {@code kit:plain}. */
    record Plain(List<String> reads, String key, String value) {}

    /** Reads the set of a committed transaction, and copies what it read. */
    static Twin of(Block block, Committed committed, Ledger real, Ledger kit) throws LedgerException {
        KVRWSet set = set(block, committed.transaction());
        KVWrite write = set.getWrites(0);
        List<String> standing = new ArrayList<>();
        for (KVRead read : set.getReadsList()) {
            if (read.hasVersion()) {
                String value = real.fact(read.getKey()).orElseThrow();
                Submission.of(kit, "kit:plain", new Plain(List.of(), read.getKey(), value))
                        .run();
                standing.add(read.getKey());
            }
        }
        return new Twin(
                standing,
                set.getReadsCount() - standing.size(),
                write.getKey().length(),
                write.getValue().toStringUtf8().length());
    }

    private static KVRWSet set(Block block, String transaction) {
        try {
            for (var envelope : block.getData().getDataList()) {
                Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
                ChannelHeader header =
                        ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
                if (header.getTxId().equals(transaction)) {
                    return set(payload);
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a block of the peer's cannot be read", e);
        }
        throw new IllegalStateException("found no transaction " + transaction + " in its block");
    }

    private static KVRWSet set(Payload payload) throws InvalidProtocolBufferException {
        ChaincodeActionPayload content = ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(payload.getData()).getActions(0).getPayload());
        ChaincodeAction action = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload())
                        .getExtension());
        for (NsReadWriteSet each : TxReadWriteSet.parseFrom(action.getResults()).getNsRwsetList()) {
            if (each.getNamespace().equals("yui")) {
                return KVRWSet.parseFrom(each.getRwset());
            }
        }
        throw new IllegalStateException("found no reads and writes of the consortium's chaincode");
    }

    /** A transaction of the same cost, under a key of its own. */
    Plain next(RandomGenerator random) {
        String key = text(random, keyLength);
        List<String> all = new ArrayList<>(reads);
        for (int i = 0; i < absent; i++) {
            all.add(i == 0 ? key : text(random, keyLength));
        }
        return new Plain(all, key, text(random, valueLength));
    }

    /** A one-key put. */
    static Plain put(RandomGenerator random) {
        return new Plain(List.of(), text(random, 40), text(random, 100));
    }

    private static String text(RandomGenerator random, int length) {
        byte[] bytes = new byte[(length + 1) / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, length);
    }
}
