package org.yui.gateway.custodian;

import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;

/** A custodian's word on one line. */
public sealed interface LineAnswer {

    /** The line's place within the slice. */
    long line();

    /** @param release a signed {@link org.yui.domain.delivery.Release} */
    record Released(long line, Signed release) implements LineAnswer {}

    record Refused(long line, Refusal refusal, String message) implements LineAnswer {}
}
