package org.yui.imaging.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The sets of graphic characters that code extensions switch between (PS3.3 tables C.12-3 and C.12-4).
 *
 * <p>A set takes the place of G0 (bytes 21 to 7E) or of G1 (bytes A0 to FF), and a character has one byte or two.
 */
enum GraphicSet {
    ASCII(Place.G0, 1, "(B", StandardCharsets.US_ASCII),
    /** JIS X 0201 romaji: as ASCII, with a yen sign and an overline. */
    ROMAJI(Place.G0, 1, "(J", StandardCharsets.US_ASCII),
    /** JIS X 0201 katakana, of half width. */
    KATAKANA(Place.G1, 1, ")I", Charset.forName("JIS_X0201")),
    LATIN_1(Place.G1, 1, "-A", StandardCharsets.ISO_8859_1),
    LATIN_2(Place.G1, 1, "-B", Charset.forName("ISO-8859-2")),
    LATIN_3(Place.G1, 1, "-C", Charset.forName("ISO-8859-3")),
    LATIN_4(Place.G1, 1, "-D", Charset.forName("ISO-8859-4")),
    GREEK(Place.G1, 1, "-F", Charset.forName("ISO-8859-7")),
    ARABIC(Place.G1, 1, "-G", Charset.forName("ISO-8859-6")),
    HEBREW(Place.G1, 1, "-H", Charset.forName("ISO-8859-8")),
    CYRILLIC(Place.G1, 1, "-L", Charset.forName("ISO-8859-5")),
    LATIN_5(Place.G1, 1, "-M", Charset.forName("ISO-8859-9")),
    LATIN_9(Place.G1, 1, "-b", Charset.forName("ISO-8859-15")),
    THAI(Place.G1, 1, "-T", Charset.forName("TIS-620")),
    /** JIS X 0208. */
    KANJI(Place.G0, 2, "$B", Charset.forName("x-JIS0208")),
    /** JIS X 0212. */
    SUPPLEMENTARY_KANJI(Place.G0, 2, "$(D", Charset.forName("JIS_X0212-1990")),
    /** KS X 1001. */
    KOREAN(Place.G1, 2, "$)C", Charset.forName("EUC-KR")),
    /** GB 2312. */
    CHINESE(Place.G1, 2, "$)A", Charset.forName("GB2312"));

    /** Which half of the code table a set fills. */
    enum Place {
        G0,
        G1
    }

    static final char UNREADABLE = '�';

    private static final int YEN_PLACE = '\\';
    private static final int OVERLINE_PLACE = '~';
    private static final int FIRST = 0x20;
    private static final int CODES = 96;
    private static final int HIGH_BIT = 0x80;

    private final Place place;
    private final int bytes;
    private final String escape;
    private final Charset charset;

    GraphicSet(Place place, int bytes, String escape, Charset charset) {
        this.place = place;
        this.bytes = bytes;
        this.escape = "\u001B" + escape;
        this.charset = charset;
    }

    /** Each set's two directions, made when first needed: the sets of two bytes have thousands of characters. */
    private static final class Tables {

        private static final Map<GraphicSet, Tables> MADE = new HashMap<>();

        private final char[] characters;
        private final Map<Character, Integer> codes = new HashMap<>();

        private Tables(GraphicSet set) {
            characters = new char[set.bytes == 1 ? CODES : CODES * CODES];
            for (int index = 0; index < characters.length; index++) {
                characters[index] = set.byCharset(index);
                if (characters[index] != UNREADABLE) {
                    codes.putIfAbsent(characters[index], index);
                }
            }
        }

        static synchronized Tables of(GraphicSet set) {
            return MADE.computeIfAbsent(set, Tables::new);
        }
    }

    private char byCharset(int index) {
        int high = place == Place.G1 ? HIGH_BIT : 0;
        byte[] code = bytes == 1
                ? new byte[] {(byte) ((index + FIRST) | high)}
                : new byte[] {(byte) ((index / CODES + FIRST) | high), (byte) ((index % CODES + FIRST) | high)};
        if (this == ROMAJI && (code[0] == YEN_PLACE || code[0] == OVERLINE_PLACE)) {
            return code[0] == YEN_PLACE ? '¥' : '‾';
        }
        String text = new String(code, charset);
        boolean one = text.length() == 1 && !Character.isISOControl(text.charAt(0));
        boolean inPlace = bytes == 1 || (index / CODES > 0 && index % CODES > 0);
        return one && inPlace ? text.charAt(0) : UNREADABLE;
    }

    Place place() {
        return place;
    }

    /** Bytes of one character. */
    int bytes() {
        return bytes;
    }

    byte[] escape() {
        return escape.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether this set's escape sequence stands at this place. */
    boolean isInvokedAt(byte[] value, int from) {
        int at = 0;
        while (at < escape.length() && from + at < value.length && value[from + at] == escape.charAt(at)) {
            at++;
        }
        return at == escape.length();
    }

    /** The character of a code of one byte, whose high bit does not count; U+FFFD where there is none. */
    char character(int code) {
        int index = (code & 0x7F) - FIRST;
        return index < 0 ? UNREADABLE : Tables.of(this).characters[index];
    }

    /** The character of a code of two bytes, whose high bits do not count; U+FFFD where there is none. */
    char character(int first, int second) {
        int row = (first & 0x7F) - FIRST;
        int column = (second & 0x7F) - FIRST;
        return row <= 0 || column <= 0 ? UNREADABLE : Tables.of(this).characters[row * CODES + column];
    }

    /** The bytes of this character; none where it has no code here. */
    byte[] code(char character) {
        Integer index = Tables.of(this).codes.get(character);
        if (index == null) {
            return new byte[0];
        }
        int high = place == Place.G1 ? HIGH_BIT : 0;
        return bytes == 1
                ? new byte[] {(byte) ((index + FIRST) | high)}
                : new byte[] {(byte) ((index / CODES + FIRST) | high), (byte) ((index % CODES + FIRST) | high)};
    }
}
