package org.yui.network.member;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * Who is to be in a consortium.
 *
 * @param hospitals the founding hospitals, which endorse; at least one
 * @param others every other member
 */
public record ConsortiumPlan(List<Organisation> hospitals, List<Organisation> others) implements Versioned {

    public ConsortiumPlan {
        hospitals = List.copyOf(hospitals);
        others = List.copyOf(others);
        Require.notEmpty(hospitals, "hospitals");
        // A member is a folder too, and not every file system tells "A" from "a".
        Require.distinct(
                Stream.concat(hospitals.stream(), others.stream())
                        .map(o -> o.mspId().text().toLowerCase(Locale.ROOT))
                        .toList(),
                "MSP ids, whatever their case");
    }

    /** All members, the hospitals first. */
    public List<Organisation> members() {
        return Stream.concat(hospitals.stream(), others.stream()).toList();
    }

    /** The hospitals' MSP ids, in ascending order. */
    public List<MspId> hospitalIds() {
        return hospitals.stream().map(Organisation::mspId).sorted().toList();
    }
}
