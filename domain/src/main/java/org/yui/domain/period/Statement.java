package org.yui.domain.period;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * What one member earned in a period, and why. Kept off the ledger; its hash is in the {@link Close}.
 *
 * <p>Identity: opening + earned + adjustments - paid = closing. Members that earned nothing get a statement too.
 *
 * @param channel the ledger's channel
 * @param cutBlock the block that has the period's cut
 * @param previous hash of the member's statement before; absent in the first period
 * @param schemes in rising order of their hashes
 * @param lines by scheme, then fee, grant and contribution
 * @param opening owed to the member at the end of the period before
 * @param adjustments refunds and corrections of the period
 * @param paid paid out in the period
 * @param closing owed at the end
 */
public record Statement(
        String channel,
        int period,
        MspId member,
        Currency currency,
        int exponent,
        long cutBlock,
        @Nullable Hash previous,
        List<StatementScheme> schemes,
        List<StatementLine> lines,
        MinorUnits opening,
        MinorUnits earned,
        MinorUnits adjustments,
        MinorUnits paid,
        MinorUnits closing)
        implements Versioned {

    public Statement {
        Require.atLeast(1, period, "period");
        schemes = List.copyOf(schemes);
        lines = List.copyOf(lines);
        MinorUnits owed = opening.plus(earned).plus(adjustments);
        Require.that(
                owed.equals(closing.plus(paid)),
                "statement: found opening + earned + adjustments - paid that is not closing");
    }

    /** SHA-256 of its canonical JSON. */
    public Hash hash() {
        return Hash.of(Json.bytes(this));
    }
}
