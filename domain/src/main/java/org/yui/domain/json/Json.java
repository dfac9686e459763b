package org.yui.domain.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Records as canonical JSON (RFC 8785, "JCS") and back.
 *
 * <p>A component is a {@code String}, {@code boolean}, {@code int} or {@code long} within 2<sup>53</sup>-1, an enum (by
 * name), an {@code Instant} (ISO 8601, UTC), a {@link TextValue}, another record, a list of these, or nullable, in which
 * case it is left out when it is null. A {@link Versioned} record carries {@code "v"}. Reading refuses what is missing,
 * unknown or of another type, naming the place.
 */
public final class Json {

    private Json() {}

    /** The canonical text of a record. */
    public static String write(Record value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The canonical text of a record, in UTF-8: what is hashed and signed. */
    public static byte[] bytes(Record value) {
        try {
            return new JsonCanonicalizer(RecordJson.write(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("a record gave JSON that RFC 8785 does not take", e);
        }
    }

    /**
     * Reads a record from JSON in any member order.
     *
     * @throws MalformedJsonException if the text is not JSON, or not of this record
     */
    public static <T extends Record> T read(String text, Class<T> type) {
        return RecordJson.read(JsonReader.read(text), type);
    }

    /** As {@link #read(String, Class)}, and refuses bytes that are not UTF-8. */
    public static <T extends Record> T read(byte[] utf8, Class<T> type) {
        return read(decode(utf8), type);
    }

    /**
     * As {@link #read(String, Class)}, and refuses a text that is not its own canonical form, so that what was hashed and
     * what was read are the same.
     */
    public static <T extends Record> T readCanonical(String text, Class<T> type) {
        T value = read(text, type);
        if (!write(value).equals(text)) {
            throw new MalformedJsonException(
                    type.getSimpleName() + ": found JSON that is not canonical, expected the form of RFC 8785");
        }
        return value;
    }

    /** As {@link #readCanonical(String, Class)}, and refuses bytes that are not UTF-8. */
    public static <T extends Record> T readCanonical(byte[] utf8, Class<T> type) {
        return readCanonical(decode(utf8), type);
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("found bytes that are not UTF-8, expected JSON in UTF-8", e);
        }
    }
}
