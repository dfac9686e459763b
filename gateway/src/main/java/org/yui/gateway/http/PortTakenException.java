package org.yui.gateway.http;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The address that a node was told to listen on is another program's, or not this machine's. Nothing was started. */
public final class PortTakenException extends IOException {

    private final int port;

    PortTakenException(InetSocketAddress address, Throwable cause) {
        super(
                "found port " + address.getPort() + " of "
                        + address.getAddress().getHostAddress()
                        + " taken by another program (" + cause.getMessage()
                        + "), expected it free; name another port, or 0 for any",
                cause);
        this.port = address.getPort();
    }

    public int port() {
        return port;
    }
}
