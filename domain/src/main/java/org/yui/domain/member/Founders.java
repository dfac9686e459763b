package org.yui.domain.member;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * The founding hospitals, whose majority stands behind every transaction until {@link VotingHospitals} follow them. Part of
 * the chaincode itself (resource {@link #RESOURCE}), so that changing them is changing the chaincode.
 */
public record Founders(List<MspId> hospitals) implements Versioned {

    /** Where the chaincode finds them on its class path. */
    public static final String RESOURCE = "consortium/founders.json";

    public Founders {
        hospitals = List.copyOf(hospitals);
        Require.notEmpty(hospitals, "founding hospitals");
        Require.distinct(hospitals, "founding hospitals");
    }

    /** The smallest number that is more than half of them. */
    public int majority() {
        return hospitals.size() / 2 + 1;
    }
}
