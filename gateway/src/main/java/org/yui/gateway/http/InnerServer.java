package org.yui.gateway.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.yui.gateway.RefusalException;

/**
 * HTTPS for an organisation's own systems, in its own network: no member calls here, and whoever may call is the endpoints' own matter.
 * TLS 1.2 is taken too, because archives live long. Closing lets what runs finish for a while.
 */
public final class InnerServer implements Closeable {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** Forward secret and authenticated, the strongest first: TLS 1.3's own, and of TLS 1.2 what BCP 195 (RFC 9325, section 4.2) recommends. */
    private static final String[] CIPHER_SUITES = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    };

    private final Javalin javalin;
    private final String host;
    private final RunningRequests running;

    private InnerServer(Javalin javalin, String host, RunningRequests running) {
        this.javalin = javalin;
        this.host = host;
        this.running = running;
    }

    /**
     * Starts listening.
     *
     * @throws PortTakenException if another program has the port
     */
    public static InnerServer start(InnerSetting setting, List<InnerEndpoint> endpoints) throws IOException {
        HttpsServer.requireFree(setting.address());
        RunningRequests running =
                new RunningRequests(setting.atOnce(), setting.limits().stopping());
        Javalin javalin = Javalin.create(config -> {
            HttpsServer.quiet(config);
            config.jetty.threadPool = new VirtualThreadPool(setting.atOnce() + 16);
            config.jetty.modifyServer(server -> HttpsServer.guard(server, setting.limits()));
            config.jetty.addConnector((server, http) -> connector(server, http, setting));
            config.requestLogger.http((http, millis) -> Exchange.tell(setting.log(), http, millis));
            endpoints.forEach(e -> config.routes.addHttpHandler(e.method(), e.path(), http -> {
                Exchange.begin(http, e.method() + " " + e.path(), setting.limits());
                handle(e, running, http);
            }));
            Problems.mapOnto(config.routes);
        });
        String host = setting.address().getAddress().getHostAddress();
        return new InnerServer(HttpsServer.bind(javalin, setting.address()), host, running);
    }

    private static Connector connector(Server server, HttpConfiguration http, InnerSetting setting) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(setting.tls());
        ssl.setIncludeProtocols(PROTOCOLS);
        ssl.setIncludeCipherSuites(CIPHER_SUITES);
        ssl.setUseCipherSuitesOrder(true);
        ssl.setRenegotiationAllowed(false);
        ssl.setWantClientAuth(setting.asksForCertificates());
        return HttpsServer.connector(server, http, ssl, setting.address(), setting.limits(), setting.log());
    }

    private static void handle(InnerEndpoint endpoint, RunningRequests running, Context http)
            throws RefusalException, IOException {
        running.begin();
        try {
            boolean certified = isCertified(http);
            Exchange.by(http, certified ? "a certificate" : "a token or nobody");
            endpoint.handle(certified, http);
        } finally {
            running.end();
        }
    }

    private static boolean isCertified(Context http) {
        return http.req().getAttribute(HttpsServer.PEER_CERTIFICATES) instanceof X509Certificate[] chain
                && chain.length > 0;
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("https://" + host + ":" + javalin.port());
    }

    @Override
    public void close() throws IOException {
        running.finish();
        javalin.stop();
    }
}
