package org.yui.testnetwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.yui.domain.ledger.LedgerFact;
import org.yui.network.block.BlockFacts;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.BlockRun;
import org.yui.network.block.FolderBlocks;
import org.yui.testnetwork.kit.KitChaincode;

/** What two peers have written to their disks. */
final class Copies {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Copies() {}

    /** Reads a peer's block files up to a height, checking that they hang together. */
    static List<Block> read(BlockFolder folder, long height) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (BlockRun run = new FolderBlocks(folder).from(0, null)) {
            while (blocks.size() < height) {
                Optional<Block> next = run.next(PATIENCE);
                assertThat(next)
                        .as("block %d in %s", blocks.size(), folder.path())
                        .isPresent();
                blocks.add(next.get());
            }
        }
        return blocks;
    }

    /** How often a valid transaction wrote each key. */
    static Map<String, Integer> writes(List<Block> blocks) throws IOException {
        Map<String, Integer> writes = new HashMap<>();
        for (Block block : blocks) {
            for (LedgerFact fact : BlockFacts.of(block.toByteArray(), KitChaincode.NAME)) {
                writes.merge(fact.key(), 1, Integer::sum);
            }
        }
        return writes;
    }

    /** All but the orderers' signatures, of which each orderer hands on its own choice, is the same everywhere. */
    static void assertSame(List<Block> one, List<Block> other) {
        assertThat(one).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).getHeader()).isEqualTo(other.get(i).getHeader());
            assertThat(one.get(i).getData()).isEqualTo(other.get(i).getData());
            assertThat(judged(one.get(i))).isEqualTo(judged(other.get(i)));
        }
    }

    private static List<ByteString> judged(Block block) {
        return block.getMetadata()
                .getMetadataList()
                .subList(
                        BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE,
                        block.getMetadata().getMetadataCount());
    }
}
