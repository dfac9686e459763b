package org.yui.gateway.http;

import java.time.Duration;

/** Is told of every request once it was answered. Called by many threads. */
@FunctionalInterface
public interface RequestLog {

    /** Outcome of a request that was not refused. */
    String OK = "OK";

    /** Endpoint of a request for a path or method that is not served. */
    String OTHER = "other";

    /** Caller of a request of whom nothing was known. */
    String NOBODY = "nobody";

    /**
     * @param endpoint method and path with placeholders, so never an identifier
     * @param outcome {@link #OK}, or the code of the problem document
     * @param caller the organisation that the certificate names, {@link #NOBODY}, or by what an organisation's own system was known
     */
    void answered(String endpoint, String outcome, String caller, Duration took);

    /**
     * A connection ended in its handshake: no certificate of those who are trusted, or no TLS that is spoken here.
     *
     * @param from the other end's address
     */
    default void turnedAway(String from) {}
}
