package org.yui.royalty;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.payment.FeeKind;

/**
 * Where a scheme's income comes from. In the order of a statement's lines: by scheme, fee, grant, contribution.
 *
 * @param contribution whose studies were used; absent for an access fee
 */
record Source(
        Hash scheme, FeeKind fee, GrantId grant, @Nullable ContributionId contribution) implements Comparable<Source> {

    private static final Comparator<Source> ORDER = Comparator.comparing((Source s) -> s.scheme.text())
            .thenComparing(Source::fee)
            .thenComparing(s -> s.grant.text())
            .thenComparing(s -> s.contribution == null ? "" : s.contribution.text());

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
