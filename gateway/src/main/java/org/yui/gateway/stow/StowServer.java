package org.yui.gateway.stow;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.yui.gateway.http.InnerServer;
import org.yui.gateway.http.InnerSetting;
import org.yui.gateway.http.Limits;
import org.yui.gateway.http.RequestLog;

/** A hospital's STOW-RS service. */
public final class StowServer implements Closeable {

    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final InnerServer server;

    private StowServer(InnerServer server) {
        this.server = server;
    }

    /**
     * Whom it lets in.
     *
     * @param tls as {@link InnerTls} makes it
     * @param byCertificate whether certificates are asked for; who shows one of the hospital's authorities may send
     * @param token who shows it may send; absent if only certificates count
     */
    public record Access(
            SSLContext tls, boolean byCertificate, @Nullable BearerToken token) {}

    /**
     * Starts listening.
     *
     * @throws org.yui.gateway.http.PortTakenException if another program has the port
     */
    public static StowServer start(
            InetSocketAddress address, Access access, StowLimits limits, InstanceStore store, RequestLog log)
            throws IOException {
        Callers callers = new Callers(access.token());
        InnerSetting setting = new InnerSetting(
                address,
                access.tls(),
                access.byCertificate(),
                new Limits(
                        limits.idle(),
                        limits.body(),
                        Limits.USUAL.connections(),
                        Limits.USUAL.idleWhenFull(),
                        STOPPING),
                limits.atOnce(),
                log);
        return new StowServer(InnerServer.start(
                setting,
                List.of(PostStudies.ofAny(store, callers, limits), PostStudies.ofOne(store, callers, limits))));
    }

    /** Where it listens: to this, clients add {@code /studies}. */
    public URI uri() {
        return URI.create(server.uri() + "/dicom-web");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
