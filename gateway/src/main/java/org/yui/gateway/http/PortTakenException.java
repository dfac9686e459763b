package org.yui.gateway.http;

import java.io.IOException;

/** The port that the gateway was told to listen on is another program's. Nothing was started. */
public final class PortTakenException extends IOException {

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super(
                "found port " + port + " of 127.0.0.1 taken by another program, expected it free;"
                        + " name another port, or 0 for any",
                cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
