package org.yui.domain.period;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.DatasetId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.payment.FeeKind;

/**
 * Revenue of the period that a member shares in, and where it came from.
 *
 * @param fee access or use
 * @param grant whose fee
 * @param contribution whose studies were used; absent for an access fee
 * @param lines studies used in the period; 0 for an access fee
 * @param revenue what this brought the scheme in the period, before sharing
 */
public record StatementLine(
        Hash scheme,
        FeeKind fee,
        GrantId grant,
        MspId buyer,
        Code purpose,
        DatasetId dataset,
        int version,
        @Nullable ContributionId contribution,
        long lines,
        MinorUnits revenue) {

    public StatementLine {
        Require.atLeast(0, lines, "lines");
        Require.that((fee == FeeKind.USE) == (contribution != null), "contribution: expected one for a use fee only");
    }
}
