package org.yui.domain.contribution;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code WITHDRAWAL}: a hospital takes a study or a whole contribution of its own back.
 *
 * @param index the study's leaf index; absent for the whole contribution
 * @param reason a code, never a story
 */
public record Withdrawal(
        ContributionId contribution, @Nullable Long index, MspId hospital, Code reason) implements Fact {

    public Withdrawal {
        if (index != null) {
            Require.atLeast(0, index, "index");
        }
    }

    @Override
    public String key() {
        return index == null ? key(contribution) : key(contribution, index);
    }

    public static String key(ContributionId contribution) {
        return "WITHDRAWAL/" + contribution;
    }

    public static String key(ContributionId contribution, long index) {
        return "WITHDRAWAL/" + contribution + "/" + index;
    }
}
