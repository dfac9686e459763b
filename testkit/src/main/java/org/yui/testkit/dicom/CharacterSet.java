package org.yui.testkit.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Specific Character Sets (PS3.3 section C.12.1.1.2) and how each writes text (PS3.5 section 6.1 and annexes H, I). */
public enum CharacterSet {
    LATIN_1("ISO-8859-1", "ISO_IR 100") {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    UTF_8("UTF-8", "ISO_IR 192") {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    },
    CYRILLIC("ISO-8859-5", "ISO_IR 144") {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(Charset.forName("ISO-8859-5"));
        }
    },
    /** Chinese in one, two or four bytes a character, some of whose second bytes are those of ASCII letters and backslashes. */
    GB18030("GB18030", "GB18030") {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(Charset.forName("GB18030"));
        }
    },
    /** Kanji and kana by escapes to JIS X 0208, and back to ASCII before every delimiter. */
    KANJI("ISO-2022-JP", "", "ISO 2022 IR 87") {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(JIS);
        }
    },
    /** As {@link #KANJI}, with half-width katakana (JIS X 0201) where no escape is in force. */
    KATAKANA_AND_KANJI("Shift_JIS", "ISO 2022 IR 13", "ISO 2022 IR 87") {
        @Override
        public byte[] encode(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            HALF_WIDTH_RUNS.splitAsStream(text).forEach(run -> bytes.writeBytes(encodeRun(run)));
            return bytes.toByteArray();
        }

        private byte[] encodeRun(String run) {
            if (HALF_WIDTH.matcher(run).find()) {
                return run.getBytes(Charset.forName("JIS_X0201"));
            }
            String escaped = new String(run.getBytes(JIS), StandardCharsets.ISO_8859_1);
            return escaped.replace("\033(B", "\033(J").getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    /** Hangul by a designation at the head of every name component (PS3.5 annex I). */
    HANGUL("EUC-KR", "", "ISO 2022 IR 149") {
        @Override
        public byte[] encode(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DELIMITED.splitAsStream(text).forEach(part -> {
                byte[] encoded = part.getBytes(Charset.forName("EUC-KR"));
                if (encoded.length > part.length()) {
                    bytes.writeBytes(new byte[] {0x1B, '$', ')', 'C'});
                }
                bytes.writeBytes(encoded);
            });
            return bytes.toByteArray();
        }
    };

    private static final Charset JIS = Charset.forName("ISO-2022-JP");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\uFF61-\\uFF9F]");
    private static final Pattern HALF_WIDTH_RUNS =
            Pattern.compile("(?<=[\\uFF61-\\uFF9F])(?![\\uFF61-\\uFF9F])|(?<![\\uFF61-\\uFF9F])(?=[\\uFF61-\\uFF9F])");
    private static final Pattern DELIMITED = Pattern.compile("(?<=[\\\\^=\\n\\r])");

    /** Has the same characters. */
    private final String charset;

    private final String terms;

    CharacterSet(String charset, String... terms) {
        this.charset = charset;
        this.terms = String.join("\\", terms);
    }

    /** Value of Specific Character Set (0008,0005). */
    public String terms() {
        return terms;
    }

    /** Whether it has every character of {@code text}. */
    public boolean canEncode(String text) {
        return Charset.forName(charset).newEncoder().canEncode(text);
    }

    /** The bytes of {@code text}, with escapes where the set needs them; what the set lacks becomes a question mark. */
    public abstract byte[] encode(String text);
}
