package org.yui.audit.report;

import org.jspecify.annotations.Nullable;
import org.yui.domain.GrantId;
import org.yui.domain.OrderId;
import org.yui.domain.delivery.OrderedStudy;

/**
 * A study that was ordered and not used: information, not a finding.
 *
 * @param slice the slice of its line; absent if it has none
 * @param line the line's place within the slice; absent if it has none
 * @param order whose it is
 * @param state why it was not used
 */
public record UnusedLine(
        GrantId grant, @Nullable Long slice, @Nullable Long line, OrderId order, OrderedStudy study, State state) {

    /** Why an ordered study was not used. */
    public enum State {
        /** Not committed by the gateway: refused, or still waiting. */
        UNCOMMITTED,
        /** Committed; the grant still ran at the last transaction. */
        OPEN,
        /** Committed, and the grant had ended. */
        LAPSED,
        /** The study was already released to this grant under another line. */
        REPEATED
    }
}
