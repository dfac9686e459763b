package org.yui.domain.period;

import java.util.List;
import org.yui.domain.Currency;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Json;

/**
 * {@code CLOSE}: the results of a period in one currency, computed from the ledger's facts alone. Counts when a majority of
 * the hospitals have approved its hash. All amounts are over the ledger's whole life.
 *
 * <p>Identity: {@code fees = sum of closing entitlements + sum of dust + unusedPrepayments}. (Refunds, suspense and
 * unallocated money, which the identity of the design also has, cannot arise yet.)
 *
 * @param exponent decimal places of the minor unit
 * @param fees all payments up to the cut
 * @param unusedPrepayments use fees paid whose lines are not used yet
 * @param schemes in rising order of their hashes
 * @param statements in rising order of their members
 */
public record Close(
        int period,
        Currency currency,
        int exponent,
        MspId operator,
        MinorUnits fees,
        MinorUnits unusedPrepayments,
        List<SchemeClose> schemes,
        List<StatementHash> statements)
        implements Fact {

    public Close {
        Require.atLeast(1, period, "period");
        Require.between(0, 4, exponent, "exponent");
        schemes = List.copyOf(schemes);
        statements = List.copyOf(statements);
        Require.distinct(schemes.stream().map(SchemeClose::scheme).toList(), "schemes");
        Require.distinct(statements.stream().map(StatementHash::member).toList(), "members");
    }

    /** SHA-256 of its canonical JSON: what hospitals approve. */
    public Hash hash() {
        return Hash.of(Json.bytes(this));
    }

    @Override
    public String key() {
        return key(period, currency);
    }

    public static String key(int period, Currency currency) {
        return "CLOSE/" + period + "/" + currency;
    }
}
