package org.yui.gateway.custodian;

import org.yui.gateway.Refusal;

/** A custodian's word on one line. */
public sealed interface LineAnswer {

    /** The line's place within the slice. */
    long line();

    record Released(long line, ReleasedLine answer) implements LineAnswer {}

    record Refused(long line, Refusal refusal, String message) implements LineAnswer {}
}
