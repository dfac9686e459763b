package org.yui.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.PurchaseId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.testkit.SettableClock;

/** One deciding circumstance after the other, each alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorisationTest {

    private static final Code TRAINING = Code.parse("AI-TRAINING");
    private static final Region JAPAN = Region.parse("JP");
    private static final Currency YEN = Currency.parse("JPY");
    private static final Hash ROOT = SeededHistory.ROOT;
    private static final MspId BUYER = SeededHistory.BUYER;
    private static final MspId OPERATOR = MspId.parse("Operator");
    private static final Hash CERTIFICATE = Hash.of(new byte[] {7});

    /** In the third part of its bitmap. */
    private static final long CHOSEN = 9_000;

    @TempDir
    private Path folder;

    private final RandomGenerator random = new SplittableRandom(6);
    private final SettableClock clock = new SettableClock(SeededHistory.BEGINNING.plus(Duration.ofHours(1)));
    private final Freshness freshness = new Freshness(clock, Duration.ofSeconds(10));
    private final FactBlocks chain = new FactBlocks(SeededHistory.CHANNEL);
    private final ContributionId contribution = ContributionId.random(random);
    private final Dataset dataset = dataset();
    private final Grant grant = grant(Outcome.GRANTED);
    private Database database;
    private Projection projection;
    private Authorisation authorisation;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(Database.in(folder));
        projection = new Projection(database, SeededHistory.CHANNEL);
        authorisation = new Authorisation(database, freshness, clock);
        stand(member(BUYER));
        stand(member(MspId.parse("Rival")));
        stand(dataset);
        stand(grant);
        stand(new Payment(
                grant.id(), FeeKind.ACCESS, 0, PurchaseId.random(random), YEN, new MinorUnits(500), OPERATOR, ROOT));
        stand(new OrdersRow(grant.id(), 0, 0, 2, null, contribution, ROOT, OPERATOR));
        freshness.level(clock.instant());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T extends Record & Fact> void stand(T fact) throws IOException {
        projection.take(chain.add(fact));
    }

    private static Member member(MspId msp) {
        return new Member(msp, 1, msp.text(), List.of(Role.BUYER), List.of(), null);
    }

    private Dataset dataset() {
        BitSet chosen = new BitSet();
        chosen.set(0);
        chosen.set((int) CHOSEN);
        return new Dataset(
                DatasetId.random(random),
                1,
                "a dataset",
                MspId.parse("Curator"),
                List.of(new Choice(contribution, Bitmap.of(chosen), ROOT)),
                ROOT,
                ROOT,
                ROOT,
                List.of(),
                MspId.parse("Hospital"));
    }

    private Grant grant(Outcome outcome) {
        return new Grant(
                GrantId.random(random),
                outcome,
                BUYER,
                ROOT,
                dataset.id(),
                1,
                dataset.hash(),
                TRAINING,
                JAPAN,
                ROOT,
                ROOT,
                ROOT,
                ROOT,
                YEN,
                new MinorUnits(500),
                10,
                5,
                SeededHistory.BEGINNING,
                SeededHistory.BEGINNING.plus(Duration.ofDays(1)),
                null);
    }

    private LineAsk ask(long line, long index) {
        return new LineAsk(BUYER, CERTIFICATE, grant.id(), grant.hash(), 0, line, contribution, index);
    }

    private void assertRefused(Refusal refusal, LineAsk ask) {
        assertThatThrownBy(() -> authorisation.require(ask))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private void assertAllowed(LineAsk ask) {
        assertThatCode(() -> authorisation.require(ask)).doesNotThrowAnyException();
    }

    @Test
    void a_committed_line_of_a_chosen_study_under_a_live_grant_is_allowed() {
        assertAllowed(ask(0, CHOSEN));
        assertAllowed(ask(1, 0));
    }

    @Test
    void what_is_not_found_to_be_allowed_is_refused() {
        assertRefused(Refusal.STUDY_NOT_GRANTED, ask(0, 1));
        assertRefused(Refusal.STUDY_NOT_GRANTED, ask(0, 5_000));
        assertRefused(Refusal.STUDY_NOT_GRANTED, ask(0, Integer.MAX_VALUE));
        assertRefused(Refusal.LINE_NOT_COMMITTED, ask(2, CHOSEN));
        assertRefused(
                Refusal.GRANT_DIFFERS, new LineAsk(BUYER, CERTIFICATE, grant.id(), ROOT, 0, 0, contribution, CHOSEN));
        assertRefused(
                Refusal.STUDY_NOT_GRANTED,
                new LineAsk(BUYER, CERTIFICATE, grant.id(), grant.hash(), 0, 0, ContributionId.random(random), CHOSEN));
    }

    @Test
    void anothers_grant_is_refused_as_one_that_is_not_there() {
        LineAsk anothers =
                new LineAsk(MspId.parse("Rival"), CERTIFICATE, grant.id(), grant.hash(), 0, 0, contribution, CHOSEN);
        LineAsk nobodys = new LineAsk(
                MspId.parse("Rival"), CERTIFICATE, GrantId.random(random), grant.hash(), 0, 0, contribution, CHOSEN);

        assertRefused(Refusal.UNKNOWN, anothers);
        assertRefused(Refusal.UNKNOWN, nobodys);
        assertThatThrownBy(() -> authorisation.require(anothers))
                .satisfies(e ->
                        assertThatThrownBy(() -> authorisation.require(nobodys)).hasMessage(e.getMessage()));
    }

    @Test
    void a_grant_is_good_from_its_beginning_to_before_its_end() {
        freshnessAt(SeededHistory.BEGINNING);
        assertAllowed(ask(0, CHOSEN));
        freshnessAt(SeededHistory.BEGINNING.minusNanos(1));
        assertRefused(Refusal.GRANT_NOT_RUNNING, ask(0, CHOSEN));
        freshnessAt(grant.until().minusNanos(1));
        assertAllowed(ask(0, CHOSEN));
        freshnessAt(grant.until());
        assertRefused(Refusal.GRANT_NOT_RUNNING, ask(0, CHOSEN));
    }

    private void freshnessAt(Instant time) {
        clock.set(time);
        freshness.level(time);
    }

    @Test
    void a_refused_grant_and_an_unpaid_one_give_nothing() throws IOException {
        Grant refused = grant(Outcome.REFUSED);
        Grant unpaid = grant(Outcome.GRANTED);
        stand(refused);
        stand(unpaid);

        assertRefused(
                Refusal.GRANT_NOT_RUNNING,
                new LineAsk(BUYER, CERTIFICATE, refused.id(), refused.hash(), 0, 0, contribution, CHOSEN));
        assertRefused(
                Refusal.GRANT_NOT_PAID,
                new LineAsk(BUYER, CERTIFICATE, unpaid.id(), unpaid.hash(), 0, 0, contribution, CHOSEN));
    }

    @Test
    void a_withdrawn_study_is_refused_from_its_block_on_and_no_other() throws IOException {
        stand(new Withdrawal(contribution, CHOSEN, MspId.parse("Hospital"), TRAINING));
        assertRefused(Refusal.STUDY_WITHDRAWN, ask(0, CHOSEN));
        assertAllowed(ask(0, 0));

        stand(new Withdrawal(contribution, null, MspId.parse("Hospital"), TRAINING));
        assertRefused(Refusal.STUDY_WITHDRAWN, ask(0, 0));
    }

    @Test
    void a_revoked_certificate_is_refused_and_not_the_same_one_revoked_by_another_member() throws IOException {
        stand(new Revocation(MspId.parse("Rival"), CERTIFICATE));
        assertAllowed(ask(0, CHOSEN));

        stand(new Revocation(BUYER, CERTIFICATE));
        assertRefused(Refusal.NOT_A_MEMBER, ask(0, CHOSEN));
    }

    @Test
    void a_member_that_has_left_is_refused() throws IOException {
        stand(new Member(BUYER, 2, "Buyer", List.of(), List.of(), null));

        assertRefused(Refusal.NOT_A_MEMBER, ask(0, CHOSEN));
    }

    @Test
    void rows_that_lag_refuse_everything_until_they_are_level_again() {
        clock.set(clock.instant().plusSeconds(10));
        assertAllowed(ask(0, CHOSEN));
        clock.set(clock.instant().plusNanos(1));
        assertRefused(Refusal.VIEW_TOO_OLD, ask(0, CHOSEN));
        freshness.level(clock.instant());
        assertAllowed(ask(0, CHOSEN));
        clock.set(clock.instant().minusSeconds(11));
        assertRefused(Refusal.VIEW_TOO_OLD, ask(0, CHOSEN));
    }

    @Test
    void rows_that_were_never_level_refuse_everything() {
        Authorisation begun = new Authorisation(database, new Freshness(clock, Duration.ofSeconds(10)), clock);

        assertThatThrownBy(() -> begun.require(ask(0, CHOSEN)))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("expected a fresh one");
    }
}
