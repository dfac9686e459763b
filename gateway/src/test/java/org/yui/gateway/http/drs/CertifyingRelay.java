package org.yui.gateway.http.drs;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Lets a client that cannot show a certificate show a member's: TLS at both ends, the bytes between as they come. */
final class CertifyingRelay implements Closeable {

    private final SSLServerSocket server;
    private final SSLContext member;
    private final int gateway;

    private CertifyingRelay(SSLServerSocket server, SSLContext member, int gateway) {
        this.server = server;
        this.member = member;
        this.gateway = gateway;
    }

    /** @param server what it shows to the client, which is told not to look */
    static CertifyingRelay start(SSLContext server, SSLContext member, int gateway) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CertifyingRelay relay = new CertifyingRelay(socket, member, gateway);
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> relay(client));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket there = member.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), gateway)) {
            Thread back = Thread.ofVirtual().start(() -> copy(there, client));
            copy(client, there);
            there.shutdownOutput();
            back.join();
        } catch (IOException e) {
            // one of the two went away, as HTTP allows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two went away, as HTTP allows
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
