package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.CommitStatus;
import org.yui.network.Proposals;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;
import org.yui.testkit.SettableClock;

/** What becomes of a transaction, step by step, with every message in the test's own hands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransactionTest {

    @TempDir
    static Path consortia;

    private static Consortium consortium;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Consortia.NOW);
    private EmbeddedLedger ledger;
    private Identity buyer;

    @BeforeAll
    static void make() throws Exception {
        consortium = Consortia.make(consortia.resolve("ours"));
    }

    @BeforeEach
    void open() throws Exception {
        ledger = Consortia.open(folder, consortium, clock);
        buyer = consortium.client(Consortia.BUYER);
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    private Proposals proposal(String function, String argument) {
        return Proposals.of(Consortia.CHANNEL, buyer, clock.instant(), function, argument);
    }

    private static String state(String key) {
        return "{\"key\":\"" + key + "\",\"value\":\"v\"}";
    }

    private Envelope endorsed(Proposals proposal) throws Exception {
        return Envelope.parseFrom(ledger.endorse(proposal.signed()));
    }

    private static byte[] signed(Identity identity, ByteString payload) {
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(identity.sign(payload.toByteArray())))
                .build()
                .toByteArray();
    }

    private CommitStatus commit(Proposals proposal, ByteString payload) throws Exception {
        ledger.submit(signed(buyer, payload));
        return ledger.commitStatus(proposal.transaction());
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void of_two_that_read_the_same_the_first_to_be_ordered_is_valid() throws Exception {
        Proposals one = proposal("kit:add", "{\"key\":\"n\"}");
        Proposals other = proposal("kit:add", "{\"key\":\"n\"}");
        ByteString onePayload = endorsed(one).getPayload();
        ByteString otherPayload = endorsed(other).getPayload();

        assertThat(commit(other, otherPayload).isValid()).isTrue();
        CommitStatus late = commit(one, onePayload);

        assertThat(late.codeName()).isEqualTo("MVCC_READ_CONFLICT");
        assertThat(ledger.as(buyer).fact("n")).contains("1");
    }

    @Test
    void a_key_that_was_absent_when_read_must_be_absent_still() throws Exception {
        Proposals one = proposal("kit:state", state("k"));
        ByteString payload = endorsed(one).getPayload();
        ledger.as(Consortia.EAST).submit("kit:state", state("k"));

        assertThat(commit(one, payload).codeName()).isEqualTo("MVCC_READ_CONFLICT");
    }

    @Test
    void the_same_transaction_twice_is_a_duplicate_and_counts_once() throws Exception {
        Proposals one = proposal("kit:add", "{\"key\":\"n\"}");
        ByteString payload = endorsed(one).getPayload();
        CommitStatus first = commit(one, payload);
        ledger.submit(signed(buyer, payload));

        assertThat(ledger.commitStatus(one.transaction())).isEqualTo(first);
        assertThat(codes(first.block() + 1)).containsExactly(TxValidationCode.DUPLICATE_TXID);
        assertThat(ledger.as(buyer).fact("n")).contains("1");
        assertRefused("DUPLICATE_TXID", () -> ledger.endorse(one.signed()));
    }

    private List<TxValidationCode> codes(long block) throws Exception {
        ByteString filter = Block.parseFrom(ledger.block(block)).getMetadata().getMetadata(2);
        return IntStream.range(0, filter.size())
                .mapToObj(i -> TxValidationCode.forNumber(filter.byteAt(i)))
                .toList();
    }

    @Test
    void endorsements_of_less_than_a_majority_make_no_valid_transaction() throws Exception {
        Proposals one = proposal("kit:state", state("k"));
        ByteString payload = changed(endorsed(one).getPayload(), content -> {
            content.getActionBuilder().removeEndorsements(1);
        });

        assertThat(commit(one, payload).codeName()).isEqualTo("ENDORSEMENT_POLICY_FAILURE");
        assertThat(ledger.as(buyer).fact("k")).isEmpty();
    }

    @Test
    void one_hospital_endorsing_twice_is_no_majority() throws Exception {
        Proposals one = proposal("kit:state", state("k"));
        ByteString payload = changed(endorsed(one).getPayload(), content -> {
            content.getActionBuilder().setEndorsements(1, content.getAction().getEndorsements(0));
        });

        assertThat(commit(one, payload).codeName()).isEqualTo("ENDORSEMENT_POLICY_FAILURE");
    }

    @Test
    void an_answer_that_the_hospitals_did_not_sign_makes_no_valid_transaction() throws Exception {
        Proposals one = proposal("kit:state", state("k"));
        ByteString payload = changed(endorsed(one).getPayload(), content -> {
            ByteString answer = content.getAction().getProposalResponsePayload();
            content.getActionBuilder().setProposalResponsePayload(forged(answer));
        });

        assertThat(commit(one, payload).codeName()).isEqualTo("ENDORSEMENT_POLICY_FAILURE");
        assertThat(ledger.as(buyer).fact("k")).isEmpty();
    }

    private static ByteString forged(ByteString answer) {
        try {
            ProposalResponsePayload response = ProposalResponsePayload.parseFrom(answer);
            ChaincodeAction action = ChaincodeAction.parseFrom(response.getExtension());
            SimulatedReadWriteSet set = new SimulatedReadWriteSet();
            set.write(StateKey.of("yui", "k"), new byte[] {1});
            return response.toBuilder()
                    .setExtension(
                            action.toBuilder().setResults(set.bytes()).build().toByteString())
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void arguments_that_were_not_endorsed_make_no_valid_transaction() throws Exception {
        Proposals one = proposal("kit:state", state("k"));
        Proposals other = proposal("kit:state", state("other"));
        ByteString payload =
                changed(endorsed(one).getPayload(), content -> content.setChaincodeProposalPayload(other.payload()));

        assertThat(commit(one, payload).codeName()).isEqualTo("INVALID_ENDORSER_TRANSACTION");
    }

    private static ByteString changed(ByteString payload, Consumer<ChaincodeActionPayload.Builder> change)
            throws Exception {
        Payload parsed = Payload.parseFrom(payload);
        Transaction transaction = Transaction.parseFrom(parsed.getData());
        ChaincodeActionPayload.Builder content =
                ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload()).toBuilder();
        change.accept(content);
        Transaction.Builder altered = transaction.toBuilder();
        altered.getActionsBuilder(0).setPayload(content.build().toByteString());
        return parsed.toBuilder()
                .setData(altered.build().toByteString())
                .build()
                .toByteString();
    }

    @Test
    void a_transaction_that_another_signed_is_not_ordered() throws Exception {
        Envelope endorsed = endorsed(proposal("kit:state", state("k")));
        long height = ledger.height();

        assertRefused(
                "BAD_CREATOR_SIGNATURE",
                () -> ledger.submit(signed(consortium.client(Consortia.EAST), endorsed.getPayload())));
        assertRefused("BAD_CREATOR_SIGNATURE", () -> ledger.submit(endorsed.toByteArray()));
        assertThat(ledger.height()).isEqualTo(height);
    }

    @Test
    void a_proposal_with_another_signature_is_refused() throws Exception {
        SignedProposal proposal =
                SignedProposal.parseFrom(proposal("kit:state", state("k")).signed());
        byte[] foreign = consortium
                .client(Consortia.EAST)
                .sign(proposal.getProposalBytes().toByteArray());

        assertRefused(
                "BAD_SIGNATURE",
                () -> ledger.endorse(proposal.toBuilder()
                        .setSignature(ByteString.copyFrom(foreign))
                        .build()
                        .toByteArray()));
    }

    @Test
    void a_proposal_made_long_ago_or_in_the_future_is_refused() {
        clock.advance(Duration.ofDays(1));
        Proposals made = proposal("kit:state", state("k"));
        Duration beyond = EmbeddedLedger.WINDOW.plusNanos(1);

        clock.advance(beyond);
        assertRefused("EXPIRED_PROPOSAL", () -> ledger.endorse(made.signed()));
        clock.advance(beyond.negated().minus(beyond));
        assertRefused("EXPIRED_PROPOSAL", () -> ledger.evaluate(made.signed()));
    }

    @Test
    void a_proposal_at_the_edge_of_the_window_is_taken() throws Exception {
        Proposals made = proposal("kit:state", state("k"));
        clock.advance(EmbeddedLedger.WINDOW);

        assertThat(ledger.endorse(made.signed())).isNotEmpty();
    }

    @Test
    void a_certificate_that_has_run_out_is_refused() {
        clock.advance(Duration.ofDays(6 * 365));

        assertRefused(
                "EXPIRED_CERTIFICATE",
                () -> ledger.endorse(proposal("kit:state", state("k")).signed()));
    }

    @Test
    void a_certificate_under_another_members_name_is_refused() throws Exception {
        ByteString claimed = SerializedIdentity.parseFrom(buyer.serialized()).toBuilder()
                .setMspid(Consortia.EAST.text())
                .build()
                .toByteString();
        Proposals made = Proposals.of(Consortia.CHANNEL, buyer, claimed, clock.instant(), "kit:state", state("k"));

        assertRefused("NOT_A_MEMBER", () -> ledger.endorse(made.signed()));
    }

    @Test
    void a_peer_is_no_client() throws Exception {
        Identity peer = consortium.identity(Consortia.EAST, CertificateRole.PEER);

        assertRefused(
                "NOT_A_WRITER",
                () -> ledger.endorse(Proposals.of(Consortia.CHANNEL, peer, clock.instant(), "kit:state", state("k"))
                        .signed()));
    }

    @Test
    void another_channel_is_refused() {
        assertRefused(
                "UNKNOWN_CHANNEL",
                () -> ledger.endorse(Proposals.of("another", buyer, clock.instant(), "kit:state", state("k"))
                        .signed()));
    }

    @Test
    void bytes_that_are_no_message_are_refused() {
        assertRefused("BAD_PROPOSAL", () -> ledger.endorse(new byte[] {1, 2, 3}));
        assertRefused("BAD_PROPOSAL", () -> ledger.evaluate(new byte[0]));
        assertRefused("INVALID_OTHER_REASON", () -> ledger.submit(new byte[] {1, 2, 3}));
        assertRefused("BAD_COMMON_HEADER", () -> ledger.submit(new byte[0]));
    }

    @Test
    void a_history_is_refused_by_name_even_if_the_contract_hides_it() {
        assertThatThrownBy(() -> ledger.as(buyer).submit("kit:history", "{}"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("NOT_SUPPORTED"))
                .hasMessageContaining("getHistoryForKey");
    }

    @Test
    void a_contract_finds_the_founding_hospitals_of_block_0() throws Exception {
        assertThat(ledger.as(buyer).evaluate("kit:founders", "{}"))
                .isEqualTo("{\"hospitals\":[\"EastHospital\",\"WestHospital\"],\"v\":1}");
    }

    @Test
    void an_event_is_in_the_transaction() throws Exception {
        assertThat(ledger.as(buyer).submit("kit:event", "{}").block()).isEqualTo(2);
    }

    @Test
    void what_is_not_there_is_refused() {
        assertRefused("UNKNOWN_TRANSACTION", () -> ledger.commitStatus("0".repeat(64)));
        assertRefused("UNKNOWN_BLOCK", () -> ledger.block(2));
    }
}
