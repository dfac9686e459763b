package org.yui.gateway.http;

import java.time.Duration;

/**
 * What a server bears from the other end of a connection.
 *
 * @param idle how long nothing may move
 * @param body how long a request's body may take in all, however it trickles
 * @param connections open at once
 * @param idleWhenFull how long nothing may move on a connection while as many are open
 * @param stopping how long requests that are running may go on once the server is to stop
 */
public record Limits(Duration idle, Duration body, int connections, Duration idleWhenFull, Duration stopping) {

    /**
     * For a node that serves: a minute without a byte (the JDK's client forgets an idle connection after half of one, so that it is
     * never the server that closes it first), two minutes for a body, 2,000 connections (64 MB of buffers at most), ten seconds without a byte while they are all taken,
     * twenty seconds to finish.
     */
    public static final Limits USUAL = new Limits(
            Duration.ofMinutes(1), Duration.ofMinutes(2), 2000, Duration.ofSeconds(10), Duration.ofSeconds(20));
}
