package org.yui.imaging.charset;

import org.yui.imaging.dicom.Vr;

/** Where the first character set holds again (PS3.5 section 6.1.2.5.3), and which types have text in other sets at all. */
final class Delimiters {

    private Delimiters() {}

    /** Whether Specific Character Set says how this type's values are written; unknown content is taken for such text. */
    static boolean areText(Vr vr) {
        return switch (vr) {
            case LO, LT, PN, SH, ST, UC, UT, UN -> true;
            default -> false;
        };
    }

    /** Whether a backslash parts values of this type. */
    static boolean partsValues(Vr vr) {
        return vr != Vr.LT && vr != Vr.ST && vr != Vr.UT && vr != Vr.UR;
    }

    static boolean isLineOrPage(int character) {
        return character == '\t' || character == '\n' || character == '\f' || character == '\r';
    }

    static boolean isDelimiter(int character, Vr vr) {
        return switch (character) {
            case '\\' -> partsValues(vr);
            case '^', '=' -> vr == Vr.PN;
            default -> isLineOrPage(character);
        };
    }
}
