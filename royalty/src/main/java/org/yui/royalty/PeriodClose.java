package org.yui.royalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yui.domain.Currency;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.money.Entitlements;
import org.yui.domain.money.MinorUnit;
import org.yui.domain.period.Close;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementHash;

/**
 * Computes the results of a period from the ledger's facts, alike for everyone who has them.
 *
 * <p>Guarantee: for each currency, fees = closing entitlements + dust + unused prepayments, to the unit; each statement's
 * figures add up; and every period opens where the close before, as it stands on the ledger, ended.
 */
public final class PeriodClose {

    private final String channel;
    private final int period;
    private final MspId operator;
    private final Replay replay;

    private PeriodClose(String channel, int period, MspId operator, Replay replay) {
        this.channel = channel;
        this.period = period;
        this.operator = operator;
        this.replay = replay;
    }

    /**
     * Reads the ledger.
     *
     * @param channel the ledger's channel, for the statements
     * @param period from 1; its cut must be among the facts
     * @param operator who will state the close
     * @param facts what valid transactions wrote, in the order of the ledger; any kind of fact may be among them, and
     *     facts after the cut
     * @throws UnexpectedFactException if the facts do not fit together
     * @throws org.yui.domain.json.MalformedJsonException if a fact is not the canonical JSON of its kind
     * @throws ArithmeticException if a sum exceeds 2^63-1 minor units
     */
    public static PeriodClose of(String channel, int period, MspId operator, Iterable<LedgerFact> facts) {
        return new PeriodClose(channel, period, operator, new Replay(period, facts));
    }

    /** The currencies that this period has to be closed in: those with a payment or a used line up to the cut. */
    public SortedSet<Currency> currencies() {
        return new TreeSet<>(replay.books().byCurrency().keySet());
    }

    /** The results in every one of {@link #currencies}, in their order. */
    public List<ClosedPeriod> close() {
        return currencies().stream().map(this::close).toList();
    }

    /** The results in one currency; of a currency that has nothing up to the cut, a close without figures. */
    public ClosedPeriod close(Currency currency) {
        CurrencyBook book =
                Optional.ofNullable(replay.books().byCurrency().get(currency)).orElseGet(CurrencyBook::new);
        Optional<Close> before = closeBefore(currency, book);
        List<SchemeClose> schemes =
                book.revenues().values().stream().map(this::share).toList();
        before.ifPresent(b -> Continuity.expect(b, schemes));
        List<Statement> statements = statements(currency, book, schemes, before);
        Close close = new Close(
                period,
                currency,
                MinorUnit.exponent(currency),
                operator,
                book.fees(),
                book.unusedPrepayments(),
                schemes,
                statements.stream()
                        .map(s -> new StatementHash(s.member(), s.hash()))
                        .toList());
        expectIdentity(close);
        return new ClosedPeriod(close, statements);
    }

    private Optional<Close> closeBefore(Currency currency, CurrencyBook book) {
        Optional<Close> before = replay.registry().find(Close.key(period - 1, currency), Close.class);
        if (before.isEmpty() && book.hasBegunEarlier()) {
            throw new UnexpectedFactException("found no close of period " + (period - 1) + " in " + currency
                    + ", which had figures then, expected it first");
        }
        return before;
    }

    private SchemeClose share(Revenue revenue) {
        ShareScheme scheme = replay.registry().get(ShareScheme.key(revenue.scheme()), ShareScheme.class);
        List<Entitlement> entitlements = new ArrayList<>();
        for (Share share : scheme.shares()) {
            entitlements.add(new Entitlement(
                    share.beneficiary(),
                    Entitlements.of(revenue.opening(), share),
                    Entitlements.of(revenue.closing(), share)));
        }
        return new SchemeClose(
                revenue.scheme(),
                revenue.opening(),
                revenue.closing(),
                entitlements,
                Entitlements.dust(revenue.closing(), scheme));
    }

    private List<Statement> statements(
            Currency currency, CurrencyBook book, List<SchemeClose> schemes, Optional<Close> before) {
        SortedSet<MspId> members = replay.hospitals();
        schemes.forEach(s -> s.entitlements().forEach(e -> members.add(e.beneficiary())));
        StatementWriter writer =
                new StatementWriter(channel, period, currency, replay, book.current(), schemes, before);
        return members.stream().map(writer::write).toList();
    }

    private static void expectIdentity(Close close) {
        MinorUnits sum = close.unusedPrepayments();
        for (SchemeClose scheme : close.schemes()) {
            sum = sum.plus(scheme.dust());
            for (Entitlement entitlement : scheme.entitlements()) {
                sum = sum.plus(entitlement.closing());
            }
        }
        if (!sum.equals(close.fees())) {
            throw new IllegalStateException(
                    "the books do not balance: found fees of " + close.fees() + " and uses of " + sum);
        }
    }
}
