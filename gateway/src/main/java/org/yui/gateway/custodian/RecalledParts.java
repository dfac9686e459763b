package org.yui.gateway.custodian;

import java.util.List;
import org.yui.domain.json.Versioned;

/** What a custodian gives back of the studies asked for; those that it has no parts of are left out. */
public record RecalledParts(List<RecalledStudy> studies) implements Versioned {

    /** How many studies are asked for at once at the most. */
    public static final int MOST = 500;

    public RecalledParts {
        studies = List.copyOf(studies);
    }
}
