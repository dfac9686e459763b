package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.Content;
import org.yui.gateway.delivery.GrantStream;

/**
 * Answers with ciphertext: the whole, one range or several (RFC 9110, sections 13 and 14), never compressed. The strong entity tag is
 * the CID.
 */
final class ContentAnswer {

    private static final String TYPE = "application/octet-stream";
    private static final int AT_ONCE = 256 << 10;

    private final RandomGenerator random;
    private final LongConsumer served;

    /**
     * @param random draws the boundaries between parts
     * @param served is told how many bytes of content went out, as they go
     */
    ContentAnswer(RandomGenerator random, LongConsumer served) {
        this.random = random;
        this.served = served;
    }

    void answer(Context http, Content content) throws RefusalException, IOException {
        String tag = tag(content.cid().text());
        Condition condition = Condition.of(http, tag);
        if (condition == Condition.FAILED) {
            http.status(HttpStatus.PRECONDITION_FAILED);
            return;
        }
        http.header(Header.ETAG, tag).header(Header.ACCEPT_RANGES, "bytes").header(Header.CACHE_CONTROL, "private");
        http.header(
                Header.CONTENT_DISPOSITION,
                "attachment; filename=\"" + content.cid().text() + ".sealed\"");
        if (condition == Condition.NOT_MODIFIED) {
            http.status(HttpStatus.NOT_MODIFIED);
        } else if (http.method().equals(HandlerType.HEAD)) {
            http.contentType(TYPE);
            http.res().setContentLengthLong(content.size());
        } else {
            try (GrantStream stream = content.begin()) {
                send(http, content, stream, tag);
            }
        }
    }

    /** A strong entity tag. */
    static String tag(String text) {
        return '"' + text + '"';
    }

    private void send(Context http, Content content, GrantStream stream, String tag) throws IOException {
        long size = content.size();
        switch (ByteRange.of(http.header(Header.RANGE), http.header(Header.IF_RANGE), tag, size)) {
            case ByteRange.Whole() -> one(http, content, stream, 0, size);
            case ByteRange.Parts(List<ByteRange.Part> parts)
            when parts.size() == 1 -> {
                http.status(HttpStatus.PARTIAL_CONTENT);
                http.header(Header.CONTENT_RANGE, range(parts.getFirst(), size));
                one(
                        http,
                        content,
                        stream,
                        parts.getFirst().first(),
                        parts.getFirst().length());
            }
            case ByteRange.Parts(List<ByteRange.Part> parts) -> several(http, content, stream, parts);
            case ByteRange.Unsatisfiable() -> {
                http.status(HttpStatus.RANGE_NOT_SATISFIABLE);
                http.header(Header.CONTENT_RANGE, "bytes */" + size);
            }
        }
    }

    private static String range(ByteRange.Part part, long size) {
        return "bytes " + part.first() + "-" + part.last() + "/" + size;
    }

    private void one(Context http, Content content, GrantStream stream, long offset, long length) throws IOException {
        http.contentType(TYPE);
        http.res().setContentLengthLong(length);
        copy(content, stream, offset, length, Piecewise.of(http));
    }

    private void several(Context http, Content content, GrantStream stream, List<ByteRange.Part> parts)
            throws IOException {
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        String boundary = HexFormat.of().formatHex(drawn);
        List<byte[]> heads =
                parts.stream().map(p -> head(boundary, p, content.size())).toList();
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        http.status(HttpStatus.PARTIAL_CONTENT).contentType("multipart/byteranges; boundary=" + boundary);
        http.res()
                .setContentLengthLong(
                        parts.stream().mapToLong(ByteRange.Part::length).sum()
                                + heads.stream().mapToLong(h -> h.length).sum()
                                + end.length);
        Piecewise out = Piecewise.of(http);
        for (int i = 0; i < parts.size(); i++) {
            out.write(heads.get(i), heads.get(i).length);
            copy(content, stream, parts.get(i).first(), parts.get(i).length(), out);
        }
        out.write(end, end.length);
    }

    private static byte[] head(String boundary, ByteRange.Part part, long size) {
        String head = "\r\n--" + boundary + "\r\n" + Header.CONTENT_TYPE + ": " + TYPE + "\r\n" + Header.CONTENT_RANGE
                + ": " + range(part, size) + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private void copy(Content content, GrantStream stream, long offset, long length, Piecewise out) throws IOException {
        byte[] buffer = new byte[(int) Math.min(AT_ONCE, length)];
        try (InputStream in = content.open(offset, length)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                stream.await(read);
                out.write(buffer, read);
                served.accept(read);
            }
        }
    }
}
