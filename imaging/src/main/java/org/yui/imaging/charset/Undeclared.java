package org.yui.imaging.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sets that values are written in without a word about it. */
final class Undeclared {

    /** Each rejects most of what the others write. */
    private static final List<Charset> BY_COUNTRY = List.of(
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            Charset.forName("GB18030"),
            Charset.forName("EUC-KR"),
            Charset.forName("windows-1252"));

    private Undeclared() {}

    /** UTF-8 alone where the bytes are that, since hardly anything else is so by chance; otherwise all that fit. */
    static List<String> readings(byte[] value) {
        List<String> readings = new ArrayList<>();
        add(readings, value, StandardCharsets.UTF_8);
        if (readings.isEmpty()) {
            BY_COUNTRY.forEach(charset -> add(readings, value, charset));
        }
        return readings;
    }

    private static void add(List<String> readings, byte[] value, Charset charset) {
        try {
            readings.add(charset.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException e) {
            return; // these bytes are not of that set, which is the question
        }
    }
}
