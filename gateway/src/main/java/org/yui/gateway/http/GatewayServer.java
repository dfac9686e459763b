package org.yui.gateway.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.yui.domain.MspId;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.catalogue.Catalogue;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.facts.Facts;
import org.yui.network.LedgerService;
import org.yui.network.member.MutualTls;
import org.yui.network.member.NotAMemberException;

/** The gateway over HTTPS. */
public final class GatewayServer implements Closeable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PEER_CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final long IDLE_MILLIS = 30_000;
    private static final int MOST_AT_ONCE = 256;

    private final Javalin javalin;

    private GatewayServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts listening on the loopback address.
     *
     * @param port 0 for any that is free
     * @param tls the operator's
     * @param facts the ledger in the operator's name
     * @throws PortTakenException if another program has the port
     */
    public static GatewayServer start(
            int port,
            MutualTls tls,
            SecureRandom random,
            LedgerService service,
            Facts facts,
            DeliveryDesk desk,
            OpeningsShelf shelf)
            throws IOException {
        requireFree(port);
        List<Endpoint> endpoints = List.of(
                new GetCatalogue(new Catalogue(service, facts)),
                new GetRequest(facts),
                new GetGrant(facts),
                new GetStudies(desk),
                new PutOpenings(shelf),
                new PostOrder(desk),
                new GetOrder(desk),
                GetContent.whole(desk),
                GetContent.headOnly(desk),
                PostLedgerMessage.evaluate(service),
                PostLedgerMessage.endorse(service),
                PostLedgerMessage.submit(service),
                new GetTransaction(service),
                new GetHeight(service),
                new GetBlock(service));
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            config.jetty.threadPool = threads();
            config.jetty.addConnector((server, http) -> connector(server, http, tls, random, port));
            endpoints.forEach(e ->
                    config.routes.addHttpHandler(e.method(), e.path(), http -> e.handle(caller(tls, http), http)));
            Problems.mapOnto(config.routes);
        });
        return new GatewayServer(bind(javalin, port));
    }

    /** Asked first, because the server that cannot have its port logs an error of its own beside the refusal. */
    private static void requireFree(int port) throws IOException {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (BindException e) {
            throw new PortTakenException(port, e);
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
    }

    private static VirtualThreadPool threads() {
        VirtualThreadPool threads = new VirtualThreadPool(MOST_AT_ONCE);
        threads.setName("gateway");
        return threads;
    }

    private static Connector connector(
            Server server, HttpConfiguration http, MutualTls tls, SecureRandom random, int port) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(tls.context(random));
        ssl.setIncludeProtocols(MutualTls.parameters().getProtocols());
        ssl.setNeedClientAuth(true);
        // Which name the client asked for does not matter: it is the loopback address and the certificate says who is
        // here.
        http.addCustomizer(new SecureRequestCustomizer(false));
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static Javalin bind(Javalin javalin, int port) throws PortTakenException {
        try {
            return javalin.start();
        } catch (RuntimeException e) {
            javalin.stop();
            if (Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                    .anyMatch(BindException.class::isInstance)) {
                throw new PortTakenException(port, e);
            }
            throw e;
        }
    }

    private static MspId caller(MutualTls tls, Context http) throws RefusalException {
        Object shown = http.req().getAttribute(PEER_CERTIFICATES);
        if (shown instanceof X509Certificate[] chain && chain.length > 0) {
            try {
                return tls.peer(chain[0]);
            } catch (NotAMemberException e) {
                throw new RefusalException(Refusal.NOT_A_MEMBER, String.valueOf(e.getMessage()), e);
            }
        }
        throw new RefusalException(Refusal.NOT_A_MEMBER, "found no certificate, expected a member's");
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("https://" + LOOPBACK + ":" + javalin.port());
    }

    @Override
    public void close() throws IOException {
        javalin.stop();
    }
}
