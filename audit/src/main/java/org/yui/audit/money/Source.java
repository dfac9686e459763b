package org.yui.audit.money;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.payment.FeeKind;

/** Where revenue comes from; in the order in which statements list it: by scheme, fee, grant and contribution. */
record Source(
        Hash scheme, FeeKind fee, GrantId grant, @Nullable ContributionId contribution) implements Comparable<Source> {

    private static final Comparator<Source> ORDER = Comparator.comparing(
                    (Source s) -> s.scheme().text())
            .thenComparing(Source::fee)
            .thenComparing(s -> s.grant().text())
            .thenComparing(Source::contributionText);

    private String contributionText() {
        return contribution == null ? "" : contribution.text();
    }

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
