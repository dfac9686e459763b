package org.yui.domain.document;

import java.util.List;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.Region;
import org.yui.domain.Require;

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
 */
public record Terms(
        List<Code> purposes,
        List<Code> prohibited,
        List<Region> regions,
        long quota,
        long sliceLines,
        int validDays,
        FeeBasis feeBasis)
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
    }

    @Override
    public String key() {
        return key(hash());
    }

    public static String key(Hash hash) {
        return "TERMS/" + hash;
    }
}
