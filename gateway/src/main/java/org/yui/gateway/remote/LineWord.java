package org.yui.gateway.remote;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;
import org.yui.gateway.Refusal;
import org.yui.gateway.custodian.LineAnswer;
import org.yui.gateway.custodian.ReleasedLine;

/**
 * A {@link LineAnswer} as JSON.
 *
 * @param answer the release; absent if it was refused
 * @param refusal why it was refused, with the message; absent if it was released
 */
record LineWord(
        long line,
        @Nullable ReleasedLine answer,
        @Nullable Refusal refusal,
        @Nullable String message) {

    LineWord {
        boolean released = answer != null && refusal == null && message == null;
        boolean refused = answer == null && refusal != null && message != null;
        Require.that(released || refused, "found neither a release nor a refusal of a line, expected one of the two");
    }

    static LineWord of(LineAnswer answer) {
        return switch (answer) {
            case LineAnswer.Released(long line, ReleasedLine released) -> new LineWord(line, released, null, null);
            case LineAnswer.Refused(long line, Refusal why, String message) -> new LineWord(line, null, why, message);
        };
    }

    LineAnswer answered() {
        if (answer != null) {
            return new LineAnswer.Released(line, answer);
        }
        if (refusal == null || message == null) {
            throw new IllegalStateException("a line that was neither released nor refused");
        }
        return new LineAnswer.Refused(line, refusal, message);
    }
}
