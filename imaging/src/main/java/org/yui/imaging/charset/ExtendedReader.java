package org.yui.imaging.charset;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Vr;

/**
 * Reads one value whose sets are switched by escape sequences (PS3.5 section 6.1.2.5).
 *
 * <p>Within a set of two bytes in G0 a delimiter's code is half a character, so pairs go first; a delimiter is seen there only
 * where the pair is no character, and then the writer forgot to switch back.
 */
final class ExtendedReader {

    /** Rows 13 and 89 to 92 of what Japanese systems call JIS X 0208: circled digits, and variants of kanji in names. */
    private static final Charset VENDORS_KANJI = Charset.forName("windows-31j");

    private static final int ESCAPE = 0x1B;
    private static final int DELETE = 0x7F;
    private static final int FIRST_OF_G1 = 0xA0;

    private final GraphicSet firstG0;
    private final @Nullable GraphicSet firstG1;
    private final Set<GraphicSet> declared;
    private final byte[] value;
    private final Vr vr;
    private final StringBuilder text = new StringBuilder();

    private GraphicSet g0;
    private @Nullable GraphicSet g1;
    private @Nullable GraphicSet lastG1;
    private boolean exact = true;
    private int at;

    ExtendedReader(GraphicSet g0, @Nullable GraphicSet g1, Set<GraphicSet> declared, byte[] value, Vr vr) {
        this.firstG0 = g0;
        this.firstG1 = g1;
        this.declared = declared;
        this.value = value;
        this.vr = vr;
        this.g0 = g0;
        this.g1 = g1;
    }

    Reading read() {
        while (at < value.length) {
            int code = value[at] & 0xFF;
            if (code == ESCAPE) {
                escape();
            } else if (code <= ' ' || code == DELETE) {
                control(code);
            } else if (code < DELETE) {
                low(code);
            } else {
                high(code);
            }
        }
        exact &= g0.bytes() == 1;
        return new Reading(text.toString(), exact);
    }

    private void escape() {
        for (GraphicSet set : GraphicSet.values()) {
            if (set.isInvokedAt(value, at)) {
                exact &= declared.contains(set);
                at += set.escape().length;
                if (set.place() == GraphicSet.Place.G0) {
                    g0 = set;
                } else {
                    g1 = set;
                    lastG1 = set;
                }
                return;
            }
        }
        unreadable(1);
    }

    private void control(int code) {
        if (Delimiters.isLineOrPage(code)) {
            reset();
        } else {
            exact &= code == ' ';
        }
        text.append((char) code);
        at++;
    }

    private void low(int code) {
        if (g0.bytes() == 1) {
            if (Delimiters.isDelimiter(code, vr)) {
                delimiter(code);
            } else {
                text.append(g0.character(code));
                at++;
            }
            return;
        }
        int next = at + 1 < value.length ? value[at + 1] & 0xFF : 0;
        char pair = next > ' ' && next < DELETE ? g0.character(code, next) : GraphicSet.UNREADABLE;
        if (pair != GraphicSet.UNREADABLE) {
            text.append(pair);
            at += 2;
        } else if (Delimiters.isDelimiter(code, vr)) {
            delimiter(code);
        } else {
            vendorsKanji(code, next);
        }
    }

    private void vendorsKanji(int code, int next) {
        boolean pair = g0 == GraphicSet.KANJI && next > ' ' && next < DELETE;
        String read = pair ? new String(shifted(code, next), VENDORS_KANJI) : "";
        if (read.length() != 1 || read.charAt(0) == GraphicSet.UNREADABLE) {
            unreadable(pair ? 2 : 1);
            return;
        }
        exact = false;
        text.append(read);
        at += 2;
    }

    /** A pair of JIS X 0208 as Shift JIS has it. */
    private static byte[] shifted(int row, int column) {
        int pairOfRows = (row - 0x21) / 2;
        int first = pairOfRows < 31 ? 0x81 + pairOfRows : 0xC1 + pairOfRows;
        boolean odd = row % 2 == 1;
        int skip = odd && column >= 0x60 ? 1 : 0;
        return new byte[] {(byte) first, (byte) (column + (odd ? 0x1F + skip : 0x7E))};
    }

    private void high(int code) {
        if (g1 == null) {
            g1 = lastG1;
            exact = false;
        }
        GraphicSet set = g1;
        if (set == null || code < FIRST_OF_G1) {
            unreadable(1);
        } else if (set.bytes() == 1) {
            append(set.character(code), 1);
        } else {
            int next = at + 1 < value.length ? value[at + 1] & 0xFF : 0;
            append(next < FIRST_OF_G1 ? GraphicSet.UNREADABLE : set.character(code, next), next < FIRST_OF_G1 ? 1 : 2);
        }
    }

    private void append(char character, int bytes) {
        if (character == GraphicSet.UNREADABLE) {
            unreadable(bytes);
        } else {
            text.append(character);
            at += bytes;
        }
    }

    private void delimiter(int code) {
        reset();
        text.append((char) code);
        at++;
    }

    private void reset() {
        exact &= g0.bytes() == 1;
        g0 = firstG0;
        g1 = firstG1;
    }

    private void unreadable(int bytes) {
        exact = false;
        text.append(GraphicSet.UNREADABLE);
        at += bytes;
    }
}
