package org.yui.audit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.block.Block;
import org.yui.audit.block.BlockFiles;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.ConfigBlock;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.fixture.Players;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.report.Findings;
import org.yui.domain.Hash;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

/** Takes a sound envelope apart, changes one thing, signs it again where that is the point, and judges it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JudgeTest {

    @TempDir
    static Path folder;

    private static long seed;
    private static Consortium consortium;
    private static Definitions definitions;
    private static ByteString sound;

    @BeforeAll
    static void make() throws Exception {
        seed = SeededRandom.seed(JudgeTest.class);
        Path evidence = MadeEvidence.make(folder, seed);
        consortium = Consortium.load(folder.resolve("consortium"));
        List<Block> blocks = new ArrayList<>();
        new BlockFiles(evidence.resolve("ledgersData/chains/chains/yui-test"), new Findings())
                .forEach(List.of("blockfile_000000"), blocks::add);
        Channel channel = new ConfigBlock().read(blocks.getFirst().envelopes().getFirst());
        Map<ByteString, ByteString> defined = defined(channel, blocks.get(1));
        definitions = new Definitions(channel, key -> Optional.ofNullable(defined.get(key)));
        sound = blocks.get(2).envelopes().getFirst();
    }

    /** What block 1 writes: the chaincode's definition. */
    private static Map<ByteString, ByteString> defined(Channel channel, Block block) {
        Definitions none = new Definitions(channel, key -> Optional.empty());
        Judgement judged = Judge.judge(none, block.envelopes().getFirst());
        assertThat(judged.code()).isEqualTo(Code.VALID);
        return judged.transaction().writes(Space.open(Definitions.LIFECYCLE)).stream()
                .collect(Collectors.toMap(Write::bytes, Write::value));
    }

    private static Code judge(ByteString envelope) {
        return Judge.judge(definitions, envelope).code();
    }

    private static Payload payload() throws Exception {
        return Payload.parseFrom(Envelope.parseFrom(sound).getPayload());
    }

    private static ByteString signed(Identity by, Payload payload) {
        return Envelope.newBuilder()
                .setPayload(payload.toByteString())
                .setSignature(ByteString.copyFrom(by.sign(payload.toByteArray())))
                .build()
                .toByteString();
    }

    private static ByteString signed(Payload payload) throws Exception {
        return signed(consortium.client(Players.EAST), payload);
    }

    private static ByteString header(UnaryOperator<ChannelHeader.Builder> change) throws Exception {
        Payload.Builder payload = payload().toBuilder();
        ChannelHeader.Builder header =
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).toBuilder();
        payload.getHeaderBuilder().setChannelHeader(change.apply(header).build().toByteString());
        return signed(payload.build());
    }

    private static ByteString content(UnaryOperator<ChaincodeActionPayload.Builder> change) throws Exception {
        Payload.Builder payload = payload().toBuilder();
        var transaction = org.hyperledger.fabric.protos.peer.Transaction.parseFrom(payload.getData()).toBuilder();
        var action = transaction.getActionsBuilder(0);
        ChaincodeActionPayload.Builder content = ChaincodeActionPayload.parseFrom(action.getPayload()).toBuilder();
        action.setPayload(change.apply(content).build().toByteString());
        return signed(payload.setData(transaction.build().toByteString()).build());
    }

    private static ByteString endorsed(Identity... endorsers) throws Exception {
        return content(c -> {
            byte[] response = c.getAction().getProposalResponsePayload().toByteArray();
            c.getActionBuilder().clearEndorsements();
            for (Identity each : endorsers) {
                c.getActionBuilder()
                        .addEndorsements(Endorsement.newBuilder()
                                .setEndorser(each.serialized())
                                .setSignature(ByteString.copyFrom(
                                        each.sign(response, each.serialized().toByteArray()))));
            }
            return c;
        });
    }

    private static Identity peer(org.yui.domain.MspId msp) throws Exception {
        return consortium.identity(msp, CertificateRole.PEER);
    }

    @Test
    void a_sound_envelope_is_valid_and_without_notes() {
        Judgement judgement = Judge.judge(definitions, sound);
        assertThat(judgement.code()).isEqualTo(Code.VALID);
        assertThat(judgement.notes()).isEmpty();
    }

    @Test
    void bytes_that_are_no_envelope_are_named_so() {
        assertThat(judge(ByteString.copyFromUtf8("no envelope"))).isEqualTo(Code.INVALID_OTHER_REASON);
        assertThat(judge(ByteString.EMPTY)).isEqualTo(Code.BAD_COMMON_HEADER);
    }

    @Test
    void no_mutation_stays_both_valid_and_unnoticed() {
        for (Mutation mutation : Mutations.some(sound.toByteArray(), 60, new java.util.SplittableRandom(seed))) {
            Judgement judgement = Judge.judge(definitions, ByteString.copyFrom(mutation.bytes()));
            assertThat(judgement.code() == Code.VALID && judgement.notes().isEmpty())
                    .as(mutation.toString())
                    .isFalse();
        }
    }

    @Test
    void another_creator_than_the_signer_is_refused() throws Exception {
        assertThat(judge(signed(consortium.client(Players.WEST), payload()))).isEqualTo(Code.BAD_CREATOR_SIGNATURE);
    }

    @Test
    void a_certificate_of_another_consortium_is_refused() throws Exception {
        Path other = folder.resolve("other");
        Consortium others = Consortium.open(other, consortium.plan(), Instant::now, new SecureRandom());
        Identity stranger = others.client(Players.EAST);
        Payload.Builder payload = payload().toBuilder();
        SignatureHeader header = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
        payload.getHeaderBuilder()
                .setSignatureHeader(header.toBuilder()
                        .setCreator(stranger.serialized())
                        .build()
                        .toByteString());
        assertThat(judge(signed(stranger, payload.build()))).isEqualTo(Code.BAD_CREATOR_SIGNATURE);
    }

    @Test
    void a_header_that_is_changed_and_signed_again_gets_its_code() throws Exception {
        assertThat(judge(header(h -> h.setTxId(Hash.of().text())))).isEqualTo(Code.BAD_PROPOSAL_TXID);
        assertThat(judge(header(h -> h.setEpoch(1)))).isEqualTo(Code.BAD_COMMON_HEADER);
        assertThat(judge(header(h -> h.setType(HeaderType.MESSAGE_VALUE)))).isEqualTo(Code.BAD_COMMON_HEADER);
        assertThat(judge(header(h -> h.setType(HeaderType.CONFIG_VALUE)))).isEqualTo(Code.UNSUPPORTED_TX_PAYLOAD);
        assertThat(judge(header(h -> h.setChannelId("another")))).isEqualTo(Code.BAD_CREATOR_SIGNATURE);
    }

    @Test
    void a_proposal_that_was_not_endorsed_is_refused() throws Exception {
        assertThat(judge(content(c -> c.setChaincodeProposalPayload(ByteString.EMPTY))))
                .isEqualTo(Code.INVALID_ENDORSER_TRANSACTION);
    }

    @Test
    void a_majority_of_hospitals_peers_is_enough_and_less_is_not() throws Exception {
        Identity east = peer(Players.EAST);
        Identity west = peer(Players.WEST);
        assertThat(judge(endorsed(east, west))).isEqualTo(Code.VALID);
        assertThat(judge(endorsed(east))).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
        assertThat(judge(endorsed(east, east))).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
        assertThat(judge(endorsed())).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void only_peers_of_hospitals_count() throws Exception {
        Identity east = peer(Players.EAST);
        Identity client = consortium.client(Players.WEST);
        Identity orderer = consortium.identity(Players.WEST, CertificateRole.ORDERER);
        Identity buyer = consortium.client(Players.BUYER);
        assertThat(judge(endorsed(east, client, orderer, buyer))).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void an_endorsement_that_does_not_hold_does_not_count() throws Exception {
        ByteString spoiled = content(c -> {
            c.getActionBuilder().removeEndorsements(2);
            c.getActionBuilder().getEndorsementsBuilder(1).setSignature(ByteString.copyFromUtf8("none"));
            return c;
        });
        assertThat(judge(spoiled)).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }
}
