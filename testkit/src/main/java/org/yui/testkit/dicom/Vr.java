package org.yui.testkit.dicom;

/** Value representations (PS3.5 section 6.2) that phantom files use. */
public enum Vr {
    AE,
    AS,
    CS,
    DA,
    DS,
    DT,
    IS,
    LO,
    LT,
    PN,
    SH,
    ST,
    TM,
    UI(false, (byte) 0),
    UR(true, (byte) ' '),
    UT(true, (byte) ' '),
    FD(false, (byte) 0),
    SS(false, (byte) 0),
    US(false, (byte) 0),
    UL(false, (byte) 0),
    OB(true, (byte) 0),
    OW(true, (byte) 0),
    UN(true, (byte) 0),
    SQ(true, (byte) 0);

    private final boolean longForm;
    private final byte padding;

    Vr() {
        this(false, (byte) ' ');
    }

    Vr(boolean longForm, byte padding) {
        this.longForm = longForm;
        this.padding = padding;
    }

    /** Whether its explicit form has two reserved bytes and a length of 32 bits (PS3.5 section 7.1.2). */
    boolean longForm() {
        return longForm;
    }

    /** What makes a value of odd length even. */
    byte padding() {
        return padding;
    }
}
