package org.yui.cli.pull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Has one study, as Orthanc has one, and gives its last instance as badly as it is told to. */
final class HostileOrthanc implements AutoCloseable {

    static final String STUDY = "1.2.392.200036.9116.1";
    private static final String ID = "-00000000-00000000-00000000-00000000";

    /** What it does with the last instance. */
    enum Mood {
        GOOD,
        SILENT_BEFORE_HEADERS,
        SILENT_AFTER_HEADERS,
        SILENT_IN_THE_MIDDLE,
        A_BYTE_NOW_AND_THEN,
        CUT_OFF,
        CUT_OFF_IN_A_CHUNK,
        STATES_LESS,
        STATES_MORE
    }

    private final List<byte[]> instances;
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Mood mood = Mood.GOOD;

    HostileOrthanc(List<byte[]> instances) throws IOException {
        this.instances = instances;
        threads.execute(this::accept);
    }

    void be(Mood next) {
        mood = next;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            String path = in.readLine().split(" ")[1];
            int length = 0;
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring(16));
                }
            }
            char[] body = new char[length];
            for (int at = 0; at < length; ) {
                int read = in.read(body, at, length - at);
                if (read < 0) {
                    return; // the caller gave up
                }
                at += read;
            }
            answer(path, new String(body), caller.getOutputStream());
        } catch (IOException e) {
            return; // the caller gave up
        }
    }

    private void answer(String path, String asked, OutputStream out) throws IOException {
        if (path.startsWith("/instances/")) {
            int number = Integer.parseInt(path.substring(11, 19), 16);
            boolean last = number == instances.size() - 1;
            file(instances.get(number), last ? mood : Mood.GOOD, out);
        } else {
            write(out, json(path, asked).getBytes(StandardCharsets.US_ASCII), 0);
        }
    }

    private String json(String path, String asked) {
        if (path.startsWith("/studies/")) {
            return "{\"MainDicomTags\":{\"StudyInstanceUID\":\"" + STUDY + "\"}}";
        }
        if (asked.contains("\"Study\"")) {
            return "[\"aaaaaaaa" + ID + "\"]";
        }
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < instances.size(); i++) {
            found.append(i == 0 ? "[" : ",")
                    .append("{\"ID\":\"%08x%s\",\"FileSize\":%d}".formatted(i, ID, instances.get(i).length));
        }
        return found + "]";
    }

    private static void write(OutputStream out, byte[] body, int more) throws IOException {
        head(out, "Content-Length: " + (body.length + more));
        out.write(body);
        out.flush();
    }

    private static void head(OutputStream out, String length) throws IOException {
        out.write(
                ("HTTP/1.1 200 OK\r\nConnection: close\r\n" + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void file(byte[] file, Mood how, OutputStream out) throws IOException {
        switch (how) {
            case GOOD -> write(out, file, 0);
            case SILENT_BEFORE_HEADERS -> untilClosed(out, false);
            case SILENT_AFTER_HEADERS -> {
                head(out, "Content-Length: " + file.length);
                untilClosed(out, false);
            }
            case SILENT_IN_THE_MIDDLE -> {
                head(out, "Content-Length: " + file.length);
                out.write(file, 0, file.length / 2);
                out.flush();
                untilClosed(out, false);
            }
            case A_BYTE_NOW_AND_THEN -> {
                head(out, "Content-Length: " + file.length);
                untilClosed(out, true);
            }
            case CUT_OFF -> {
                head(out, "Content-Length: " + file.length);
                out.write(file, 0, file.length / 2);
            }
            case CUT_OFF_IN_A_CHUNK -> {
                head(out, "Transfer-Encoding: chunked");
                out.write("%x\r\n".formatted(file.length).getBytes(StandardCharsets.US_ASCII));
                out.write(file, 0, file.length / 2);
            }
            case STATES_LESS -> {
                head(out, "Content-Length: " + file.length / 2);
                out.write(file);
            }
            case STATES_MORE -> write(out, file, 1);
        }
    }

    private void untilClosed(OutputStream out, boolean writing) throws IOException {
        while (!socket.isClosed()) {
            if (writing) {
                out.write(0);
                out.flush();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.close();
    }
}
