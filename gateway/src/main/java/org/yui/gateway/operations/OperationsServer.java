package org.yui.gateway.operations;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.yui.domain.json.Json;
import org.yui.gateway.http.PlainServer;

/**
 * {@code /healthz} (the process is up), {@code /readyz} (it can serve, or what it lacks) and {@code /metrics}, over plain HTTP: for
 * the organisation's own machine, so bind it to the loopback address.
 */
public final class OperationsServer implements Closeable {

    private final Javalin javalin;

    private OperationsServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts listening.
     *
     * @param checks what {@code /readyz} looks at, each time
     * @throws org.yui.gateway.http.PortTakenException if another program has the port
     */
    public static OperationsServer start(InetSocketAddress address, NodeMetrics metrics, List<Check> checks)
            throws IOException {
        return new OperationsServer(PlainServer.start(address, routes -> {
            routes.get("/healthz", http -> http.result("up\n").contentType("text/plain; charset=utf-8"));
            routes.get("/readyz", http -> ready(http, Readiness.of(checks)));
            routes.get("/metrics", http -> {
                http.contentType(NodeMetrics.CONTENT_TYPE);
                metrics.write(http.res().getOutputStream());
            });
        }));
    }

    private static void ready(Context http, Readiness readiness) {
        http.status(readiness.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        http.contentType("application/json").result(Json.bytes(readiness));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
