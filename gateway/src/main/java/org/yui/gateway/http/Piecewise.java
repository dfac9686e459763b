package org.yui.gateway.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * An answer's body, piece by piece: a connection whose other end does not take a piece in time is closed, however it trickles. (The
 * connection's idle timeout begins anew with every byte.)
 */
final class Piecewise {

    private final OutputStream out;
    private final Scheduler scheduler;
    private final EndPoint connection;
    private final Duration most;

    private Piecewise(OutputStream out, Scheduler scheduler, EndPoint connection, Duration most) {
        this.out = out;
        this.scheduler = scheduler;
        this.connection = connection;
        this.most = most;
    }

    static Piecewise of(Context http) throws IOException {
        Request request = ServletContextRequest.getServletContextRequest(http.req());
        return new Piecewise(
                http.res().getOutputStream(),
                request.getConnectionMetaData().getConnector().getScheduler(),
                request.getConnectionMetaData().getConnection().getEndPoint(),
                Exchange.limits(http).idle());
    }

    void write(byte[] bytes, int length) throws IOException {
        Scheduler.Task late = scheduler.schedule(this::breakOff, most.toNanos(), TimeUnit.NANOSECONDS);
        try {
            out.write(bytes, 0, length);
        } finally {
            late.cancel();
        }
    }

    private void breakOff() {
        connection.close(new TimeoutException("the other end took no whole piece within " + most));
    }
}
