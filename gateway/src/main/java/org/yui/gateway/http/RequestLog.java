package org.yui.gateway.http;

import java.time.Duration;

/** Is told of every request once it was answered. Called by many threads. */
@FunctionalInterface
public interface RequestLog {

    /** Outcome of a request that was not refused. */
    String OK = "OK";

    /** Endpoint of a request for a path or method that is not served. */
    String OTHER = "other";

    /**
     * @param endpoint method and path with placeholders, so never an identifier
     * @param outcome {@link #OK}, or the code of the problem document
     */
    void answered(String endpoint, String outcome, Duration took);
}
