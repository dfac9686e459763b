package org.yui.ipfs.kubo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a node, and does one thing wrong after so many bytes in one direction. */
final class FaultyProxy implements Closeable {

    /** What it does at that byte. */
    enum Fault {
        CORRUPT,
        CUT,
        STALL
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final AtomicLong until;
    private final KuboDaemon node;
    private final Fault fault;
    private final boolean onAnswers;

    private FaultyProxy(KuboDaemon node, Fault fault, boolean onAnswers, long bytes) throws IOException {
        this.node = node;
        this.fault = fault;
        this.onAnswers = onAnswers;
        this.until = new AtomicLong(bytes);
        Thread.ofVirtual().start(this::serve);
    }

    /** Wrong after so many bytes of all answers together. */
    static FaultyProxy onAnswers(KuboDaemon node, Fault fault, long bytes) throws IOException {
        return new FaultyProxy(node, fault, true, bytes);
    }

    /** Wrong after so many bytes of all requests together. */
    static FaultyProxy onRequests(KuboDaemon node, Fault fault, long bytes) throws IOException {
        return new FaultyProxy(node, fault, false, bytes);
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Waits until it has done its wrong. */
    void awaitFault() throws InterruptedException {
        reached.await();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket behind =
                        new Socket(InetAddress.getLoopbackAddress(), node.api().getPort());
                sockets.addAll(List.of(client, behind));
                Thread.ofVirtual().start(() -> pass(client, behind, !onAnswers));
                Thread.ofVirtual().start(() -> pass(behind, client, onAnswers));
            }
        } catch (IOException e) {
            return; // closed by the test, or the node is down
        }
    }

    private void pass(Socket from, Socket to, boolean faulty) {
        byte[] buffer = new byte[1 << 14];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long left = faulty ? until.getAndAdd(-read) : Long.MAX_VALUE;
                if (left >= 0 && left < read) {
                    spoil(buffer, (int) left, out);
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            return; // one of the two went away, which closes the other
        }
    }

    private void spoil(byte[] buffer, int at, OutputStream out) throws IOException, InterruptedException {
        reached.countDown();
        switch (fault) {
            case CORRUPT -> buffer[at] ^= 1;
            case CUT -> {
                out.write(buffer, 0, at);
                out.flush();
                throw new IOException("cut");
            }
            case STALL -> closed.await();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
