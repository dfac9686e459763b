package org.yui.imaging.evidence;

/** What is known of text and faces in an instance's pixels, none of which were looked at. */
public enum PixelStatement {
    /** There are none. */
    NONE,
    /** Of a class and form in which scanners write no text: measured slices, not captured from a screen. */
    BY_CONSTRUCTION,
    /** The profile lets them pass unlooked-at. */
    UNCHECKED
}
