package org.yui.gateway.http;

import java.net.InetSocketAddress;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.jspecify.annotations.Nullable;

/** Tells a log of handshakes that failed: no request follows them that it would be told of. */
record TurnedAway(RequestLog log) implements SslHandshakeListener {

    @Override
    public void handshakeFailed(Event event, Throwable failure) {
        @Nullable EndPoint end = event.getEndPoint();
        log.turnedAway(
                end != null && end.getRemoteSocketAddress() instanceof InetSocketAddress from
                        ? from.getHostString()
                        : RequestLog.NOBODY);
    }
}
