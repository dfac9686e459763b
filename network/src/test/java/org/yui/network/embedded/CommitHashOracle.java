package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** COMMIT_HASH once more, byte by byte from Fabric's sources, with nothing of the engine's. Small blocks and ASCII keys only. */
final class CommitHashOracle {

    private CommitHashOracle() {}

    static ByteString recorded(Block block) throws Exception {
        return Metadata.parseFrom(block.getMetadata().getMetadata(4)).getValue();
    }

    /** The hash after the last of these blocks, from block 0 on. */
    static ByteString of(List<Block> blocks) throws Exception {
        byte[] hash = new byte[0];
        for (Block block : blocks.subList(1, blocks.size())) {
            hash = next(block, hash);
        }
        return ByteString.copyFrom(hash);
    }

    private static byte[] next(Block block, byte[] before) throws Exception {
        byte[] filter = block.getMetadata().getMetadata(2).toByteArray();
        TreeMap<String, byte[]> updates = new TreeMap<>();
        for (int i = 0; i < filter.length; i++) {
            if (filter[i] == 0) {
                for (NsReadWriteSet set : sets(block, i)) {
                    for (KVWrite write : KVRWSet.parseFrom(set.getRwset()).getWritesList()) {
                        String key = set.getNamespace() + "\0" + write.getKey();
                        updates.put(key, tail(write, block.getHeader().getNumber(), i));
                    }
                }
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(filter.length);
        all.writeBytes(filter);
        String namespace = "";
        for (var update : updates.entrySet()) {
            ByteArrayOutputStream write = new ByteArrayOutputStream();
            String[] key = update.getKey().split("\0", 2);
            if (!key[0].equals(namespace)) {
                field(write, 0x0a, key[0].getBytes(StandardCharsets.UTF_8));
            }
            namespace = key[0];
            field(write, 0x1a, key[1].getBytes(StandardCharsets.UTF_8));
            write.writeBytes(update.getValue());
            field(all, 0x0a, write.toByteArray());
        }
        all.writeBytes(before);
        return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    }

    private static byte[] tail(KVWrite write, long block, int transaction) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (write.getIsDelete()) {
            out.writeBytes(new byte[] {0x20, 1});
        } else {
            field(out, 0x2a, write.getValue().toByteArray());
        }
        byte[] version = transaction == 0
                ? new byte[] {1, (byte) block, 0}
                : new byte[] {1, (byte) block, 1, (byte) transaction};
        field(out, 0x32, version);
        return out.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, int tag, byte[] content) {
        out.write(tag);
        int rest = content.length;
        while (rest > 127) {
            out.write(rest & 127 | 128);
            rest >>= 7;
        }
        out.write(rest);
        out.writeBytes(content);
    }

    private static List<NsReadWriteSet> sets(Block block, int i) throws Exception {
        Payload payload =
                Payload.parseFrom(Envelope.parseFrom(block.getData().getData(i)).getPayload());
        var content = ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(payload.getData()).getActions(0).getPayload());
        var response = ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload());
        return TxReadWriteSet.parseFrom(
                        ChaincodeAction.parseFrom(response.getExtension()).getResults())
                .getNsRwsetList();
    }
}
