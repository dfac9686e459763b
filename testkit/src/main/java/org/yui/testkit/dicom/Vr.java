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
    UC(true, (byte) ' '),
    AT(false, (byte) 0),
    FD(false, (byte) 0),
    FL(false, (byte) 0),
    SL(false, (byte) 0),
    SS(false, (byte) 0),
    SV(true, (byte) 0),
    US(false, (byte) 0),
    UL(false, (byte) 0),
    UV(true, (byte) 0),
    OB(true, (byte) 0),
    OD(true, (byte) 0),
    OF(true, (byte) 0),
    OL(true, (byte) 0),
    OV(true, (byte) 0),
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
