package org.yui.testnetwork.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** Whether something listens on all of these ports of the loopback address. */
public record PortProbe(List<Integer> ports) implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    public PortProbe {
        ports = List.copyOf(ports);
    }

    @Override
    public Health ask() {
        for (int port : ports) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            } catch (IOException e) {
                return Health.bad("no answer on port " + port);
            }
        }
        return Health.good("listens");
    }
}
