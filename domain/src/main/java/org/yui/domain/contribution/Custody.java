package org.yui.domain.contribution;

import java.util.List;
import org.yui.domain.ContributionId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code CUSTODY}: who holds the parts of a contribution's data keys in one epoch. Counts when every custodian has
 * acknowledged it.
 *
 * @param custodians index 1 first; 1 to 255
 * @param threshold how many of the custodians' parts are needed
 * @param ownerPart whether the owner's part is needed too
 * @param shareRoot root over the share leaves: for each study by its index, the owner's part (index 0) if it is needed,
 *     then the custodians' parts by their index
 */
public record Custody(
        ContributionId contribution,
        int epoch,
        List<MspId> custodians,
        int threshold,
        boolean ownerPart,
        Hash shareRoot)
        implements Fact {

    public Custody {
        Require.atLeast(1, epoch, "epoch");
        custodians = List.copyOf(custodians);
        Require.between(1, 255, custodians.size(), "number of custodians");
        Require.distinct(custodians, "custodians");
        Require.between(1, custodians.size(), threshold, "threshold");
    }

    @Override
    public String key() {
        return key(contribution, epoch);
    }

    public static String key(ContributionId contribution, int epoch) {
        return "CUSTODY/" + contribution + "/" + epoch;
    }
}
