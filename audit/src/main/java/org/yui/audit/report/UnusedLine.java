package org.yui.audit.report;

import org.yui.domain.GrantId;
import org.yui.domain.OrderId;

/**
 * A committed line that has no release of its own: information, not a finding.
 *
 * @param line the line's place within the slice
 * @param order whose it is
 * @param state why it has none
 */
public record UnusedLine(GrantId grant, long slice, long line, OrderId order, State state) {

    /** Why a line has no release. */
    public enum State {
        /** The grant still ran at the last transaction. */
        OPEN,
        /** The grant had ended. */
        LAPSED,
        /** The study was already released to this grant under another line. */
        REPEATED
    }
}
