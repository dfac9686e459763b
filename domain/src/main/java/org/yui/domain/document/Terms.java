package org.yui.domain.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.Sorted;
import org.yui.domain.json.Since;
import org.yui.domain.use.Condition;
import org.yui.domain.use.UseTerms;

/**
 * {@code TERMS}: under what conditions a dataset version is given.
 *
 * @param purposes what it may be used for; codes in rising order
 * @param prohibited what is forbidden; codes in rising order
 * @param regions where it may be used; in rising order
 * @param quota how many lines (studies) one grant may order at most; 1 to 10^9
 * @param sliceLines how many lines one lease has; 1 to {@code quota}
 * @param validDays how long a grant runs from its conclusion; 1 to 3660
 * @param feeBasis why a fee may be taken
 * @param conditions on what conditions, in rising order. With them the terms are in codes of the vocabulary alone and do not contradict
 *     themselves ({@link UseTerms}). Absent from terms that were stated before they had meanings, under which nothing new is given
 */
public record Terms(
        List<Code> purposes,
        List<Code> prohibited,
        List<Region> regions,
        long quota,
        long sliceLines,
        int validDays,
        FeeBasis feeBasis,
        @Since(2) @Nullable List<Condition> conditions)
        implements Document {

    public Terms {
        purposes = Sorted.copy(purposes, "purposes");
        prohibited = Sorted.copy(prohibited, "prohibited");
        regions = Sorted.copy(regions, "regions");
        Require.notEmpty(purposes, "purposes");
        Require.notEmpty(regions, "regions");
        Require.between(1, 1_000_000_000, quota, "quota");
        Require.between(1, quota, sliceLines, "sliceLines");
        Require.between(1, 3660, validDays, "validDays");
        if (conditions != null) {
            conditions = new UseTerms(purposes, prohibited, regions, conditions).conditions();
        }
    }

    /** In the form from before terms had meanings. */
    public Terms(
            List<Code> purposes,
            List<Code> prohibited,
            List<Region> regions,
            long quota,
            long sliceLines,
            int validDays,
            FeeBasis feeBasis) {
        this(purposes, prohibited, regions, quota, sliceLines, validDays, feeBasis, null);
    }

    /** What may be done by them; nothing for terms from before they had meanings. */
    public Optional<UseTerms> use() {
        return Optional.ofNullable(conditions).map(c -> new UseTerms(purposes, prohibited, regions, c));
    }

    @Override
    public String key() {
        return key(hash());
    }

    public static String key(Hash hash) {
        return "TERMS/" + hash;
    }
}
