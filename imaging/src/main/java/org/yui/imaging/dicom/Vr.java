package org.yui.imaging.dicom;

import org.jspecify.annotations.Nullable;

/** The value representations of PS3.5 section 6.2. */
public enum Vr {
    AE(Form.SHORT, Kind.TEXT, 1),
    AS(Form.SHORT, Kind.TEXT, 1),
    AT(Form.SHORT, Kind.NUMBER, 4),
    CS(Form.SHORT, Kind.TEXT, 1),
    DA(Form.SHORT, Kind.TIME, 1),
    DS(Form.SHORT, Kind.DECIMAL, 1),
    DT(Form.SHORT, Kind.TIME, 1),
    FL(Form.SHORT, Kind.NUMBER, 4),
    FD(Form.SHORT, Kind.NUMBER, 8),
    IS(Form.SHORT, Kind.DECIMAL, 1),
    LO(Form.SHORT, Kind.TEXT, 1),
    LT(Form.SHORT, Kind.TEXT, 1),
    OB(Form.LONG, Kind.BYTES, 1),
    OD(Form.LONG, Kind.BYTES, 8),
    OF(Form.LONG, Kind.BYTES, 4),
    OL(Form.LONG, Kind.BYTES, 4),
    OV(Form.LONG, Kind.BYTES, 8),
    OW(Form.LONG, Kind.BYTES, 2),
    PN(Form.SHORT, Kind.TEXT, 1),
    SH(Form.SHORT, Kind.TEXT, 1),
    SL(Form.SHORT, Kind.NUMBER, 4),
    SQ(Form.LONG, Kind.SEQUENCE, 1),
    SS(Form.SHORT, Kind.NUMBER, 2),
    ST(Form.SHORT, Kind.TEXT, 1),
    SV(Form.LONG, Kind.NUMBER, 8),
    TM(Form.SHORT, Kind.TIME, 1),
    UC(Form.LONG, Kind.TEXT, 1),
    UI(Form.SHORT, Kind.UID, 1),
    UL(Form.SHORT, Kind.NUMBER, 4),
    UN(Form.LONG, Kind.UNKNOWN, 1),
    UR(Form.LONG, Kind.TEXT, 1),
    US(Form.SHORT, Kind.NUMBER, 2),
    UT(Form.LONG, Kind.TEXT, 1),
    UV(Form.LONG, Kind.NUMBER, 8);

    /** How an explicit header carries the length: 16 bits, or two reserved bytes and 32 bits (PS3.5 section 7.1.2). */
    private enum Form {
        SHORT,
        LONG
    }

    /** What a value can hold. */
    public enum Kind {
        TEXT,
        /** Dates and times. */
        TIME,
        /** Numbers written as text. */
        DECIMAL,
        /** Binary numbers, a few of them. */
        NUMBER,
        /** Binary content of any length. */
        BYTES,
        UID,
        SEQUENCE,
        UNKNOWN
    }

    private static final @Nullable Vr[] BY_CODE = new @Nullable Vr[26 * 26];

    static {
        for (Vr vr : values()) {
            BY_CODE[(vr.name().charAt(0) - 'A') * 26 + vr.name().charAt(1) - 'A'] = vr;
        }
    }

    private final Form form;
    private final Kind kind;
    private final int unit;
    private final char first;
    private final char second;

    Vr(Form form, Kind kind, int unit) {
        this.form = form;
        this.kind = kind;
        this.unit = unit;
        this.first = name().charAt(0);
        this.second = name().charAt(1);
    }

    /** The representation of these two characters, or null where the standard has none. */
    static @Nullable Vr of(int first, int second) {
        return isCapital(first) && isCapital(second) ? BY_CODE[(first - 'A') * 26 + second - 'A'] : null;
    }

    static boolean isCapital(int character) {
        return character >= 'A' && character <= 'Z';
    }

    char first() {
        return first;
    }

    char second() {
        return second;
    }

    /** Whether an explicit header has 32 bits for the length (PS3.5 section 7.1.2). */
    public boolean hasLongForm() {
        return form == Form.LONG;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a value is text of some form. */
    boolean isCharacters() {
        return kind == Kind.TEXT || kind == Kind.TIME || kind == Kind.DECIMAL || kind == Kind.UID;
    }

    /** Bytes of one number; 1 where a value is not made of binary numbers. */
    public int unitBytes() {
        return unit;
    }

    /** Turns the numbers of a value round, from one order of bytes to the other; a rest that is no number stays. */
    void swap(byte[] value) {
        int width = this == AT ? 2 : unit; // a tag is two numbers (PS3.5 section 7.3)
        for (int number = 0; number + width <= value.length && width > 1; number += width) {
            for (int low = number, high = number + width - 1; low < high; low++, high--) {
                byte moved = value[low];
                value[low] = value[high];
                value[high] = moved;
            }
        }
    }

    /** The byte that fills a value up to even length (PS3.5 section 6.2). */
    public byte padding() {
        return kind == Kind.TEXT || kind == Kind.TIME || kind == Kind.DECIMAL ? (byte) ' ' : 0;
    }
}
