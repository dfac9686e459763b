package org.yui.domain.rule;

import java.util.Optional;
import org.yui.domain.MinorUnits;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.money.UsePrice;

/**
 * A slice of a grant's quota.
 *
 * @param first its first line in the grant
 * @param lines how many lines it has; the last slice may have fewer than the others
 */
public record Slice(long first, long lines) {

    /** The slice of this number, from 0; nothing beyond the quota. */
    public static Optional<Slice> of(Grant grant, long number) {
        if (number < 0 || number > (grant.quota() - 1) / grant.sliceLines()) {
            return Optional.empty();
        }
        long first = number * grant.sliceLines();
        return Optional.of(new Slice(first, Math.min(grant.sliceLines(), grant.quota() - first)));
    }

    /** What prepaying it costs. */
    public MinorUnits price(Tariff tariff) {
        return UsePrice.ofLines(first, first + lines, tariff);
    }
}
