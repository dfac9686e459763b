package org.yui.ipfs.kubo;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that is reached like a node and answers as a test says, to the byte. */
final class FakeNode implements Closeable {

    /** For nodes that are to stall, which they do for ever. */
    static final Duration IMPATIENCE = Duration.ofMillis(500);

    /** What one request gets. */
    @FunctionalInterface
    interface Script {
        void play(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Script script;

    FakeNode(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::serve);
    }

    /** Answers with these bytes, and then with nothing more while the connection stays open. */
    static FakeNode saying(String answer) throws IOException {
        return new FakeNode((in, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Answers 200 with a body. */
    static FakeNode answering(String body) throws IOException {
        return saying("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private void serve() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            return; // closed by the test
        }
    }

    private void serve(Socket connection) {
        try {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            requests.add(head(in));
            script.play(in, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            return; // the client went away, or the test did
        }
    }

    private static String head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (line.isEmpty()) {
                    break;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return String.join("\n", lines);
    }

    /** The heads of all requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    KuboClient client() {
        return new KuboClient(endpoint());
    }

    /** A client that soon gives up. */
    KuboClient impatientClient() {
        return new KuboClient(endpoint().patient(IMPATIENCE, IMPATIENCE));
    }

    private KuboEndpoint endpoint() {
        return KuboEndpoint.of(
                "fake", URI.create("http://127.0.0.1:" + server.getLocalPort()), KuboToken.random(new SecureRandom()));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
