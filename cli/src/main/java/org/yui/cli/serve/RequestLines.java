package org.yui.cli.serve;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.gateway.http.RequestLog;

/** A line for each request: its endpoint and how it ended, never what it was about. */
final class RequestLines implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLines.class);

    private final RequestLog also;

    /** @param also is told too */
    RequestLines(RequestLog also) {
        this.also = also;
    }

    @Override
    public void answered(String endpoint, String outcome, Duration took) {
        LOG.info("{}: {} after {} ms", endpoint, outcome, took.toMillis());
        also.answered(endpoint, outcome, took);
    }
}
