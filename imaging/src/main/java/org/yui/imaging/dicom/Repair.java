package org.yui.imaging.dicom;

import java.util.Locale;

/**
 * Departures from the standard whose meaning is sure, so that a file is read in spite of them. Each is recorded with the tag
 * that it was found at, never with a value; whatever is read is written as the standard has it. Sections are of PS3.5 unless
 * said otherwise.
 */
public enum Repair {
    /** No preamble of 128 bytes, perhaps no prefix either (PS3.10 section 7.1). */
    NO_PREAMBLE,
    /** No file meta information: the dataset itself shows its encoding, as in {@link EncodingEvidence}. */
    NO_FILE_META,
    /** File meta information without a transfer syntax: as {@link #NO_FILE_META}. */
    NO_TRANSFER_SYNTAX,
    /**
     * The dataset is surely not encoded as the file meta information says, but as another uncompressed syntax, or without
     * types where the pixel data are encapsulated: written as that syntax, or with types.
     */
    WRONG_TRANSFER_SYNTAX,
    /** The length of the file meta information is missing or wrong (PS3.10 section 7.1); its tags show where it ends. */
    META_LENGTH,
    /** File meta information without types (PS3.10 section 7.1). */
    IMPLICIT_META,
    /** A length of a group, which the standard has retired (section 7.2): dropped, for it would no longer be true. */
    GROUP_LENGTH_DROPPED,
    /** Bytes after the dataset, of whatever content: dropped. */
    TRAILING_BYTES,
    /** A delimiter where none belongs, of length zero: dropped. */
    STRAY_DELIMITER,
    /** A sequence or pixel data whose delimiter is missing at the end of the file, behind a whole item: delimited. */
    MISSING_DELIMITER,
    /** A value of odd length, behind which the next element begins (section 7.1.1): padded when it is written. */
    ODD_LENGTH,
    /** An odd length that leaves out the byte of padding which is there (section 7.1.1): made even. */
    ODD_LENGTH_STATED,
    /** Blank, NUL or {@code ??} in the place of a type: the dictionary's (PS3.6). */
    TYPE_MISSING,
    /** A type of text for an attribute that the dictionary knows as another type of text: the dictionary's. */
    TYPE_WRONG,
    /** Two capitals that are no type of this edition: read like an unknown type, as section 7.1.2 says of later ones. */
    TYPE_UNKNOWN,
    /** UN for an attribute that the dictionary knows (section 6.2.2 note 2): given its type back. */
    UN_KNOWN,
    /** UN of undefined length, which is a sequence without types within (section 6.2.2, CP-246): written as SQ. */
    UN_SEQUENCE,
    /** A length of 16 bits where the type has 32, or the other way round (section 7.1.2), shown by what follows. */
    LENGTH_FORM,
    /** The two reserved bytes before a length of 32 bits are not zero (section 7.1.2): written as zero. */
    RESERVED_BYTES;

    /** As it stands in records: {@code odd-length}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
