package org.yui.testnetwork.plan;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * Which hospitals came to a network after its founding, and which left.
 *
 * @param joined the names of those that came, in order; their numbers follow the founders', and no number is given twice
 * @param left those that left, founders or not, each once
 */
public record HospitalChanges(List<String> joined, List<MspId> left) {

    public HospitalChanges {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
        Require.distinct(left, "hospitals that left");
    }
}
