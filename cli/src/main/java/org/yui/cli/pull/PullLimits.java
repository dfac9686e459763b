package org.yui.cli.pull;

import java.time.Duration;
import org.yui.domain.Require;

/**
 * How long another server may take over an answer. The whole time grows with what has come, never with what the server says will come.
 *
 * @param silence how long nothing may come
 * @param slowest bytes a second that must have come on average, once {@code silence} has passed
 */
public record PullLimits(Duration silence, long slowest) {

    /** A minute without a byte, and 16 KiB a second: slower than any network that images go over. */
    public static final PullLimits USUAL = new PullLimits(Duration.ofMinutes(1), 16 << 10);

    public PullLimits {
        Require.atLeast(1, silence.toMillis(), "silence");
        Require.atLeast(1, slowest, "slowest");
    }

    /** How long an answer may have taken of which this many bytes are here. */
    Duration whole(long bytes) {
        return silence.plusMillis(bytes / slowest * 1000 + bytes % slowest * 1000 / slowest);
    }
}
