package org.yui.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.block.BlockHashes;
import org.yui.network.block.BlockRun;
import org.yui.network.block.BlocksUnavailableException;
import org.yui.network.block.BrokenChainException;
import org.yui.network.member.Identity;

/** Blocks from a peer, which may send others than it should. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerBlocksTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static Identity reader;

    private FakePeer peer;
    private FabricLedgerService service;

    @BeforeAll
    static void make() throws Exception {
        reader = Peers.consortium(folder.resolve("c")).client(Peers.HOSPITAL);
    }

    @BeforeEach
    void connect() throws Exception {
        peer = new FakePeer();
        service = Peers.connect(peer.connection(), reader, new FakePace());
    }

    @AfterEach
    void close() {
        service.close();
        peer.close();
    }

    @Test
    void the_height_is_one_more_than_the_newest_blocks_number() throws Exception {
        peer.holds(Chains.of(5));

        assertThat(service.height()).isEqualTo(5);
    }

    @Test
    void a_block_comes_as_the_peer_holds_it() throws Exception {
        List<Block> chain = Chains.of(5);
        peer.holds(chain);

        assertThat(service.block(3)).isEqualTo(chain.get(3).toByteArray());
    }

    @Test
    void there_is_no_block_at_the_height() {
        peer.holds(Chains.of(5));

        assertThatThrownBy(() -> service.block(5))
                .isInstanceOf(RefusedException.class)
                .hasMessage("UNKNOWN_BLOCK: found no block 5, expected one below the height");
    }

    @Test
    void requests_are_signed_by_the_reader() throws Exception {
        peer.holds(Chains.of(1));
        service.height();

        Envelope asked = peer.asked(Envelope.class).getFirst();
        Payload payload = Payload.parseFrom(asked.getPayload());
        SignatureHeader header = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
        assertThat(header.getCreator()).isEqualTo(reader.serialized());
        assertThat(ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                        .getTimestamp()
                        .getSeconds())
                .isEqualTo(Peers.NOW.getEpochSecond());
    }

    @Test
    void another_block_than_the_one_asked_for_is_not_believed() {
        List<Block> chain = new ArrayList<>(Chains.of(5));
        chain.set(2, chain.get(1));
        chain.set(3, changed(chain.get(3)));
        peer.holds(chain);

        assertThatThrownBy(() -> service.block(2))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("found block 1");
        assertThatThrownBy(() -> service.block(3))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("another data hash");
    }

    private static Block changed(Block block) {
        return block.toBuilder()
                .setData(BlockData.newBuilder().addData(ByteString.copyFromUtf8("another transaction")))
                .build();
    }

    @Test
    void a_run_gives_every_block_in_order() throws Exception {
        List<Block> chain = Chains.of(40);
        peer.holds(chain);

        List<Block> found = new ArrayList<>();
        try (BlockRun run = service.blocks().from(0, null)) {
            for (int i = 0; i < chain.size(); i++) {
                found.add(run.next(LONG).orElseThrow());
            }
            assertThat(run.next(Duration.ofMillis(1))).isEmpty();
        }

        assertThat(found).isEqualTo(chain);
    }

    @Test
    void a_run_ends_at_a_block_that_does_not_follow() throws Exception {
        List<Block> chain = new ArrayList<>(Chains.of(3));
        chain.addAll(Chains.of(6, " of another chain").subList(3, 6));
        peer.holds(chain);

        try (BlockRun run =
                service.blocks().from(2, BlockHashes.header(chain.get(1).getHeader()))) {
            assertThat(run.next(LONG)).contains(chain.get(2));
            assertThatThrownBy(() -> run.next(LONG))
                    .isInstanceOf(BrokenChainException.class)
                    .hasMessage("block 3: found another previous hash, expected that of the block before");
        }
    }

    @Test
    void a_lost_connection_can_be_told_from_a_broken_chain() throws Exception {
        peer.holds(Chains.of(3)).breaksAfter(1);

        try (BlockRun run = service.blocks().from(0, null)) {
            assertThat(run.next(LONG)).isPresent();
            assertThatThrownBy(() -> run.next(LONG)).isInstanceOf(BlocksUnavailableException.class);
        }
    }
}
