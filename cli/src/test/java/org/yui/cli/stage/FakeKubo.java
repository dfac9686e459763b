package org.yui.cli.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.CarReader;

/** As much of Kubo's RPC as a hospital's desk uses, for files of one block; and what it keeps, as a gateway reads it. */
final class FakeKubo implements Blocks {

    private static final String LINE_END = "\r\n";

    private final Map<Cid, byte[]> blocks = new ConcurrentHashMap<>();
    private final Set<Cid> pins = ConcurrentHashMap.newKeySet();
    private final HttpServer http;

    FakeKubo() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v0/", this::answer);
        http.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** As another hospital's node would, over the swarm. */
    void pin(Cid root, FakeKubo from) throws IOException {
        blocks.put(root, from.block(root));
        pins.add(root);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String command = exchange.getRequestURI().getPath().substring("/api/v0/".length());
            Optional<byte[]> answer = switch (command) {
                case "dag/import" -> Optional.of(imported(exchange, body));
                case "block/get" -> Optional.ofNullable(blocks.get(argument(exchange)));
                case "pin/add" -> Optional.of(added(argument(exchange)));
                case "pin/ls" -> listed(argument(exchange));
                case "pin/rm" -> removed(argument(exchange));
                default -> throw new IllegalStateException("not asked for: " + command);
            };
            byte[] sent =
                    answer.orElseGet(() -> text("{\"Message\":\"not pinned, is not pinned, not found locally\"}"));
            exchange.sendResponseHeaders(answer.isPresent() ? 200 : 500, sent.length);
            exchange.getResponseBody().write(sent);
        }
    }

    private static Cid argument(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .filter(p -> p.startsWith("arg="))
                .map(p -> Cid.parse(p.substring("arg=".length())))
                .findFirst()
                .orElseThrow();
    }

    /** The form's boundary is the root's text. */
    private byte[] imported(HttpExchange exchange, byte[] form) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        String latin = new String(form, StandardCharsets.ISO_8859_1);
        int from = latin.indexOf(LINE_END + LINE_END) + 4;
        int to = latin.lastIndexOf(LINE_END + "--" + boundary);
        CarReader car = CarReader.open(new ByteArrayInputStream(form, from, to - from), Cid.parse(boundary));
        long count = 0;
        long bytes = 0;
        for (Optional<CarReader.Block> each = car.next(); each.isPresent(); each = car.next()) {
            blocks.put(each.get().cid(), each.get().bytes());
            count++;
            bytes += each.get().bytes().length;
        }
        return text("{\"Stats\":{\"BlockCount\":" + count + ",\"BlockBytesCount\":" + bytes + "}}");
    }

    private byte[] added(Cid root) {
        pins.add(root);
        return pinned(root);
    }

    private Optional<byte[]> removed(Cid root) {
        return pins.remove(root) ? Optional.of(pinned(root)) : Optional.empty();
    }

    private static byte[] pinned(Cid root) {
        return text("{\"Pins\":[\"" + root + "\"]}");
    }

    private Optional<byte[]> listed(Cid root) {
        return pins.contains(root)
                ? Optional.of(text("{\"Keys\":{\"" + root + "\":{\"Type\":\"recursive\"}}}"))
                : Optional.empty();
    }

    private static byte[] text(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Sink begin() {
        throw new UnsupportedOperationException("only hospitals write");
    }

    @Override
    public boolean has(Cid root) {
        return pins.contains(root);
    }

    @Override
    public long size(Cid root) throws IOException {
        return block(root).length;
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        return new ByteArrayInputStream(block(root), (int) offset, (int) length);
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        byte[] found = blocks.get(block);
        if (found == null) {
            throw new MissingBlockException(block);
        }
        return found;
    }

    @Override
    public void remove(Cid root) {
        pins.remove(root);
    }

    @Override
    public List<Cid> roots() {
        return List.copyOf(pins);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
