package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_CLOSE;
import static org.yui.domain.rule.Refusal.UNKNOWN_CUT;
import static org.yui.domain.rule.Refusal.UNKNOWN_SCHEME;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.StatementFact;
import org.yui.domain.rule.CloseFigures;
import org.yui.domain.rule.PeriodRules;

/** Puts the ends of periods on the ledger and what they came to. */
@Contract(name = "periods")
public final class PeriodContract implements LedgerContract {

    /** The operator states a {@link Cut}. */
    @Transaction(name = "cut", intent = Transaction.TYPE.SUBMIT)
    public String cut(LedgerContext ledger, String argument) {
        Cut cut = ledger.argument(argument, Cut.class);
        Member author = new Membership(ledger).author();
        boolean before = ledger.stands(Cut.key(cut.period() - 1));
        Refusals.obey(PeriodRules.cut(cut, author, before));
        return ledger.state(cut);
    }

    /** The operator states the {@link Close} of a period that was cut, in one currency. */
    @Transaction(name = "close", intent = Transaction.TYPE.SUBMIT)
    public String close(LedgerContext ledger, String argument) {
        Close close = ledger.argument(argument, Close.class);
        Member author = new Membership(ledger).author();
        ledger.expect(Cut.key(close.period()), UNKNOWN_CUT);
        Optional<Close> before = ledger.find(Close.key(close.period() - 1, close.currency()), Close.class);
        boolean earlier = IntStream.range(1, close.period()).anyMatch(period -> isClosed(ledger, close, period));
        boolean later = IntStream.iterate(close.period() + 1, period -> period + 1)
                .takeWhile(period -> ledger.stands(Cut.key(period)))
                .anyMatch(period -> isClosed(ledger, close, period));
        Refusals.obey(PeriodRules.close(close, author, before, earlier, later));
        close.schemes().forEach(scheme -> check(ledger, scheme));
        return ledger.state(close);
    }

    private static boolean isClosed(LedgerContext ledger, Close close, int period) {
        return ledger.stands(Close.key(period, close.currency()));
    }

    private static void check(LedgerContext ledger, SchemeClose found) {
        ShareScheme scheme = ledger.get(ShareScheme.key(found.scheme()), ShareScheme.class, UNKNOWN_SCHEME);
        Refusals.obey(CloseFigures.share(found, scheme));
    }

    /** The operator states that a statement was issued: {@link StatementFact}. */
    @Transaction(name = "statement", intent = Transaction.TYPE.SUBMIT)
    public String statement(LedgerContext ledger, String argument) {
        StatementFact fact = ledger.argument(argument, StatementFact.class);
        Membership membership = new Membership(ledger);
        Member author = membership.author();
        Close close = ledger.get(Close.key(fact.period(), fact.currency()), Close.class, UNKNOWN_CLOSE);
        Founders voters = membership.voters();
        int approvals = membership.approvals(close.hash(), voters);
        Refusals.obey(PeriodRules.statement(fact, author, close, voters, approvals));
        return ledger.state(fact);
    }
}
