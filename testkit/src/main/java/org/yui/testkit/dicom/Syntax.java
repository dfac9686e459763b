package org.yui.testkit.dicom;

/** Transfer syntaxes of made-up files (PS3.5 annex A): phantoms are never deflated, big endian or JPEG, planted files are. */
public enum Syntax {
    IMPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2", false),
    EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1", true),
    DEFLATED_LITTLE_ENDIAN("1.2.840.10008.1.2.1.99", true),
    EXPLICIT_BIG_ENDIAN("1.2.840.10008.1.2.2", true),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.70", true),
    RLE_LOSSLESS("1.2.840.10008.1.2.5", true);

    private final String uid;
    private final boolean explicit;

    Syntax(String uid, boolean explicit) {
        this.uid = uid;
        this.explicit = explicit;
    }

    public String uid() {
        return uid;
    }

    boolean explicit() {
        return explicit;
    }

    boolean bigEndian() {
        return this == EXPLICIT_BIG_ENDIAN;
    }
}
