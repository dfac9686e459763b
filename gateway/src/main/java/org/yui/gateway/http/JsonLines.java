package org.yui.gateway.http;

import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/** Records as they come, one line of canonical JSON each. An answer that breaks off is noticed by how it was sent (chunked). */
public final class JsonLines {

    private static final String TYPE = "application/jsonl";

    private JsonLines() {}

    /** Begins an answer of lines. */
    public static Writer answer(Context http) throws IOException {
        http.contentType(TYPE);
        return new Writer(http.res().getOutputStream());
    }

    /** Writes records. */
    public static final class Writer {

        private final OutputStream out;

        private Writer(OutputStream out) {
            this.out = out;
        }

        public void write(Record record) throws IOException {
            out.write(Json.bytes(record));
            out.write('\n');
        }
    }

    /** Reads records. Memory is one line's. */
    public static final class Reader {

        private final InputStream in;
        private final int longest;

        /** @param longest bytes that one line may have */
        public Reader(InputStream in, int longest) {
            this.in = new BufferedInputStream(in);
            this.longest = longest;
        }

        /**
         * The next record; nothing at the end.
         *
         * @throws IOException if the line is another record, too long, or broken off
         */
        public <T extends Record> Optional<T> next(Class<T> type) throws IOException {
            Optional<byte[]> line = line();
            try {
                return line.map(l -> Json.read(l, type));
            } catch (MalformedJsonException | InvalidValueException e) {
                throw new IOException("found a line of another form, expected " + type.getSimpleName(), e);
            }
        }

        private Optional<byte[]> line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 && line.size() == 0) {
                    return Optional.empty();
                }
                if (next < 0 || line.size() == longest) {
                    throw new IOException("found a line that ends early or has more than " + longest
                            + " bytes, expected a whole one");
                }
                line.write(next);
            }
            return Optional.of(line.toByteArray());
        }
    }
}
