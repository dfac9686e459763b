package org.yui.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status.Code;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.Proposals;
import org.yui.network.member.Identity;

/** A client before a peer that errs in every way the gateway service can. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FabricLedgerServiceTest {

    private static final String COLLECTING =
            "failed to collect enough transaction endorsements, see attached details for more info";
    private static final String ENDORSING = "failed to endorse transaction, see attached details for more info";
    private static final String FULL = "too many requests for /gateway.Gateway, exceeding concurrency limit (500)";

    @TempDir
    static Path folder;

    private static Identity member;
    private static Identity reader;

    private final FakePace pace = new FakePace();
    private FakePeer peer;
    private FabricLedgerService service;
    private Proposals proposal;
    private Envelope transaction;

    @BeforeAll
    static void make() throws Exception {
        member = Peers.consortium(folder.resolve("member")).client(Peers.HOSPITAL);
        reader = Peers.consortium(folder.resolve("reader")).client(Peers.HOSPITAL);
    }

    @BeforeEach
    void connect() throws Exception {
        peer = new FakePeer();
        service = Peers.connect(peer.connection(), reader, pace);
        proposal = Peers.proposal(member);
        transaction = Peers.transaction(member, proposal);
    }

    @AfterEach
    void close() {
        service.close();
        peer.close();
    }

    private void impatient() {
        service.close();
        service = Peers.connect(peer.connection(), reader, pace, Peers.impatient());
    }

    private static void assertRefused(Throwable thrown, String message) {
        assertThat(thrown).isInstanceOf(RefusedException.class).hasMessage(message);
    }

    @Test
    void a_proposal_reaches_the_peer_as_its_client_signed_it() throws Exception {
        byte[] signed = proposal.signed();

        assertThat(service.evaluate(signed)).asString().isEqualTo("well");
        service.endorse(signed);

        assertThat(peer.asked(EvaluateRequest.class)).singleElement().satisfies(asked -> {
            assertThat(asked.getProposedTransaction()).isEqualTo(SignedProposal.parseFrom(signed));
            assertThat(asked.getTransactionId()).isEqualTo(proposal.transaction());
            assertThat(asked.getChannelId()).isEqualTo(Peers.CHANNEL);
        });
        assertThat(peer.asked(EndorseRequest.class))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.getProposedTransaction().toByteArray()).isEqualTo(signed));
    }

    @Test
    void what_comes_unsigned_is_signed_by_nobody() throws Exception {
        byte[] unsigned = SignedProposal.parseFrom(proposal.signed()).toBuilder()
                .clearSignature()
                .build()
                .toByteArray();
        service.endorse(unsigned);
        assertThat(peer.asked(EndorseRequest.class)
                        .getFirst()
                        .getProposedTransaction()
                        .getSignature())
                .isEmpty();

        byte[] envelope = transaction.toBuilder().clearSignature().build().toByteArray();
        assertThatThrownBy(() -> service.submit(envelope))
                .satisfies(e -> assertRefused(e, "BAD_SIGNATURE: found no signature, expected the creator's"));
        assertThat(peer.asked(SubmitRequest.class)).isEmpty();
    }

    @Test
    void messages_of_another_channel_or_form_never_reach_the_peer() {
        byte[] other =
                Proposals.of("other", member, Peers.NOW, "kit:state", "{}").signed();

        assertThatThrownBy(() -> service.evaluate(other))
                .satisfies(e -> assertRefused(e, "UNKNOWN_CHANNEL: found another channel, expected yui"));
        assertThatThrownBy(() -> service.endorse(new byte[] {1, 2, 3})).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> service.submit(new byte[] {1, 2, 3})).isInstanceOf(RefusedException.class);
        assertThat(peer.asked(EvaluateRequest.class)).isEmpty();
    }

    @Test
    void a_contracts_refusal_reads_as_on_the_embedded_engine_and_is_not_tried_again() {
        String said = "chaincode response 500, ALREADY_STATED: found a fact under this key, expected none";
        peer.fails("evaluate", Code.UNKNOWN, "evaluate call to endorser returned error: " + said, said);
        peer.fails("endorse", Code.ABORTED, ENDORSING, said);

        assertThatThrownBy(() -> service.evaluate(proposal.signed()))
                .satisfies(e -> assertRefused(e, "ALREADY_STATED: found a fact under this key, expected none"));
        assertThatThrownBy(() -> service.endorse(proposal.signed()))
                .satisfies(e -> assertRefused(e, "ALREADY_STATED: found a fact under this key, expected none"));
        assertThat(pace.pauses()).isEmpty();
    }

    @Test
    void a_mistake_in_a_contract_is_unexpected() {
        peer.fails("endorse", Code.ABORTED, ENDORSING, "chaincode response 500, Unexpected error");

        assertThatThrownBy(() -> service.endorse(proposal.signed()))
                .satisfies(e -> assertRefused(e, "UNEXPECTED: Unexpected error"));
    }

    @Test
    void a_full_peer_is_asked_again_later() throws Exception {
        peer.fails("evaluate", Code.UNKNOWN, FULL).fails("evaluate", Code.UNKNOWN, FULL);

        assertThat(service.evaluate(proposal.signed())).asString().isEqualTo("well");
        assertThat(pace.pauses()).hasSize(2).allMatch(Duration::isPositive);
    }

    @Test
    void a_peer_that_stays_away_is_unavailable_when_the_time_is_over() {
        for (int i = 0; i < 100; i++) {
            peer.fails("evaluate", Code.UNAVAILABLE, "connection lost");
        }

        assertThatThrownBy(() -> service.evaluate(proposal.signed()))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("connection lost");
        assertThat(pace.nanos()).isEqualTo(Deadlines.DEFAULT.evaluate().toNanos());
    }

    @Test
    void no_answer_in_time_is_unavailable_as_long_as_nothing_was_handed_over() {
        impatient();
        peer.isSilent("endorse");

        assertThatThrownBy(() -> service.endorse(proposal.signed())).isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void a_chaincode_process_that_dies_is_tried_again() throws Exception {
        peer.fails("endorse", Code.ABORTED, ENDORSING, "error in simulation: chaincode stream terminated");
        peer.fails("endorse", Code.FAILED_PRECONDITION, "no peers available to evaluate chaincode yui in channel yui");

        service.endorse(proposal.signed());

        assertThat(peer.asked(EndorseRequest.class)).hasSize(3);
    }

    @Test
    void hospitals_that_are_a_block_behind_are_asked_again() throws Exception {
        peer.fails("endorse", Code.ABORTED, COLLECTING, "ProposalResponsePayloads do not match");
        peer.fails("endorse", Code.ABORTED, COLLECTING, "chaincode response 500, UNKNOWN_GRANT: found nothing");

        service.endorse(proposal.signed());

        assertThat(peer.asked(EndorseRequest.class)).hasSize(3);
    }

    @Test
    void hospitals_that_stay_apart_make_no_transaction() {
        for (int i = 0; i < 10; i++) {
            peer.fails("endorse", Code.ABORTED, COLLECTING, "ProposalResponsePayloads do not match");
        }

        assertThatThrownBy(() -> service.endorse(proposal.signed()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("ENDORSERS_DISAGREE"))
                .hasMessageContaining("Hospital2MSP");
        assertThat(peer.asked(EndorseRequest.class)).hasSize(6);
    }

    @Test
    void a_transaction_is_handed_over_as_its_creator_signed_it() throws Exception {
        service.submit(transaction.toByteArray());

        assertThat(peer.asked(SubmitRequest.class)).singleElement().satisfies(asked -> {
            assertThat(asked.getPreparedTransaction()).isEqualTo(transaction);
            assertThat(asked.getTransactionId()).isEqualTo(proposal.transaction());
        });
    }

    @Test
    void the_question_how_it_ended_is_signed_by_the_reader() throws Exception {
        assertThat(service.commitStatus(proposal.transaction()).isValid()).isTrue();

        SignedCommitStatusRequest asked =
                peer.asked(SignedCommitStatusRequest.class).getFirst();
        assertThat(CommitStatusRequest.parseFrom(asked.getRequest()).getIdentity())
                .isEqualTo(reader.serialized());
    }

    @Test
    void an_answer_lost_after_the_orderers_took_it_has_the_same_bytes_handed_over_again() throws Exception {
        peer.fails("submit", Code.UNAVAILABLE, "connection reset");

        service.submit(transaction.toByteArray());

        assertThat(peer.asked(SubmitRequest.class))
                .hasSize(2)
                .allMatch(asked -> asked.getPreparedTransaction().equals(transaction));
        assertThat(peer.asked(EndorseRequest.class)).isEmpty();
    }

    @Test
    void no_answer_to_the_handing_over_is_for_the_commit_status_to_tell() throws Exception {
        impatient();
        peer.isSilent("submit");

        service.submit(transaction.toByteArray());

        assertThat(service.commitStatus(proposal.transaction()).block()).isEqualTo(7);
    }

    @Test
    void while_no_word_comes_the_same_bytes_are_handed_over_again() throws Exception {
        service.submit(transaction.toByteArray());
        peer.fails("commitStatus", Code.DEADLINE_EXCEEDED, "context deadline exceeded");
        peer.fails("commitStatus", Code.UNAVAILABLE, "connection reset");

        assertThat(service.commitStatus(proposal.transaction()).isValid()).isTrue();

        assertThat(peer.asked(SubmitRequest.class))
                .hasSize(3)
                .allMatch(asked -> asked.getPreparedTransaction().equals(transaction));
    }

    @Test
    void an_outcome_that_stays_unknown_is_known_when_asked_again() throws Exception {
        service.submit(transaction.toByteArray());
        for (int i = 0; i < 200; i++) {
            peer.fails("commitStatus", Code.DEADLINE_EXCEEDED, "context deadline exceeded");
        }

        assertThatThrownBy(() -> service.commitStatus(proposal.transaction()))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.transaction()).isEqualTo(proposal.transaction()));
        assertThat(pace.nanos()).isEqualTo(Deadlines.DEFAULT.commitStatus().toNanos());

        int before = peer.asked(SubmitRequest.class).size();
        while (true) {
            try {
                assertThat(service.commitStatus(proposal.transaction()).isValid())
                        .isTrue();
                break;
            } catch (OutcomeUnknownException e) {
                assertThat(peer.asked(SignedCommitStatusRequest.class)).hasSizeLessThan(300);
            }
        }
        assertThat(peer.asked(SubmitRequest.class)).hasSizeGreaterThan(before);
    }

    @Test
    void the_ledger_is_asked_how_the_first_copy_ended() throws Exception {
        peer.answers(
                "commitStatus",
                CommitStatusResponse.newBuilder()
                        .setResult(TxValidationCode.DUPLICATE_TXID)
                        .setBlockNumber(8)
                        .build());

        assertThat(service.commitStatus(proposal.transaction()).block()).isEqualTo(7);
    }

    @Test
    void nothing_happened_where_nobody_could_be_reached() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (FabricLedgerService lost = Peers.connect(FakePeer.connection(nobody), reader, pace)) {
            assertThatThrownBy(() -> lost.submit(transaction.toByteArray()))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining("could not be handed over");
        }
    }

    @Test
    void nothing_happened_where_no_orderer_or_no_slot_was_there() {
        for (int i = 0; i < 50; i++) {
            peer.fails("submit", Code.UNAVAILABLE, "no orderer nodes available").fails("submit", Code.UNKNOWN, FULL);
        }

        assertThatThrownBy(() -> service.submit(transaction.toByteArray()))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void what_orderers_turn_away_is_refused() {
        String forbidden = "received unsuccessful response from orderer: status=FORBIDDEN, info=implicit policy";
        String large = "received unsuccessful response from orderer: status=REQUEST_ENTITY_TOO_LARGE, info=large";
        peer.fails("submit", Code.ABORTED, forbidden);
        peer.fails("submit", Code.UNAVAILABLE, "insufficient number of orderers", large, large);

        assertThatThrownBy(() -> service.submit(transaction.toByteArray()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("NOT_ORDERED"));
        assertThatThrownBy(() -> service.submit(transaction.toByteArray()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("TOO_LARGE"));
    }

    @Test
    void one_orderers_word_among_several_decides_nothing() throws Exception {
        String forbidden = "received unsuccessful response from orderer: status=FORBIDDEN, info=implicit policy";
        peer.fails("submit", Code.UNAVAILABLE, "insufficient number of orderers", forbidden, "connection refused");

        service.submit(transaction.toByteArray());

        assertThat(peer.asked(SubmitRequest.class)).hasSize(2);
    }
}
