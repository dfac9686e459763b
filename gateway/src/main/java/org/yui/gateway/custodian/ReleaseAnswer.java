package org.yui.gateway.custodian;

import java.util.List;
import org.yui.gateway.Refusal;

/** How a custodian answers a {@link ReleaseRequest}. */
public sealed interface ReleaseAnswer {

    /**
     * The request itself was in order.
     *
     * @param lines one for each line asked, in the order of the request
     */
    record Answered(List<LineAnswer> lines) implements ReleaseAnswer {

        public Answered {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing was looked at line by line. */
    record Declined(Refusal refusal, String message) implements ReleaseAnswer {}
}
