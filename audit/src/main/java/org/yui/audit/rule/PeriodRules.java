package org.yui.audit.rule;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.yui.audit.money.Closing;
import org.yui.audit.report.FindingClass;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.StatementFact;
import org.yui.domain.period.StatementHash;

/** Periods: cuts without gaps, closes that recomputation gives to the unit, statements that an approved close names. */
final class PeriodRules {

    private final Ground ground;

    PeriodRules(Ground ground) {
        this.ground = ground;
    }

    void cut(Stated<Cut> stated) {
        Cut cut = stated.fact();
        ground.authorAs(stated, cut.operator(), Role.OPERATOR);
        ground.require(
                stated,
                cut.period() == 1 || ground.facts().has(Cut.key(cut.period() - 1)),
                FindingClass.COMPLETENESS,
                "found the cut of period " + cut.period() + " without the one before");
    }

    void close(Stated<Close> stated) {
        Close close = stated.fact();
        ground.authorAs(stated, close.operator(), Role.OPERATOR);
        order(stated);
        identity(stated, close);
        Optional<Closing> recomputed =
                Closing.of(ground.facts(), ground.channel().id(), close.period(), close.currency());
        if (!ground.require(
                stated, recomputed.isPresent(), FindingClass.CUT_OFF, "found a close of a period without its cut")) {
            return;
        }
        try {
            compare(stated, close, recomputed.get());
        } catch (ArithmeticException | InvalidValueException e) {
            ground.require(
                    stated, false, FindingClass.ACCURACY, "the period's figures are beyond what a close can say");
        }
    }

    /** A currency that has appeared is closed in every period after, and never backwards. */
    private void order(Stated<Close> stated) {
        Close close = stated.fact();
        List<Integer> closed = ground.facts().all(Close.class).stream()
                .filter(c -> c.currency().equals(close.currency()))
                .map(Close::period)
                .toList();
        ground.require(
                stated,
                closed.isEmpty() || closed.getLast() == close.period() - 1,
                FindingClass.COMPLETENESS,
                "found a close that does not follow on the last one of its currency");
    }

    /** fees = entitlements + dust + unused prepayments, by the close's own figures. */
    private void identity(Stated<Close> stated, Close close) {
        BigInteger shared = BigInteger.ZERO;
        for (SchemeClose scheme : close.schemes()) {
            BigInteger entitled = scheme.entitlements().stream()
                    .map(Entitlement::closing)
                    .map(u -> BigInteger.valueOf(u.units()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            shared = shared.add(entitled).add(BigInteger.valueOf(scheme.dust().units()));
        }
        ground.require(
                stated,
                BigInteger.valueOf(close.fees().units())
                        .equals(shared.add(
                                BigInteger.valueOf(close.unusedPrepayments().units()))),
                FindingClass.ACCURACY,
                "found fees that are not entitlements, dust and unused prepayments together");
    }

    private void compare(Stated<Close> stated, Close close, Closing recomputed) {
        accurate(stated, close.exponent() == recomputed.exponent().orElse(close.exponent()), "decimal places");
        accurate(stated, BigInteger.valueOf(close.fees().units()).equals(recomputed.fees()), "fees");
        accurate(
                stated,
                BigInteger.valueOf(close.unusedPrepayments().units()).equals(recomputed.unusedPrepayments()),
                "unused prepayments");
        List<Hash> listed = close.schemes().stream().map(SchemeClose::scheme).toList();
        ground.require(
                stated,
                listed.equals(recomputed.schemes()),
                FindingClass.COMPLETENESS,
                "found a close that does not list exactly the schemes that ever had revenue, in rising order");
        for (SchemeClose each : close.schemes()) {
            accurate(stated, recomputed.schemeClose(each.scheme()).equals(Optional.of(each)), "figures of a scheme");
        }
        statements(stated, close, recomputed, listed);
    }

    private void statements(Stated<Close> stated, Close close, Closing recomputed, List<Hash> listed) {
        List<MspId> members =
                close.statements().stream().map(StatementHash::member).toList();
        ground.require(
                stated,
                members.equals(recomputed.members()),
                FindingClass.COMPLETENESS,
                "found a close without exactly the statements of all hospitals and beneficiaries, in rising order");
        for (StatementHash each : close.statements()) {
            Hash expected = Ground.hashOf(recomputed.statement(each.member(), close.exponent(), listed));
            accurate(stated, expected.equals(each.statement()), "statement of " + each.member());
        }
    }

    private void accurate(Stated<Close> stated, boolean holds, String figure) {
        ground.require(
                stated,
                holds,
                FindingClass.ACCURACY,
                "found another " + figure + " in a close than the facts before the cut give");
    }

    void statement(Stated<StatementFact> stated) {
        StatementFact statement = stated.fact();
        ground.authorAs(stated, statement.operator(), Role.OPERATOR);
        Close close = ground.named(stated, Close.key(statement.period(), statement.currency()), Close.class);
        if (close == null) {
            return;
        }
        ground.require(
                stated,
                ground.hasMajority(Ground.hashOf(close)),
                FindingClass.AUTHORISATION,
                "found a statement issued on a close that no majority of the hospitals has approved");
        ground.require(
                stated,
                close.statements().contains(new StatementHash(statement.member(), statement.statement())),
                FindingClass.ACCURACY,
                "found a statement that the close does not name");
    }
}
