package org.yui.cli.serve;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.gateway.Refusal;
import org.yui.gateway.http.RequestLog;

/** A line for each request: its endpoint, which organisation called and how it ended, never what it was about. */
final class RequestLines implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLines.class);

    private final RequestLog also;

    /** @param also is told too */
    RequestLines(RequestLog also) {
        this.also = also;
    }

    @Override
    public void answered(String endpoint, String outcome, String caller, Duration took) {
        LOG.info("{} by {}: {} after {} ms", endpoint, caller, outcome, took.toMillis());
        if (outcome.equals(Refusal.NO_ROOM.name())) {
            LOG.warn("found no room on the disk, expected some; free space: requests are refused until then");
        }
        also.answered(endpoint, outcome, caller, took);
    }

    @Override
    public void turnedAway(String from) {
        LOG.info("TLS handshake from {}: turned away", from);
        also.turnedAway(from);
    }
}
