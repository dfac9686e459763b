package org.yui.imaging.dicom;

import java.util.Locale;

/** What is wrong with a file that begins like DICOM but cannot be read surely. */
public enum Defect {
    /** Nothing in it. */
    EMPTY_FILE,
    /** No preamble, prefix or file meta information, so that nothing states the transfer syntax (PS3.10 section 7.1). */
    NO_FILE_META,
    NO_TRANSFER_SYNTAX,
    UNSUPPORTED_TRANSFER_SYNTAX,
    /** The file ends within an element. */
    TRUNCATED,
    /** A value goes on beyond the item that holds it. */
    LENGTH_BEYOND_ITEM,
    ODD_LENGTH,
    /** An element of an explicit dataset has something else in the place of its type. */
    BAD_VR,
    /** Tags that do not rise, or that repeat. */
    TAG_ORDER,
    TOO_DEEP,
    MISPLACED_DELIMITER,
    /** Undefined length where the standard does not allow it, or encapsulation that the transfer syntax does not state. */
    BAD_LENGTH,
    /** A value that must be short is not. */
    VALUE_TOO_LONG;

    /** As it stands in records: {@code tag-order}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
