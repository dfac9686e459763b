package org.yui.ipfs.kubo;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.yui.domain.Require;

/**
 * Where a Kubo node's RPC is reached, and how long to wait for it.
 *
 * @param name what messages call the node, for instance the MSP id of the hospital whose it is
 * @param api for instance {@code http://127.0.0.1:5001}, without a path
 * @param connect how long the node may take to accept a connection
 * @param idle how long it may let a request make no progress at all, in either direction
 */
public record KuboEndpoint(String name, URI api, KuboToken token, Duration connect, Duration idle) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);

    public KuboEndpoint {
        Objects.requireNonNull(token, "token");
        boolean http = "http".equals(api.getScheme()) || "https".equals(api.getScheme());
        boolean bare = api.getPath() == null
                || api.getPath().isEmpty()
                || api.getPath().equals("/");
        Require.that(
                http && api.getHost() != null && bare && api.getUserInfo() == null && api.getQuery() == null,
                "api: found another form, expected http://HOST:PORT or https://HOST:PORT");
        Require.that(connect.isPositive() && idle.isPositive(), "connect, idle: found no time, expected some");
    }

    /** With 5 seconds to connect, and 30 without any progress. */
    public static KuboEndpoint of(String name, URI api, KuboToken token) {
        return new KuboEndpoint(name, api, token, CONNECT, IDLE);
    }

    /** The same with other patience. */
    public KuboEndpoint patient(Duration toConnect, Duration whileIdle) {
        return new KuboEndpoint(name, api, token, toConnect, whileIdle);
    }
}
