package org.yui.imaging.charset;

/**
 * What bytes were read as.
 *
 * @param text  with U+FFFD for what could not be read
 * @param exact whether the standard leaves no other reading
 */
record Reading(String text, boolean exact) {

    @Override
    public String toString() {
        return "Reading";
    }
}
