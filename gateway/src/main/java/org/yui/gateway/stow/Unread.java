package org.yui.gateway.stow;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a refused request still has to send. Closing a connection on which bytes are still coming resets it, and a reset takes the
 * answer with it before the sender has read it (RFC 9112, section 9.6): so the rest is read and thrown away, for as long as a
 * request that is taken may last.
 */
final class Unread {

    private static final Logger LOG = LoggerFactory.getLogger(Unread.class);
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int PIECE = 1 << 16;

    private final StowLimits limits;

    Unread(StowLimits limits) {
        this.limits = limits;
    }

    /** Reads the rest of the body, unless its sender waits to be told to send it (RFC 9110, section 10.1.1). */
    void discard(Context http) {
        if (http.header(Header.EXPECT) != null) {
            return;
        }
        Instant until = CLOCK.instant().plus(limits.body());
        byte[] piece = new byte[PIECE];
        try {
            var in = http.req().getInputStream();
            while (in.read(piece) >= 0 && CLOCK.instant().isBefore(until)) {
                // Thrown away: only that it was sent matters.
            }
        } catch (IOException e) {
            LOG.debug("the rest of a refused body did not come; its sender may not hear why it was refused", e);
        }
    }
}
