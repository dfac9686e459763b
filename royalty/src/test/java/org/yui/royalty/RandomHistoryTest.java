package org.yui.royalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementLine;

/** After every step of a random history, the close that would follow agrees with the ghost ledger, and the invariants hold. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomHistoryTest {

    private static final int STEPS = 150;
    private static final int STEPS_OF_A_PERIOD = 40;
    private static final BigInteger WHOLE = BigInteger.valueOf(ShareScheme.WHOLE);

    private RandomHistory history;
    private final Map<Currency, Close> newest = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, BigInteger> listed = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void the_books_balance_after_every_step(long seed) {
        history = new RandomHistory(seed);
        for (int step = 1; step <= STEPS; step++) {
            history.step();
            checkAsIfCutNow();
            if (step % STEPS_OF_A_PERIOD == 0) {
                endPeriod();
            }
        }
    }

    private void checkAsIfCutNow() {
        List<LedgerFact> facts = new ArrayList<>(history.ledger.facts);
        Cut cut = new Cut(history.period, LedgerScript.OPERATOR);
        facts.add(new LedgerFact(facts.size() + 1, 0, cut.key(), Json.write(cut)));
        PeriodClose.of("yui", history.period, LedgerScript.OPERATOR, facts)
                .close()
                .forEach(this::check);
    }

    private void check(ClosedPeriod closed) {
        Close close = closed.close();
        Currency currency = close.currency();
        assertThat(big(close.fees())).isEqualTo(history.ghost.fees(currency));
        assertThat(big(close.unusedPrepayments())).isEqualTo(history.ghost.unused(currency));
        assertThat(close.schemes().stream()
                        .collect(Collectors.toMap(SchemeClose::scheme, s -> big(s.closingRevenue()))))
                .isEqualTo(history.ghost.revenues(currency));
        BigInteger sum = big(close.unusedPrepayments());
        for (SchemeClose scheme : close.schemes()) {
            sum = sum.add(checkShares(scheme));
        }
        assertThat(sum).as("fees = entitlements + dust + unused").isEqualTo(big(close.fees()));
        checkGrowth(close);
        closed.statements().forEach(statement -> check(statement, close));
    }

    /** Each entitlement is the floor of the exact share; together with the dust they are the revenue. */
    private BigInteger checkShares(SchemeClose found) {
        ShareScheme scheme = history.ledger.facts.stream()
                .filter(f -> f.key().equals(ShareScheme.key(found.scheme())))
                .map(f -> Json.read(f.json(), ShareScheme.class))
                .findFirst()
                .orElseThrow();
        BigInteger sum = big(found.dust());
        assertThat(found.dust().units()).isBetween(0L, scheme.shares().size() - 1L);
        assertThat(found.entitlements())
                .extracting(Entitlement::beneficiary)
                .isEqualTo(scheme.shares().stream().map(Share::beneficiary).toList());
        for (int i = 0; i < scheme.shares().size(); i++) {
            BigInteger parts = BigInteger.valueOf(scheme.shares().get(i).parts());
            BigInteger exact = big(found.closingRevenue()).multiply(parts).divide(WHOLE);
            assertThat(big(found.entitlements().get(i).closing())).isEqualTo(exact);
            sum = sum.add(exact);
        }
        assertThat(sum).isEqualTo(big(found.closingRevenue()));
        return sum;
    }

    /** Nothing that was earned is ever lowered, and each scheme opens where the last period ended. */
    private void checkGrowth(Close close) {
        Close before = newest.get(close.currency());
        Map<Hash, MinorUnits> ended = before == null
                ? Map.of()
                : before.schemes().stream().collect(Collectors.toMap(SchemeClose::scheme, SchemeClose::closingRevenue));
        close.schemes()
                .forEach(
                        s -> assertThat(s.openingRevenue()).isEqualTo(ended.getOrDefault(s.scheme(), MinorUnits.ZERO)));
        assertThat(close.schemes()).extracting(SchemeClose::scheme).containsAll(ended.keySet());
    }

    private void check(Statement statement, Close close) {
        Statement before = statements.get(statement.member() + "/" + statement.currency());
        assertThat(statement.previous()).isEqualTo(before == null ? null : before.hash());
        assertThat(statement.opening()).isEqualTo(before == null ? MinorUnits.ZERO : before.closing());
        BigInteger owed = BigInteger.ZERO;
        for (SchemeClose scheme : close.schemes()) {
            owed = owed.add(entitlement(scheme, statement.member()));
        }
        assertThat(big(statement.closing())).isEqualTo(owed);
        statement.schemes().forEach(scheme -> {
            BigInteger lines = statement.lines().stream()
                    .filter(l -> l.scheme().equals(scheme.scheme()))
                    .map(l -> big(l.revenue()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(lines)
                    .as("the lines of a scheme are its revenue of the period")
                    .isEqualTo(big(scheme.closingRevenue()).subtract(big(scheme.openingRevenue())));
        });
    }

    private static BigInteger entitlement(SchemeClose scheme, MspId member) {
        return scheme.entitlements().stream()
                .filter(e -> e.beneficiary().equals(member))
                .map(e -> big(e.closing()))
                .findFirst()
                .orElse(BigInteger.ZERO);
    }

    private void endPeriod() {
        history.ledger.cut(history.period);
        for (Currency currency : history.ledger.period(history.period).currencies()) {
            ClosedPeriod closed = history.ledger.close(history.period, currency);
            newest.put(currency, closed.close());
            closed.statements().forEach(s -> {
                statements.put(s.member() + "/" + currency, s);
                s.lines().forEach(line -> list(currency, s.member(), line));
            });
            checkListedOnce(closed.close());
        }
        history.period++;
    }

    /** Over all periods, every line of revenue is told to every beneficiary exactly once. */
    private void list(Currency currency, MspId member, StatementLine line) {
        listed.merge(currency + "/" + line.scheme() + "/" + member, big(line.revenue()), BigInteger::add);
    }

    private void checkListedOnce(Close close) {
        for (SchemeClose scheme : close.schemes()) {
            for (Entitlement entitlement : scheme.entitlements()) {
                String about = close.currency() + "/" + scheme.scheme() + "/" + entitlement.beneficiary();
                assertThat(listed.getOrDefault(about, BigInteger.ZERO)).isEqualTo(big(scheme.closingRevenue()));
            }
        }
    }

    private static BigInteger big(MinorUnits units) {
        return BigInteger.valueOf(units.units());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_same_facts_give_the_same_bytes(long seed) {
        RandomHistory one = new RandomHistory(seed);
        RandomHistory two = new RandomHistory(seed);
        for (int step = 0; step < STEPS; step++) {
            one.step();
            two.step();
        }
        one.ledger.cut(1);
        two.ledger.cut(1);
        List<ClosedPeriod> closed = one.ledger.period(1).close();
        assertThat(two.ledger.period(1).close()).isEqualTo(closed);
        assertThat(closed).isNotEmpty();
        closed.forEach(c -> assertThat(c.statements())
                .allSatisfy(s -> assertThat(Json.readCanonical(Json.write(s), Statement.class))
                        .isEqualTo(s)));
        assertThat(closed.stream().flatMap(c -> c.statements().stream()).flatMap(s -> s.lines().stream()))
                .extracting(StatementLine::fee)
                .contains(FeeKind.ACCESS, FeeKind.USE);
    }
}
