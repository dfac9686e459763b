package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.InvalidValueException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.Proposals;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;
import org.yui.testkit.contract.KitContract;

/** Blocks of this engine's own, taken in by another; those of Fabric are in test-network's differential test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowingLedgerTest {

    private static final int TRANSACTIONS = 4;

    @TempDir
    static Path shared;

    private static Consortium consortium;
    private static Identity buyer;
    private static final List<Block> BLOCKS = new ArrayList<>();
    private static Proposals next;
    private static ByteString answered;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() throws Exception {
        consortium = Consortia.make(shared.resolve("c"));
        buyer = consortium.client(Consortia.BUYER);
        try (EmbeddedLedger ledger = Consortia.open(shared.resolve("l"), consortium)) {
            Ledger client = ledger.as(buyer);
            for (int i = 0; i < TRANSACTIONS; i++) {
                client.submit("kit:add", "{\"key\":\"n\"}");
            }
            next = Proposals.of(Consortia.CHANNEL, buyer, Consortia.NOW, "kit:add", "{\"key\":\"n\"}");
            answered = answer(ledger.endorse(next.signed()));
            for (long i = 0; i < ledger.height(); i++) {
                BLOCKS.add(Block.parseFrom(ledger.block(i)));
            }
        }
    }

    private static ByteString answer(byte[] envelope) throws Exception {
        Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
        ByteString action =
                Transaction.parseFrom(payload.getData()).getActions(0).getPayload();
        return ChaincodeActionPayload.parseFrom(action).getAction().getProposalResponsePayload();
    }

    private FollowingLedger open() throws Exception {
        return FollowingLedger.open(folder, BLOCKS.getFirst().toByteArray(), Contracts.beside(KitContract.class));
    }

    /** As an orderer cuts it: nobody has judged it. */
    private static byte[] unjudged(Block block) {
        return block.toBuilder()
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(block.getMetadata().getMetadata(0))
                        .addMetadata(ByteString.EMPTY))
                .build()
                .toByteArray();
    }

    @Test
    void whoever_follows_comes_to_the_same_blocks_and_the_same_answers() throws Exception {
        try (FollowingLedger following = open()) {
            for (Block block : BLOCKS.subList(1, BLOCKS.size())) {
                assertThat(Block.parseFrom(following.commit(unjudged(block)))).isEqualTo(block);
            }
            assertThat(following.answer(next.signed(), Consortia.EAST)).isEqualTo(answered.toByteArray());
        }
    }

    @Test
    void whoever_stops_goes_on_where_it_was() throws Exception {
        for (Block block : BLOCKS.subList(1, BLOCKS.size())) {
            try (FollowingLedger following = open()) {
                assertThat(Block.parseFrom(following.commit(unjudged(block)))).isEqualTo(block);
            }
        }
        try (FollowingLedger following = open()) {
            assertThat(following.height()).isEqualTo(BLOCKS.size());
        }
    }

    @Test
    void a_block_that_does_not_follow_is_refused_and_changes_nothing() throws Exception {
        Block changed =
                BLOCKS.get(1).toBuilder().setData(BLOCKS.get(2).getData()).build();
        try (FollowingLedger following = open()) {
            for (Block block : List.of(BLOCKS.getFirst(), BLOCKS.get(2), changed)) {
                assertThatThrownBy(() -> following.commit(block.toByteArray()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("expected block 1");
            }
            assertThat(following.height()).isEqualTo(1);
            following.commit(unjudged(BLOCKS.get(1)));
        }
    }

    @Test
    void before_a_chaincode_is_defined_nobody_answers_for_it() throws Exception {
        try (FollowingLedger following = open()) {
            assertThatThrownBy(() -> following.answer(next.signed(), Consortia.EAST))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("UNKNOWN_CHAINCODE"));
        }
    }

    @Test
    void a_folder_of_another_beginning_is_refused() throws Exception {
        open().close();
        Block other = BLOCKS.getFirst().toBuilder()
                .setHeader(BLOCKS.getFirst().getHeader().toBuilder().setDataHash(ByteString.copyFromUtf8("other")))
                .build();

        assertThatThrownBy(() -> FollowingLedger.open(folder, other.toByteArray(), Contracts.beside(KitContract.class)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("another block 0");
    }
}
