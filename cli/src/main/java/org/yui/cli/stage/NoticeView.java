package org.yui.cli.stage;

import org.jspecify.annotations.Nullable;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;

/**
 * How a deletion notice stands.
 *
 * @param answer the buyer's; absent until there is one
 */
public record NoticeView(
        DeletionNotice notice, State state, @Nullable NoticeAnswer answer) {

    /** Whether it is still to be answered. */
    public enum State {
        OPEN,
        OVERDUE,
        ANSWERED
    }

    /** One line for people. */
    public String line() {
        NoticeSubject subject = notice.subject();
        return state + " grant " + subject.grant() + ", contribution " + subject.contribution()
                + (subject.index() == null ? "" : ", study " + subject.index()) + ": " + notice.hospital() + " to "
                + notice.buyer() + ", due " + notice.due()
                + (answer == null
                        ? ""
                        : ", " + answer.deletion() + (answer.law() == null ? "" : " (" + answer.law() + ")"));
    }
}
