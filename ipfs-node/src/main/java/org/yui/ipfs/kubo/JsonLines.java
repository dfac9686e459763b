package org.yui.ipfs.kubo;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yui.domain.json.MalformedJsonException;

/** An answer of JSON values, one a line, as Kubo writes them; each line is held whole, and no other. */
final class JsonLines implements Closeable {

    private static final int LONGEST = 1 << 20;

    private final BufferedReader in;

    JsonLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * The next value; nothing at the end.
     *
     * @throws IOException if the line is no JSON
     */
    Optional<ForeignJson> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
            if (line.length() > LONGEST) {
                throw new IOException(
                        "found a line of more than " + LONGEST + " characters, expected a value of Kubo's");
            }
        }
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(ForeignJsonReader.read(line.toString()));
        } catch (MalformedJsonException e) {
            throw new IOException("found no JSON in an answer of Kubo's", e);
        }
    }

    /** The only value of an answer. */
    static ForeignJson only(InputStream answer) throws IOException {
        try (JsonLines lines = new JsonLines(answer)) {
            ForeignJson value = lines.next().orElse(new ForeignJson.Nothing());
            while (lines.next().isPresent()) {
                value = new ForeignJson.Nothing(); // several are not the one that was asked for
            }
            return value;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
