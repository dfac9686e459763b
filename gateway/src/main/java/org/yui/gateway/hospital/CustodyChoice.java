package org.yui.gateway.hospital;

import java.util.ArrayList;
import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.contribution.Custody;
import org.yui.vault.CustodyPlan;

/**
 * Who shall hold the parts of a hospital's keys.
 *
 * @param custodians in the order of their indices; 1 to 255
 * @param threshold how many of the custodians' parts are needed
 * @param ownerPart whether the owner's part is needed too
 */
public record CustodyChoice(List<MspId> custodians, int threshold, boolean ownerPart) {

    private static final int MOST = 255;

    public CustodyChoice {
        custodians = List.copyOf(custodians);
        Require.between(1, MOST, custodians.size(), "number of custodians");
        Require.distinct(custodians, "custodians");
        Require.between(1, custodians.size(), threshold, "threshold");
    }

    /**
     * All hospitals, the owner first, of which a majority is needed besides the owner's part: with three any one may be away but the
     * owner, with two none; with one it is {@link #ownerAlone}.
     *
     * @param hospitals all of them, the owner among them; of more than 255 the first after the owner
     */
    public static CustodyChoice usual(MspId owner, List<MspId> hospitals) {
        int own = hospitals.indexOf(owner);
        Require.that(own >= 0, "hospitals: found none that is the owner, expected it among them");
        List<MspId> custodians = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, hospitals.size()); i++) {
            custodians.add(hospitals.get((own + i) % hospitals.size()));
        }
        return ofMajority(custodians);
    }

    /** These custodians, of which a majority is needed besides the owner's part. */
    public static CustodyChoice ofMajority(List<MspId> custodians) {
        return new CustodyChoice(custodians, custodians.size() / 2 + 1, true);
    }

    /** The owner as its only custodian. */
    public static CustodyChoice ownerAlone(MspId owner) {
        return new CustodyChoice(List.of(owner), 1, true);
    }

    public CustodyPlan plan(MspId owner, int epoch) {
        return new CustodyPlan(owner, epoch, custodians, threshold, ownerPart);
    }

    /** Whether a custody is of this choice. */
    public boolean isOf(Custody custody) {
        return custody.custodians().equals(custodians)
                && custody.threshold() == threshold
                && custody.ownerPart() == ownerPart;
    }
}
