package org.yui.testkit.canary;

/** Kinds of place in which a phantom study hides what identifies somebody. */
public enum Place {
    /** Names of patients, relatives, physicians and operators, each part by itself. */
    PERSON_NAME,
    /** Patient, visit, order, accession and study identifiers. */
    IDENTIFIER,
    ADDRESS,
    TELEPHONE,
    INSTITUTION,
    /** Serial numbers, station and gantry names. */
    DEVICE,
    /** Dates of birth and of the examination, as {@code DA} and as ISO 8601. Times of day identify nobody and are none. */
    DATE,
    /** A date of a Japanese era inside free text. */
    ERA_DATE,
    /** Study, series, protocol and step descriptions. */
    DESCRIPTION,
    /** Comments, histories, alerts and other free text. */
    COMMENT,
    /** The root of every UID, which spells the hospital and the patient. */
    UID,
    /** A web address. */
    URL,
    /** Attributes of sequences that Table E.1-1 lists, down to depth 3. */
    NESTED,
    /** Attributes of sequences that Table E.1-1 does not list. */
    UNLISTED_SEQUENCE,
    /** Elements with even groups that no edition of PS3.6 knows. */
    UNKNOWN_PUBLIC,
    /** The creator's own name, (gggg,0010-00FF). */
    PRIVATE_CREATOR,
    PRIVATE_TEXT,
    PRIVATE_SEQUENCE,
    /** Private bytes of VR {@code UN}, as text, as UTF-16 and as a disguised sequence. */
    PRIVATE_UNKNOWN,
    /** Private elements whose block no creator has reserved. */
    PRIVATE_ORPHAN,
    /** Overlay label, description and comments. */
    OVERLAY_TEXT,
    /** The bits of an overlay plane. */
    OVERLAY_DATA,
    /** Retired curves, 50xx. */
    CURVE,
    /** The pixels of an icon image. */
    ICON,
    PREAMBLE,
    /** Application entity titles and implementation names of group 0002. */
    FILE_META,
    /** Private Information (0002,0102). */
    FILE_META_PRIVATE,
    /** Data Set Trailing Padding (FFFC,FFFC). */
    TRAILING_PADDING,
    /** Text in values whose types do not allow it: after a UID's null, in dates, numbers and terms. */
    MISPLACED,
    /** Text in the pixel data, behind the last pixel. */
    PIXEL_SLACK,
    /** Names of files, which are also read. */
    FILE_NAME,
    FOLDER_NAME,
    /** Files that are no images, beside them. */
    BESIDE
}
