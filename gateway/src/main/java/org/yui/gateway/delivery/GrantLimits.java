package org.yui.gateway.delivery;

import org.yui.domain.Require;

/**
 * What one grant may take of a gateway at a time, so that no buyer keeps it from the others.
 *
 * @param streams answers with content at once
 * @param bytesPerSecond over all of them, on average
 */
public record GrantLimits(int streams, long bytesPerSecond) {

    /** An eighth of the requests that a server answers at once, and more bytes than a usual line carries. */
    public static final GrantLimits USUAL = new GrantLimits(32, 1L << 30);

    public GrantLimits {
        Require.atLeast(1, streams, "streams");
        Require.atLeast(1, bytesPerSecond, "bytesPerSecond");
    }
}
