package org.yui.cli.stage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.Participant;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.RefusedException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementFact;
import org.yui.domain.rule.Refusal;
import org.yui.royalty.ClosedPeriod;
import org.yui.royalty.PeriodClose;
import org.yui.royalty.UnexpectedFactException;

/** The operator cuts a period and states its results; each hospital recomputes them before it approves; statements go out. */
public final class Closing {

    private final Participant member;

    /** @param member the operator, or a hospital that recomputes */
    public Closing(Participant member) {
        this.member = member;
    }

    /** The operator's: what came before belongs to this period or an earlier one. */
    public void cut(int period) throws LedgerException {
        member.statements().state("periods:cut", new Cut(period, member.msp()));
    }

    /**
     * A period's results in every currency, as this member computes them from the log.
     *
     * @throws UnusableInputException if they do not follow from it, for instance because the period before is not closed
     */
    public List<ClosedPeriod> compute(int period) throws LedgerException, IOException {
        LedgerLog log = LedgerLog.read(member.service());
        MspId operator = log.find(Cut.key(period), Cut.class)
                .map(Cut::operator)
                .orElseThrow(() -> new UnusableInputException(
                        "found no cut of period " + period + " on the ledger, expected the operator's"));
        try {
            return PeriodClose.of(member.channel(), period, operator, log.facts())
                    .close();
        } catch (UnexpectedFactException e) {
            throw new UnusableInputException("period " + period + " cannot be computed: " + e.getMessage(), e);
        }
    }

    /** The operator's: states the results. */
    public void state(ClosedPeriod closed) throws LedgerException {
        member.statements().state("periods:close", closed.close());
    }

    /**
     * A hospital's: approves the operator's result if it is its own.
     *
     * @param own as this hospital computed it
     * @return whether the operator's is the same; nothing if the operator has stated none
     */
    public Optional<Boolean> approve(Close own) throws LedgerException {
        Optional<Close> stated = member.facts().find(own.key(), Close.class);
        if (stated.filter(own::equals).isPresent()) {
            member.statements()
                    .bringAbout(
                            "approvals:approve",
                            Json.write(new Approvals(List.of(own.hash()))),
                            Approval.key(own.hash(), member.msp()));
        }
        return stated.map(own::equals);
    }

    /**
     * The operator's: issues the statements that a close names.
     *
     * @return whether enough hospitals have approved it
     */
    public boolean issue(ClosedPeriod closed) throws LedgerException {
        Close close = closed.close();
        try {
            for (Statement statement : closed.statements()) {
                member.statements()
                        .state(
                                "periods:statement",
                                new StatementFact(
                                        close.period(),
                                        statement.member(),
                                        close.currency(),
                                        statement.hash(),
                                        member.msp()));
            }
            return true;
        } catch (RefusedException e) {
            if (e.code().equals(Refusal.NOT_APPROVED.name())) {
                return false;
            }
            throw e;
        }
    }

    /** How a statement's file is called. */
    public static String fileName(Statement statement) {
        return statement.period() + "-" + statement.currency() + "-" + statement.member() + ".json";
    }
}
