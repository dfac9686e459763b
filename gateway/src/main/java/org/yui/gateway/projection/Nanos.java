package org.yui.gateway.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as rows hold them: whole nanoseconds since 1970, as exact as the ledger's, up to the year 2262. */
final class Nanos {

    private Nanos() {}

    /** @throws ArithmeticException if it is out of the range of a long */
    static long of(Instant time) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, time);
    }
}
