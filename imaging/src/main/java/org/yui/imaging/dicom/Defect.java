package org.yui.imaging.dicom;

import java.util.Locale;

/** What is wrong with a file that begins like DICOM but cannot be read surely. */
public enum Defect {
    /** Nothing in it. */
    EMPTY_FILE,
    /** No file meta information (PS3.10 section 7.1), and a dataset that does not show surely how it is encoded. */
    NO_FILE_META,
    /** The same where the file meta information lacks the transfer syntax. */
    NO_TRANSFER_SYNTAX,
    UNSUPPORTED_TRANSFER_SYNTAX,
    /** A deflated dataset that cannot be inflated to its end. */
    BAD_DEFLATE,
    /** A deflated dataset that grows beyond every bound. */
    INFLATES_TOO_FAR,
    /** The file ends within an element. */
    TRUNCATED,
    /** A value goes on beyond the item that holds it. */
    LENGTH_BEYOND_ITEM,
    /** A value of odd length behind which no element begins, with or without a byte of padding. */
    ODD_LENGTH,
    /** An element of an explicit dataset has something else in the place of its type. */
    BAD_VR,
    /** Tags that do not rise, or that repeat. */
    TAG_ORDER,
    /** A command's or the file meta information's element within a dataset (PS3.5 section 7.1). */
    MISPLACED_GROUP,
    TOO_DEEP,
    MISPLACED_DELIMITER,
    /** Undefined length where the standard does not allow it, or encapsulation that the transfer syntax does not state. */
    BAD_LENGTH,
    /** A value that must be short is not. */
    VALUE_TOO_LONG,
    /** Each fault alone would be repaired, but there are too many. */
    TOO_MANY_REPAIRS;

    /** As it stands in records: {@code tag-order}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
