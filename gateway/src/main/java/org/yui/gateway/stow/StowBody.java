package org.yui.gateway.stow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** A request's body, read no further and no longer than it may be. What is wrong with it comes as a {@link Broken}. */
final class StowBody extends FilterInputStream {

    /** How long the network takes is the machine's own time, whatever clock a node judges by. */
    private static final InstantSource CLOCK = InstantSource.system();

    private final StowLimits limits;
    private final Instant until;
    private long bytes;

    StowBody(InputStream in, StowLimits limits) {
        super(in);
        this.limits = limits;
        this.until = CLOCK.instant().plus(limits.body());
    }

    /** The body cannot be read to its end. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        private final transient RefusalException refusal;

        Broken(RefusalException refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        RefusalException refusal() {
            return refusal;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = some(into, offset, length);
        bytes += Math.max(0, read);
        if (bytes > limits.bytes()) {
            throw broken(
                    Refusal.TOO_LARGE,
                    "found a body of more than " + limits.bytes() + " bytes, expected at most that; send it in parts",
                    null);
        }
        if (CLOCK.instant().isAfter(until)) {
            throw broken(
                    Refusal.TOO_SLOW,
                    "found a body that was not whole after " + limits.body() + ", expected it sooner",
                    null);
        }
        return read;
    }

    private int some(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw broken(Refusal.TOO_SLOW, "found a body that stopped coming, expected all of it", e);
            }
            throw broken(Refusal.INVALID, "found a body that is cut off, expected all of it", e);
        }
    }

    private static Broken broken(Refusal refusal, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return new Broken(new RefusalException(refusal, message, cause));
    }
}
