package org.yui.domain.member;

import java.util.List;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code HOSPITALS}: from here on these hospitals' majority counts, where the founders' did until then. Stands when a majority of those
 * before approved its hash. The channel's endorsement policy is changed to the same hospitals by a configuration update.
 *
 * @param epoch 1 for the first change after the founding, without gaps
 * @param hospitals in ascending order, each once; at least one
 */
public record VotingHospitals(int epoch, List<MspId> hospitals) implements Fact {

    public VotingHospitals {
        Require.atLeast(1, epoch, "epoch");
        hospitals = List.copyOf(hospitals);
        Require.notEmpty(hospitals, "voting hospitals");
        Require.distinct(hospitals, "voting hospitals");
        Require.that(
                hospitals.stream().sorted().toList().equals(hospitals),
                "voting hospitals: found another order, expected them ascending");
    }

    @Override
    public String key() {
        return key(epoch);
    }

    public static String key(int epoch) {
        return "HOSPITALS/" + epoch;
    }
}
