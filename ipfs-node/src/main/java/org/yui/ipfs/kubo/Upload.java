package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.yui.domain.content.Cid;

/**
 * One file on its way to a node (multipart/form-data, RFC 7578), read piece by piece as the connection takes it. For one
 * request.
 */
final class Upload {

    /** Where the file's bytes come from. */
    @FunctionalInterface
    interface Pieces {

        /** The next bytes, at least one; nothing at the end. */
        Optional<byte[]> next() throws IOException;
    }

    private final Pieces pieces;
    private final long length;
    private final String boundary;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicReference<IOException> failure = new AtomicReference<>();

    /**
     * @param content its text is the boundary: no content has its own hash in it
     * @param length bytes of all pieces
     */
    Upload(Cid content, long length, Pieces pieces) {
        this.boundary = content.text();
        this.length = length;
        this.pieces = pieces;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        byte[] head = bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n");
        byte[] tail = bytes("\r\n--" + boundary + "--\r\n");
        return BodyPublishers.fromPublisher(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArrays(this::read),
                        BodyPublishers.ofByteArray(tail)),
                head.length + length + tail.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** How many pieces the connection has taken. */
    long taken() {
        return taken.get();
    }

    /** Throws what reading a piece threw, if it did. */
    void rethrow() throws IOException {
        IOException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private Iterator<byte[]> read() {
        return new Iterator<>() {
            private Optional<byte[]> next = Optional.empty();

            @Override
            public boolean hasNext() {
                if (next.isEmpty()) {
                    next = piece();
                }
                return next.isPresent();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                byte[] piece = next.orElseThrow();
                next = Optional.empty();
                return piece;
            }
        };
    }

    private Optional<byte[]> piece() {
        try {
            Optional<byte[]> piece = pieces.next();
            taken.incrementAndGet();
            return piece;
        } catch (IOException e) {
            failure.set(e);
            throw new UncheckedIOException(e);
        }
    }
}
