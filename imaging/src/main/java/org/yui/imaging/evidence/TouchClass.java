package org.yui.imaging.evidence;

import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.AttributeTypes;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.ConfidentialityTable;

/** What elements are about, as a person asks: a report counts by these. */
public enum TouchClass {
    /** The patient's name, numbers and particulars. */
    PATIENT,
    /** Names of other people. */
    PERSON,
    INSTITUTION,
    DEVICE,
    /** Dates and times of day. */
    DATE,
    /** Identifiers of studies, series, objects. */
    UID,
    /** Descriptions and other free text. */
    TEXT,
    /** Codes with their meanings, and coded terms. */
    CODE,
    NUMBER,
    /** Overlays and curves. */
    GRAPHICS,
    /** Bytes that are neither pixels nor a lookup table. */
    BINARY,
    /** Elements that only their maker can read. */
    PRIVATE,
    /** Elements that the standard does not know. */
    UNKNOWN,
    /** What files say of their own de-identification. */
    STATEMENT,
    /** Lengths of groups and padding. */
    LAYOUT,
    OTHER;

    private static final int PATIENT_GROUP = 0x0010;
    private static final int NAME_LENGTH = "(gggg,eeee)".length();

    static TouchClass of(Touch touch) {
        String path = touch.path();
        String last = path.substring(path.lastIndexOf('('));
        if (last.equals("(unknown)")) {
            return UNKNOWN;
        }
        if (last.length() != NAME_LENGTH || last.equals("(private)")) {
            return PRIVATE;
        }
        int tag = Integer.parseUnsignedInt(last.substring(1, 5) + last.substring(6, 10), 16);
        return switch (touch.rule()) {
            case LAYOUT -> LAYOUT;
            case OVERLAY, CURVE -> GRAPHICS;
            case CLAIM_REPLACED -> STATEMENT;
            default -> ofTag(tag);
        };
    }

    private static TouchClass ofTag(int tag) {
        ConfidentialityTable.@Nullable Row row = ConfidentialityTable.shipped().of(tag);
        if (row != null && row.under(ConfidentialityOption.RETAIN_DEVICE) != null) {
            return DEVICE;
        }
        if (row != null && row.under(ConfidentialityOption.RETAIN_INSTITUTION) != null) {
            return INSTITUTION;
        }
        Dictionary.@Nullable Entry entry = Dictionary.of(tag);
        Vr vr = entry == null ? Vr.UN : entry.vr();
        if (Tag.group(tag) == PATIENT_GROUP || vr == Vr.AS) {
            return PATIENT;
        }
        return ofVr(tag, vr);
    }

    private static TouchClass ofVr(int tag, Vr vr) {
        return switch (vr) {
            case PN -> PERSON;
            case AE -> DEVICE;
            case CS -> CODE;
            default ->
                switch (vr.kind()) {
                    case TEXT -> TEXT;
                    case TIME -> DATE;
                    case UID -> UID;
                    case DECIMAL, NUMBER -> NUMBER;
                    case BYTES, UNKNOWN -> BINARY;
                    case SEQUENCE -> AttributeTypes.isCodeSequence(tag) ? CODE : OTHER;
                };
        };
    }
}
