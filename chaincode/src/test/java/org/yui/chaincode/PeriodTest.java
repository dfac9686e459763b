package org.yui.chaincode;

import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.CHECKPOINT_KEY;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.HOSPITAL_C;
import static org.yui.chaincode.World.OPERATOR;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.StatementFact;
import org.yui.domain.period.StatementHash;
import org.yui.domain.rule.Refusal;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodTest {

    private static final Hash STATEMENT = Hash.of(new byte[] {7});

    private final World world = new World();
    private final Close first = close(1, 0, 101, 30);
    private final Close second = close(2, 101, 250, 0);

    @BeforeEach
    void documents() {
        world.documentsDone();
    }

    /** A close of scheme A alone: 90 and 10 per cent, rounded down. */
    private Close close(int period, long opening, long closing, long unused) {
        SchemeClose scheme = new SchemeClose(
                world.schemeA.hash(),
                new MinorUnits(opening),
                new MinorUnits(closing),
                List.of(
                        new Entitlement(HOSPITAL_A, new MinorUnits(opening * 9 / 10), new MinorUnits(closing * 9 / 10)),
                        new Entitlement(OPERATOR, new MinorUnits(opening / 10), new MinorUnits(closing / 10))),
                new MinorUnits(closing - closing * 9 / 10 - closing / 10));
        return new Close(
                period,
                new Currency("JPY"),
                0,
                OPERATOR,
                new MinorUnits(closing + unused),
                new MinorUnits(unused),
                List.of(scheme),
                List.of(new StatementHash(HOSPITAL_A, STATEMENT)));
    }

    private void cut(int period) {
        world.ledger.submit(OPERATOR, "periods:cut", new Cut(period, OPERATOR));
    }

    private void refusesClose(Refusal code, Close close) {
        world.refuses(code, OPERATOR, "periods:close", close);
    }

    @Test
    void the_operator_cuts_period_after_period() {
        Cut one = new Cut(1, OPERATOR);
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "periods:cut", one);
        world.refuses(Refusal.ROLE_MISSING, BUYER, "periods:cut", new Cut(1, BUYER));
        world.refuses(Refusal.OUT_OF_ORDER, OPERATOR, "periods:cut", new Cut(2, OPERATOR));
        world.takes(OPERATOR, "periods:cut", one);
        world.refuses(Refusal.ALREADY_STATED, OPERATOR, "periods:cut", one);
        world.takes(OPERATOR, "periods:cut", new Cut(2, OPERATOR));
    }

    @Test
    void a_period_is_closed_after_its_cut() {
        refusesClose(Refusal.UNKNOWN_CUT, first);
        cut(1);
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "periods:close", first);
        world.refuses(Refusal.ROLE_MISSING, BUYER, "periods:close", with(first, "operator", BUYER));
        world.takes(OPERATOR, "periods:close", first);
        refusesClose(Refusal.ALREADY_STATED, first);
    }

    @Test
    void a_close_goes_on_where_the_one_before_ended() {
        cut(1);
        cut(2);
        refusesClose(Refusal.OPENING_DIFFERS, second);
        world.takes(OPERATOR, "periods:close", first);
        refusesClose(Refusal.OPENING_DIFFERS, close(2, 100, 250, 0));
        refusesClose(Refusal.OPENING_DIFFERS, with(with(second, "schemes", List.of()), "fees", MinorUnits.ZERO));
        world.takes(OPERATOR, "periods:close", second);
    }

    @Test
    void a_currency_may_appear_later_but_not_be_left_out_again() {
        cut(1);
        cut(2);
        cut(3);
        world.takes(OPERATOR, "periods:close", close(2, 0, 101, 0));
        refusesClose(Refusal.OUT_OF_ORDER, close(1, 0, 50, 0));
        Close skipping = close(3, 101, 250, 0);
        world.takes(OPERATOR, "periods:close", skipping);
        cut(4);
        cut(5);
        refusesClose(Refusal.OUT_OF_ORDER, close(5, 0, 300, 0));
        refusesClose(Refusal.OUT_OF_ORDER, close(5, 250, 300, 0));
        Close other = with(with(close(5, 0, 300, 0), "currency", new Currency("USD")), "exponent", 2);
        world.takes(OPERATOR, "periods:close", other);
    }

    @Test
    void a_close_adds_up() {
        cut(1);
        refusesClose(Refusal.SUMS_DIFFER, with(first, "fees", new MinorUnits(130)));
        refusesClose(Refusal.SUMS_DIFFER, with(first, "unusedPrepayments", new MinorUnits(Long.MAX_VALUE)));
        refusesClose(Refusal.EXPONENT_DIFFERS, with(first, "exponent", 2));
        SchemeClose scheme = first.schemes().getFirst();
        refusesClose(Refusal.SUMS_DIFFER, withScheme(with(scheme, "dust", new MinorUnits(0))));
        refusesClose(
                Refusal.SUMS_DIFFER,
                withScheme(with(scheme, "entitlements", scheme.entitlements().reversed())));
        refusesClose(Refusal.SUMS_DIFFER, withScheme(with(scheme, "scheme", world.schemeB.hash())));
        refusesClose(Refusal.UNKNOWN_SCHEME, withScheme(with(scheme, "scheme", Hash.of())));
    }

    private Close withScheme(SchemeClose scheme) {
        return with(first, "schemes", List.of(scheme));
    }

    @Test
    void a_statement_is_issued_when_a_majority_of_the_founders_approved_the_close_that_names_it() {
        cut(1);
        StatementFact fact = new StatementFact(1, HOSPITAL_A, new Currency("JPY"), STATEMENT, OPERATOR);
        world.refuses(Refusal.UNKNOWN_CLOSE, OPERATOR, "periods:statement", fact);
        world.ledger.submit(OPERATOR, "periods:close", first);
        world.refuses(Refusal.NOT_APPROVED, OPERATOR, "periods:statement", fact);
        world.approve(HOSPITAL_B, first);
        world.approve(OPERATOR, first);
        world.approve(BUYER, first);
        world.refuses(Refusal.NOT_APPROVED, OPERATOR, "periods:statement", fact);
        world.approve(HOSPITAL_C, first);
        world.refuses(Refusal.STATEMENT_DIFFERS, OPERATOR, "periods:statement", with(fact, "statement", Hash.of()));
        world.refuses(Refusal.STATEMENT_DIFFERS, OPERATOR, "periods:statement", with(fact, "member", HOSPITAL_B));
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_A, "periods:statement", fact);
        world.takes(OPERATOR, "periods:statement", fact);
    }

    // --- checkpoints

    private final Checkpoint head = new Checkpoint(MemoryStub.CHANNEL, HOSPITAL_A, 42, Hash.of(), Hash.of());

    private void refusesCheckpoint(Refusal code, Signed signed) {
        world.refuses(code, HOSPITAL_A, "checkpoints:state", new CheckpointFact(HOSPITAL_A, 42, signed));
    }

    @Test
    void a_hospital_states_a_head_that_it_signed() {
        Signed signed = CHECKPOINT_KEY.sign(HOSPITAL_A, KeyPurpose.CHECKPOINT, head);
        CheckpointFact fact = new CheckpointFact(HOSPITAL_A, 42, signed);
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "checkpoints:state", fact);
        world.refuses(
                Refusal.SIGNATURE_WRONG, HOSPITAL_A, "checkpoints:state", new CheckpointFact(HOSPITAL_A, 43, signed));
        world.takes(HOSPITAL_A, "checkpoints:state", fact);
    }

    @Test
    void a_head_that_is_signed_otherwise_is_refused() {
        refusesCheckpoint(Refusal.SIGNATURE_WRONG, SigningKey.generate().sign(HOSPITAL_A, KeyPurpose.CHECKPOINT, head));
        refusesCheckpoint(Refusal.SIGNATURE_WRONG, CHECKPOINT_KEY.sign(HOSPITAL_A, KeyPurpose.CUSTODIAN, head));
        refusesCheckpoint(Refusal.SIGNATURE_WRONG, CHECKPOINT_KEY.sign(HOSPITAL_B, KeyPurpose.CHECKPOINT, head));
        refusesCheckpoint(
                Refusal.SIGNATURE_WRONG,
                CHECKPOINT_KEY.sign(HOSPITAL_A, KeyPurpose.CHECKPOINT, with(head, "channel", "other")));
        refusesCheckpoint(
                Refusal.SIGNATURE_WRONG,
                CHECKPOINT_KEY.sign(HOSPITAL_A, KeyPurpose.CHECKPOINT, with(head, "hospital", HOSPITAL_B)));
        refusesCheckpoint(
                Refusal.SIGNATURE_WRONG, CHECKPOINT_KEY.sign(HOSPITAL_A, KeyPurpose.CHECKPOINT, world.policy));
    }

    @Test
    void a_body_changed_after_signing_is_refused() {
        Signed signed = CHECKPOINT_KEY.sign(HOSPITAL_A, KeyPurpose.CHECKPOINT, head);
        for (int i = 0; i < signed.body().length(); i++) {
            StringBuilder body = new StringBuilder(signed.body());
            body.setCharAt(i, (char) (body.charAt(i) ^ 1));
            refusesCheckpoint(Refusal.SIGNATURE_WRONG, with(signed, "body", body.toString()));
        }
    }
}
