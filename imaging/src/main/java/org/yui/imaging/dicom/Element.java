package org.yui.imaging.dicom;

/**
 * The head of one data element: what it says of itself, and where its value lies.
 *
 * @param tag         as {@link Tag} writes it
 * @param vr          its type as the file states it, or as the dictionary does for implicit datasets; {@link Vr#UN} where
 *                    neither knows
 * @param length      of the value in bytes, or {@link #UNDEFINED}
 * @param valueOffset of the value's first byte in the file
 * @param explicit    whether what lies inside carries types
 * @param stated      whether the type stands in the file
 */
public record Element(int tag, Vr vr, long length, long valueOffset, boolean explicit, boolean stated) {

    /** The length of a value that ends with a delimiter. */
    public static final long UNDEFINED = -1;

    public boolean hasUndefinedLength() {
        return length == UNDEFINED;
    }

    /** What may be said of it in a message. */
    @Override
    public String toString() {
        return Tag.text(tag) + " " + vr + " of " + (hasUndefinedLength() ? "undefined length" : "length " + length)
                + " at byte " + valueOffset;
    }
}
