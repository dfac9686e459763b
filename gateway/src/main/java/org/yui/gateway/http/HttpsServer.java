package org.yui.gateway.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.network.member.MutualTls;
import org.yui.network.member.NotAMemberException;

/**
 * A node's face: HTTPS with mutual TLS 1.3, its endpoints, and a problem document for every refusal.
 *
 * <p>Guarantee: an endpoint is handed only requests of members, each with the member whose CA issued the caller's certificate.
 * Closing lets what runs finish for a while, and refuses what comes meanwhile.
 */
public final class HttpsServer implements Closeable {

    static final String PEER_CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final int MOST_AT_ONCE = 256;

    /** How long a browser must not come in plain HTTP. */
    private static final long TWO_YEARS_SECONDS = 63_072_000;

    private final Javalin javalin;
    private final String host;
    private final RunningRequests running;

    private HttpsServer(Javalin javalin, String host, RunningRequests running) {
        this.javalin = javalin;
        this.host = host;
        this.running = running;
    }

    /**
     * Starts listening.
     *
     * @throws PortTakenException if another program has the port
     */
    public static HttpsServer start(HttpsSetting setting, List<Endpoint> endpoints) throws IOException {
        requireFree(setting.address());
        RunningRequests running =
                new RunningRequests(MOST_AT_ONCE, setting.limits().stopping());
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            config.jetty.threadPool = threads();
            config.jetty.modifyServer(server -> guard(server, setting.limits()));
            config.jetty.addConnector((server, http) -> connector(server, http, setting));
            config.requestLogger.http((http, millis) -> Exchange.tell(setting.log(), http, millis));
            endpoints.forEach(e -> config.routes.addHttpHandler(e.method(), e.path(), http -> {
                Exchange.begin(http, e.method() + " " + e.path(), setting.limits());
                handle(e, setting, running, http);
            }));
            Problems.mapOnto(config.routes);
        });
        return new HttpsServer(bind(javalin, setting.address()), setting.host(), running);
    }

    private static void handle(Endpoint endpoint, HttpsSetting setting, RunningRequests running, Context http)
            throws RefusalException, LedgerException, IOException {
        running.begin();
        try {
            MspId caller = caller(setting, http);
            requireUncompressed(http);
            endpoint.handle(caller, http);
        } finally {
            running.end();
        }
    }

    /** What a few bytes unpack to is not bounded by a limit on those bytes. */
    private static void requireUncompressed(Context http) throws RefusalException {
        String coding = http.header(Header.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new RefusalException(Refusal.UNSUPPORTED, "found a body with a content coding, expected it as it is");
        }
    }

    /** Asked first, because the server that cannot have its port logs an error of its own beside the refusal. */
    static void requireFree(InetSocketAddress address) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address, 1);
        } catch (BindException e) {
            throw new PortTakenException(address, e);
        }
    }

    /** Bounds connections, and stops late: an endpoint ends before its answer is on the way, and only Jetty knows the last byte. */
    static void guard(Server server, Limits limits) {
        server.addBean(connections(server, limits));
        server.insertHandler(new GracefulHandler());
        AnswerHeaders.intoErrors(server);
        server.setStopTimeout(limits.stopping().toMillis());
    }

    /** Beyond the limit nobody is let in until somebody goes, and whoever does nothing goes soon. */
    private static NetworkConnectionLimit connections(Server server, Limits limits) {
        NetworkConnectionLimit connections = new NetworkConnectionLimit(limits.connections(), server);
        connections.setEndPointIdleTimeout(limits.idleWhenFull().toMillis());
        return connections;
    }

    static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.router.ignoreTrailingSlashes = false;
    }

    private static VirtualThreadPool threads() {
        VirtualThreadPool threads = new VirtualThreadPool(MOST_AT_ONCE);
        threads.setName("https");
        return threads;
    }

    private static Connector connector(Server server, HttpConfiguration http, HttpsSetting setting) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(setting.tls().context(setting.random()));
        ssl.setIncludeProtocols(MutualTls.parameters().getProtocols());
        ssl.setNeedClientAuth(true);
        return connector(server, http, ssl, setting.address(), setting.limits(), setting.log());
    }

    static Connector connector(
            Server server,
            HttpConfiguration http,
            SslContextFactory.Server ssl,
            InetSocketAddress address,
            Limits limits,
            RequestLog log) {
        // Which name the client asked for does not matter: the certificate says who is here.
        http.addCustomizer(new SecureRequestCustomizer(false, TWO_YEARS_SECONDS, true));
        AnswerHeaders.into(http);
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.addBean(new TurnedAway(log));
        return connector;
    }

    static Javalin bind(Javalin javalin, InetSocketAddress address) throws PortTakenException {
        try {
            return javalin.start();
        } catch (RuntimeException e) {
            javalin.stop();
            if (Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                    .anyMatch(BindException.class::isInstance)) {
                throw new PortTakenException(address, e);
            }
            throw e;
        }
    }

    private static MspId caller(HttpsSetting setting, Context http) throws RefusalException, LedgerException {
        Object shown = http.req().getAttribute(PEER_CERTIFICATES);
        if (shown instanceof X509Certificate[] chain && chain.length > 0) {
            try {
                MspId member = setting.tls().peer(chain[0]);
                Exchange.by(http, member.text());
                setting.callers().check(member, chain[0]);
                return member;
            } catch (NotAMemberException e) {
                throw new RefusalException(Refusal.NOT_A_MEMBER, String.valueOf(e.getMessage()), e);
            }
        }
        throw new RefusalException(Refusal.NOT_A_MEMBER, "found no certificate, expected a member's");
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
