package org.yui.gateway.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** Plain HTTP for an organisation's own machine; nothing that members call. */
public final class PlainServer {

    private static final int MOST_AT_ONCE = 16;

    private PlainServer() {}

    /**
     * Starts listening.
     *
     * @throws PortTakenException if another program has the port
     */
    public static Javalin start(InetSocketAddress address, Consumer<RoutesConfig> routes) throws IOException {
        HttpsServer.requireFree(address);
        Javalin javalin = Javalin.create(config -> {
            HttpsServer.quiet(config);
            config.jetty.threadPool = new VirtualThreadPool(MOST_AT_ONCE);
            config.jetty.host = address.getAddress().getHostAddress();
            config.jetty.port = address.getPort();
            config.jetty.modifyServer(AnswerHeaders::intoErrors);
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                AnswerHeaders.into(http);
            });
            routes.accept(config.routes);
            Problems.mapOnto(config.routes);
        });
        return HttpsServer.bind(javalin, address);
    }
}
