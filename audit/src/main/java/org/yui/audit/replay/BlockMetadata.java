package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.yui.audit.block.Block;
import org.yui.audit.channel.Channel;
import org.yui.audit.transaction.Code;
import org.yui.audit.wire.Wire;

/**
 * Checks the metadata of a block, which no hash covers, so every byte of it is signed, or recomputed, or must be as it is
 * always: [0] the orderers' signatures, [1] last configuration, [2] validation codes, [3] nothing, [4] COMMIT_HASH.
 */
final class BlockMetadata {

    private static final int SIGNATURES = 0;
    private static final int LAST_CONFIG = 1;
    private static final int FILTER = 2;
    private static final int ORDERER = 3;
    private static final int COMMIT_HASH = 4;
    private static final int ENTRIES = 5;

    private BlockMetadata() {}

    /**
     * What is wrong with the parts that can be judged without replaying; empty if nothing is.
     *
     * @param channel the configuration in force before the block
     * @param lastConfig number of the newest block with a configuration, this one counted
     */
    static List<String> problems(Block block, Channel channel, long lastConfig) {
        if (block.metadata().size() != ENTRIES) {
            return List.of("found " + block.metadata().size() + " metadata entries, expected " + ENTRIES);
        }
        Wire wire = new Wire();
        List<String> problems =
                new ArrayList<>(OrdererSignatures.problems(block, channel, lastConfig, entry(block, SIGNATURES), wire));
        if (!entry(block, LAST_CONFIG).equals(lastConfig(lastConfig))) {
            problems.add("found another last configuration, expected block " + lastConfig);
        }
        if (!entry(block, ORDERER).isEmpty()) {
            problems.add("found bytes in the orderer's metadata entry, expected none");
        }
        problems.addAll(wire.notes());
        return problems;
    }

    static ByteString filter(Block block) {
        return entry(block, FILTER);
    }

    static ByteString filter(List<Code> codes) {
        byte[] bytes = new byte[codes.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = codes.get(i).asByte();
        }
        return ByteString.copyFrom(bytes);
    }

    static ByteString commitHash(Block block) {
        return entry(block, COMMIT_HASH);
    }

    /** How an entry holds a value. */
    static ByteString wrapped(ByteString value) {
        return Metadata.newBuilder().setValue(value).build().toByteString();
    }

    private static ByteString lastConfig(long index) {
        return wrapped(LastConfig.newBuilder().setIndex(index).build().toByteString());
    }

    private static ByteString entry(Block block, int index) {
        return index < block.metadata().size() ? block.metadata().get(index) : ByteString.EMPTY;
    }
}
