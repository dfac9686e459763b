package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;
import static org.yui.domain.rule.Refusal.STATEMENT_DIFFERS;

import java.util.Optional;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.StatementFact;
import org.yui.domain.period.StatementHash;

/** Ending periods. Whether a close follows from the ledger's facts is for the hospitals that approve it to say. */
public final class PeriodRules {

    private PeriodRules() {}

    /** @param before whether the cut before stands; of no matter for the first */
    public static Ruling cut(Cut cut, Member author, boolean before) {
        return Ruling.first(
                Author.is(author, cut.operator(), Role.OPERATOR),
                Ruling.unless(
                        cut.period() == 1 || before,
                        OUT_OF_ORDER,
                        "found no cut of period " + (cut.period() - 1) + ", expected it to come first"));
    }

    /**
     * The operator states a period's results in a currency: the first of this currency, from nothing, or those that go on
     * from the period before. A currency that has appeared once is closed in every period after.
     *
     * @param before the close of the period before, if it stands
     * @param earlier whether a close of any period earlier stands
     * @param later whether a close of any period later stands, which then began from nothing
     */
    public static Ruling close(Close close, Member author, Optional<Close> before, boolean earlier, boolean later) {
        return Ruling.first(
                Author.is(author, close.operator(), Role.OPERATOR),
                Ruling.unless(
                        before.isPresent() || !earlier,
                        OUT_OF_ORDER,
                        "found no close of " + close.currency() + " for period " + (close.period() - 1)
                                + " but an earlier one, expected every period after the first to be closed"),
                Ruling.unless(
                        !later,
                        OUT_OF_ORDER,
                        "found a close of " + close.currency() + " for a period after " + close.period()
                                + ", expected it to come later"),
                CloseFigures.goOn(close, before),
                CloseFigures.addUp(close));
    }

    /**
     * The operator issues a statement that an approved close names.
     *
     * @param voters the founders, or the hospitals that followed them
     * @param approvals how many of them approved the close's hash
     */
    public static Ruling statement(StatementFact fact, Member author, Close close, Founders voters, int approvals) {
        return Ruling.first(
                Author.is(author, fact.operator(), Role.OPERATOR),
                Ruling.unless(
                        close.statements().contains(new StatementHash(fact.member(), fact.statement())),
                        STATEMENT_DIFFERS,
                        "found a statement of " + fact.member() + " that the close does not name"),
                MemberRules.majority(voters, approvals, "the close"));
    }
}
