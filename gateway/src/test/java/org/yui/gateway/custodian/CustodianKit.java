package org.yui.gateway.custodian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;
import org.yui.gateway.FaultyLedger;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.TestConsortium;
import org.yui.gateway.TestGateway;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;

/** A custodian between a gateway that may lie and a ledger that may be far away, however it is reached. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class CustodianKit {

    @TempDir
    Path folder;

    TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private PublicationPlan plan;
    private Grant grant;
    private List<OrderedStudy> studies;
    private RecordingCustodian recorder;

    /** Keeps the gateway's requests, and passes them on or not. */
    private final class RecordingCustodian implements Custodian {

        private Signed request;
        private boolean passesOn;

        @Override
        public ReleaseAnswer answer(Signed signed) throws IOException {
            request = signed;
            return passesOn
                    ? consortium.custodian(consortium.east).answer(signed)
                    : new ReleaseAnswer.Declined(Refusal.UNKNOWN, "found nobody at home");
        }

        @Override
        public void deposit(Signed deposit) throws RefusalException, IOException {
            consortium.custodian(consortium.east).deposit(deposit);
        }

        @Override
        public CustodyAcknowledgement acknowledge(ContributionId contribution, int epoch)
                throws RefusalException, IOException {
            return consortium.custodian(consortium.east).acknowledge(contribution, epoch);
        }

        @Override
        public RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException {
            return consortium.custodian(consortium.east).recall(recall, first, count);
        }

        @Override
        public void retire(ContributionId contribution) throws RefusalException, IOException {
            consortium.custodian(consortium.east).retire(contribution);
        }

        @Override
        public void withdraw(Signed withdrawal) throws RefusalException, IOException {
            consortium.custodian(consortium.east).withdraw(withdrawal);
        }
    }

    @BeforeEach
    void open() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(getClass()));
        plan = consortium.contribute(consortium.east, 2, 100);
        consortium.publish(4, MinorUnits.ZERO, plan);
        recorder = new RecordingCustodian();
        gateway = new TestGateway(consortium, this::recorded, consortium.blocks);
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        grant = buyer.liveGrant(2);
        studies = buyer.desk.studies(grant.id());
        buyer.desk.order(grant.id(), studies);
    }

    private Optional<Custodian> recorded(MspId hospital) {
        return Optional.of(recorder);
    }

    @AfterEach
    void close() throws Exception {
        buyer.close();
        gateway.close();
        consortium.close();
    }

    /** The way to a custodian of East Hospital, as a gateway and a hospital take it. */
    abstract Custodian reach(HospitalCustodian custodian) throws Exception;

    private HospitalCustodian custodian() {
        return consortium.custodian(consortium.east);
    }

    private Custodian reached() throws Exception {
        return reach(custodian());
    }

    /** The gateway's request, changed and signed again with the gateway's own key. */
    private Signed changed(UnaryOperator<ReleaseRequest> change) {
        ReleaseRequest request = change.apply(recorder.request.read(ReleaseRequest.class));
        return consortium.operator.key().sign(consortium.operator.msp(), KeyPurpose.GATEWAY, request);
    }

    private void declines(Signed request, Refusal why) throws Exception {
        assertThat(reached().answer(request)).isInstanceOfSatisfying(ReleaseAnswer.Declined.class, d -> {
            assertThat(d.refusal()).isEqualTo(why);
            assertThat(d.message()).contains("found ", "expected ");
        });
        assertThat(custodian().evidence()).isEmpty();
    }

    private void refusesEachLine(Signed request, Refusal why) throws Exception {
        assertThat(reached().answer(request))
                .isInstanceOfSatisfying(
                        ReleaseAnswer.Answered.class,
                        a -> assertThat(a.lines())
                                .allSatisfy(l -> assertThat(l)
                                        .isInstanceOfSatisfying(
                                                LineAnswer.Refused.class,
                                                r -> assertThat(r.refusal()).isEqualTo(why))));
        assertThat(custodian().evidence()).isEmpty();
    }

    private static ReleaseRequest withLines(ReleaseRequest r, List<ProvenLine> lines) {
        return new ReleaseRequest(
                r.channel(), r.custodian(), r.order(), r.grant(), r.slice(), r.first(), lines, r.wrappingKey());
    }

    private List<ReleasedLine> released(ReleaseAnswer answer) {
        assertThat(answer).isInstanceOf(ReleaseAnswer.Answered.class);
        return ((ReleaseAnswer.Answered) answer)
                .lines().stream().map(l -> ((LineAnswer.Released) l).answer()).toList();
    }

    @Test
    void a_committed_line_is_released_once_and_the_same_again() throws Exception {
        List<ReleasedLine> first = released(reached().answer(recorder.request));
        long height = consortium.engine.height();

        List<ReleasedLine> again = released(reached().answer(recorder.request));

        assertThat(again).isEqualTo(first).hasSize(2);
        assertThat(consortium.engine.height()).isEqualTo(height);
    }

    @Test
    void a_gateway_that_asks_to_wrap_to_its_own_key_is_refused() throws Exception {
        Signed own = changed(r -> new ReleaseRequest(
                r.channel(),
                r.custodian(),
                r.order(),
                r.grant(),
                r.slice(),
                r.first(),
                r.lines(),
                consortium.operator.wrapping().publicKey()));
        declines(own, Refusal.WRONG_WRAPPING_KEY);
    }

    @Test
    void a_request_that_the_rows_gateway_did_not_sign_is_refused() throws Exception {
        ReleaseRequest request = recorder.request.read(ReleaseRequest.class);
        declines(
                SigningKey.generate().sign(consortium.operator.msp(), KeyPurpose.GATEWAY, request),
                Refusal.BAD_SIGNATURE);
        declines(consortium.buyer.key().sign(consortium.buyer.msp(), KeyPurpose.ORDER, request), Refusal.BAD_SIGNATURE);
    }

    @Test
    void a_row_that_is_not_committed_is_refused() throws Exception {
        Signed elsewhere = changed(r -> new ReleaseRequest(
                r.channel(), r.custodian(), r.order(), r.grant(), r.slice(), 2, r.lines(), r.wrappingKey()));
        declines(elsewhere, Refusal.LINE_NOT_COMMITTED);
    }

    @Test
    void a_line_that_is_not_in_its_row_is_refused() throws Exception {
        refusesEachLine(
                changed(r -> withLines(
                        r,
                        r.lines().stream()
                                .map(l -> new ProvenLine(
                                        new LineOpening(
                                                Salt.random(consortium.random),
                                                l.opening().line()),
                                        l.proof()))
                                .toList())),
                Refusal.LINE_NOT_COMMITTED);
        refusesEachLine(
                changed(r -> withLines(
                        r,
                        r.lines().stream()
                                .map(l -> new ProvenLine(
                                        l.opening(),
                                        new InclusionProof(
                                                l.proof().index(), 4, l.proof().path())))
                                .toList())),
                Refusal.LINE_NOT_COMMITTED);
    }

    @Test
    void an_order_that_the_buyer_did_not_sign_is_refused() throws Exception {
        Signed forged = changed(r -> new ReleaseRequest(
                r.channel(),
                r.custodian(),
                new Signed(r.order().signer(), r.order().purpose(), r.order().body(), recorder.request.signature()),
                r.grant(),
                r.slice(),
                r.first(),
                r.lines(),
                r.wrappingKey()));
        declines(forged, Refusal.BAD_SIGNATURE);
    }

    @Test
    void what_is_no_request_is_refused() throws Exception {
        declines(consortium.operator.key().sign(consortium.operator.msp(), KeyPurpose.GATEWAY, grant), Refusal.INVALID);
    }

    @Test
    void a_grant_that_has_ended_by_the_custodians_own_clock_is_refused() throws Exception {
        consortium.clock.set(grant.until());
        declines(recorder.request, Refusal.GRANT_NOT_RUNNING);
    }

    @Test
    void a_hospitals_withdrawal_holds_at_once_and_destroys_the_parts() throws Exception {
        Withdrawal withdrawal =
                new Withdrawal(plan.contribution().id(), 0L, consortium.east.msp(), Code.parse("CONSENT"));
        reached().withdraw(consortium.east.key().sign(consortium.east.msp(), KeyPurpose.CUSTODIAN, withdrawal));

        List<LineAnswer> lines = ((ReleaseAnswer.Answered) reached().answer(recorder.request)).lines();

        assertThat(lines.get(0))
                .isInstanceOfSatisfying(
                        LineAnswer.Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.STUDY_WITHDRAWN));
        assertThat(lines.get(1)).isInstanceOf(LineAnswer.Released.class);
        assertThat(deposits()).containsExactly(plan.contribution().id() + "-1-1.json");
        assertThat(consortium.ledger(consortium.east).fact(withdrawal.key())).isEmpty();
    }

    private List<String> deposits() throws Exception {
        try (var files = Files.list(consortium.custodianFolder(consortium.east).resolve("deposits"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_withdrawal_is_replayed_before_a_restored_custodian_serves() throws Exception {
        Path deposits = consortium.custodianFolder(consortium.east).resolve("deposits");
        Path backup =
                Files.copy(deposits.resolve(plan.contribution().id() + "-1-0.json"), folder.resolve("backup.json"));
        Withdrawal withdrawal =
                new Withdrawal(plan.contribution().id(), null, consortium.east.msp(), Code.parse("CONSENT"));
        reached().withdraw(consortium.east.key().sign(consortium.east.msp(), KeyPurpose.CUSTODIAN, withdrawal));
        Files.copy(backup, deposits.resolve(plan.contribution().id() + "-1-0.json"));

        consortium.openCustodian(consortium.east);

        assertThat(deposits()).isEmpty();
        refusesEachLine(recorder.request, Refusal.STUDY_WITHDRAWN);
    }

    @Test
    void anothers_withdrawal_is_refused() throws Exception {
        Withdrawal withdrawal =
                new Withdrawal(plan.contribution().id(), 0L, consortium.west.msp(), Code.parse("CONSENT"));
        Signed foreign = consortium.west.key().sign(consortium.west.msp(), KeyPurpose.CUSTODIAN, withdrawal);
        Signed forged = consortium
                .west
                .key()
                .sign(
                        consortium.east.msp(),
                        KeyPurpose.CUSTODIAN,
                        new Withdrawal(plan.contribution().id(), 0L, consortium.east.msp(), Code.parse("CONSENT")));
        for (Signed each : List.of(foreign, forged)) {
            assertThatThrownBy(() -> reached().withdraw(each))
                    .isInstanceOfSatisfying(
                            RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BAD_SIGNATURE));
        }
    }

    @Test
    void a_release_that_could_not_be_stated_is_stated_at_the_next_start_exactly_once() throws Exception {
        reopen(new FaultyLedger(consortium.ledger(consortium.east)) {
            @Override
            protected void before(String function) throws LedgerException {
                if (function.equals("deliveries:releases")) {
                    throw new LedgerUnavailableException("found no ledger", null);
                }
            }
        });
        assertThat(reach(broken).answer(recorder.request))
                .isInstanceOfSatisfying(
                        ReleaseAnswer.Declined.class,
                        d -> assertThat(d.refusal()).isEqualTo(Refusal.LEDGER_UNAVAILABLE));
        broken.close();

        HospitalCustodian restarted = consortium.openCustodian(consortium.east);

        ReleasesRow stated =
                consortium.facts().find(releases(1), ReleasesRow.class).orElseThrow();
        assertThat(stated.answered().count()).isEqualTo(2);
        assertThat(released(reach(restarted).answer(recorder.request))).hasSize(2);
        assertThat(consortium.facts().find(releases(2), ReleasesRow.class)).isEmpty();
    }

    private HospitalCustodian broken;

    private void reopen(Ledger ledger) throws Exception {
        custodian().close();
        broken = HospitalCustodian.open(
                consortium.custodianSetting(consortium.east, ledger), consortium.custodianFolder(consortium.east));
    }

    private String releases(int sequence) {
        return ReleasesRow.key(consortium.east.msp(), grant.id(), 0, 0, sequence);
    }

    @Test
    void a_custodian_does_not_answer_on_a_view_that_lags_behind_its_own_beat() throws Exception {
        reopen(new FaultyLedger(consortium.ledger(consortium.east)) {
            private final String frozen = super.fact("BEAT/EastHospital").orElse("");

            @Override
            public Optional<String> fact(String key) throws LedgerException {
                return key.startsWith("BEAT/") ? Optional.of(frozen).filter(f -> !f.isEmpty()) : super.fact(key);
            }
        });
        assertThat(reach(broken).answer(recorder.request))
                .isInstanceOfSatisfying(
                        ReleaseAnswer.Declined.class,
                        d -> assertThat(d.refusal()).isEqualTo(Refusal.VIEW_TOO_OLD));
        broken.close();
        consortium.openCustodian(consortium.east);
    }

    @Test
    void a_beat_serves_for_its_bound_and_no_longer() throws Exception {
        reached().answer(recorder.request);
        Instant beaten = consortium.clock.instant();
        long height = consortium.engine.height();

        consortium.clock.set(beaten.plus(Heartbeat.BOUND));
        reached().answer(recorder.request);
        assertThat(consortium.engine.height()).isEqualTo(height);

        consortium.clock.advance(Duration.ofMillis(1));
        reached().answer(recorder.request);
        assertThat(consortium.engine.height()).isEqualTo(height + 1);
    }

    @Test
    void a_deposit_that_does_not_fit_the_ledger_is_refused() throws Exception {
        Path kept = folder.resolve("hospital-" + consortium.east.msp()).resolve("deposits");
        Signed good;
        try (var files = Files.list(kept)) {
            good = Json.read(Files.readString(files.sorted().findFirst().orElseThrow()), Signed.class);
        }
        StudyDeposit deposit = good.read(StudyDeposit.class);
        StudyDeposit otherEpoch = new StudyDeposit(
                deposit.channel(), deposit.custodian(), 2, deposit.opening(), deposit.proof(), deposit.parts());
        StudyDeposit lessParts = new StudyDeposit(
                deposit.channel(),
                deposit.custodian(),
                1,
                deposit.opening(),
                deposit.proof(),
                deposit.parts().subList(0, 1));
        InclusionProof wrong = new InclusionProof(
                deposit.parts().get(0).proof().index(),
                deposit.parts().get(0).proof().size(),
                List.of(Hash.of(), Hash.of()));
        StudyDeposit otherLeaf = new StudyDeposit(
                deposit.channel(),
                deposit.custodian(),
                1,
                deposit.opening(),
                deposit.proof(),
                List.of(
                        new DepositedPart(deposit.parts().get(0).deposit(), wrong),
                        deposit.parts().get(1)));
        for (StudyDeposit bad : List.of(otherEpoch, lessParts, otherLeaf)) {
            Signed signed = consortium.east.key().sign(consortium.east.msp(), KeyPurpose.CUSTODIAN, bad);
            assertThatThrownBy(() -> reached().deposit(signed))
                    .isInstanceOfSatisfying(
                            RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BAD_DEPOSIT));
        }
        Signed foreign = consortium.west.key().sign(consortium.west.msp(), KeyPurpose.CUSTODIAN, deposit);
        assertThatThrownBy(() -> reached().deposit(foreign))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BAD_SIGNATURE));
    }
}
