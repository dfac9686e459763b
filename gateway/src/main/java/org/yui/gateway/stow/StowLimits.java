package org.yui.gateway.stow;

import java.time.Duration;
import org.yui.domain.Require;

/**
 * What one request may be.
 *
 * @param bytes of its body
 * @param instances in it
 * @param headerBytes before each part
 * @param body how long the body may take in all
 * @param idle how long nothing may move
 * @param atOnce requests at the same time
 */
public record StowLimits(long bytes, int instances, int headerBytes, Duration body, Duration idle, int atOnce) {

    /** For the archives of one hospital: 64 GiB or 50,000 instances a request, six hours, 16 at once. */
    public static final StowLimits USUAL =
            new StowLimits(64L << 30, 50_000, 8 << 10, Duration.ofHours(6), Duration.ofMinutes(1), 16);

    public StowLimits {
        Require.atLeast(1, bytes, "bytes");
        Require.atLeast(1, instances, "instances");
        Require.atLeast(64, headerBytes, "headerBytes");
        Require.atLeast(1, atOnce, "atOnce");
    }
}
