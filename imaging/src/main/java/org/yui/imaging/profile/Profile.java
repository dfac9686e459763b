package org.yui.imaging.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

/**
 * Which treatment an attribute gets, before its value is seen: Table E.1-1 first, and for what the table does not name, guilty
 * unless its type can be looked through.
 */
public final class Profile {

    /** As method text in (0012,0063): the options that are done, and no others. */
    public static final String METHOD =
            "PS3.15 " + ConfidentialityTable.shipped().edition() + " Basic, Modified Dates";

    /** What to do with an attribute. */
    public enum Action {
        REMOVE,
        EMPTY,
        DUMMY,
        MAP_UID,
        MOVE_DATE,
        /** Keep a coded term if it is one. */
        KEEP_TERM,
        /** Keep text if {@link SafeText} knows it. */
        KEEP_TEXT,
        KEEP_DECIMALS,
        KEEP_NUMBERS,
        KEEP_TABLE,
        KEEP_PIXELS,
        ENTER
    }

    /**
     * What to do, and why.
     *
     * @param otherwise what to do instead where the value turns out not to be what it should
     */
    public record Treatment(Action action, Rule rule, Action otherwise) {

        public static Treatment of(Action action, Rule rule) {
            return new Treatment(action, rule, action);
        }
    }

    private static final Treatment LAYOUT = Treatment.of(Action.REMOVE, Rule.LAYOUT);
    private static final int LENGTH_TO_END = 0x00080001;
    /** Allowed beside Responsible Person (0010,2297) only, whom the table removes (PS3.3 section C.7.1.1). */
    private static final int RESPONSIBLE_PERSON_ROLE = 0x00102298;

    private static final int LOWEST_DATASET_GROUP = 8;

    private final ConfidentialityTable table = ConfidentialityTable.shipped();
    private final AttributeTypes types;

    public Profile(Kind kind) {
        this.types = AttributeTypes.of(kind.sopClass());
    }

    /**
     * Decides.
     *
     * @param sequence the tag of the innermost sequence, or {@link AttributeTypes#TOP}
     */
    public Treatment treat(Element element, int sequence) {
        int tag = element.tag();
        if (Tag.element(tag) == 0 || tag == Tag.DATA_SET_TRAILING_PADDING || tag == LENGTH_TO_END) {
            return LAYOUT;
        }
        if (Tag.isPrivate(tag)) {
            return Treatment.of(Action.REMOVE, Rule.PRIVATE);
        }
        if (ConfidentialityTable.isCurve(tag)) {
            return Treatment.of(Action.REMOVE, Rule.CURVE);
        }
        if (ConfidentialityTable.isOverlay(tag)) {
            // Without its data, which the table removes, the rest of an overlay means nothing.
            return Treatment.of(Action.REMOVE, Rule.OVERLAY);
        }
        if (tag == RESPONSIBLE_PERSON_ROLE) {
            return Treatment.of(Action.REMOVE, Rule.DEPENDENT);
        }
        ConfidentialityTable.Row row = table.of(tag);
        Dictionary.Entry entry = Dictionary.of(tag);
        if (row != null) {
            return byTable(row, element, entry, sequence);
        }
        if (entry == null || Tag.group(tag) < LOWEST_DATASET_GROUP) {
            return Treatment.of(Action.REMOVE, Rule.UNKNOWN);
        }
        return byType(element, entry, sequence);
    }

    private Treatment byTable(
            ConfidentialityTable.Row row, Element element, Dictionary.@Nullable Entry entry, int sequence) {
        AttributeTypes.Type type = types.of(sequence, element.tag());
        Action basic = resolve(row.basic(), type);
        if (entry == null && basic != Action.REMOVE) {
            return Treatment.of(Action.REMOVE, Rule.TABLE_REMOVED); // newer than the dictionary: no type to write it in
        }
        boolean date = entry != null && entry.vrs().stream().allMatch(vr -> vr.kind() == Vr.Kind.TIME);
        if (row.under(ConfidentialityOption.RETAIN_MODIFIED_DATES) == ConfidentialityTable.Code.C
                && date
                && entry != null
                && entry.vrs().contains(element.vr())) {
            return new Treatment(Action.MOVE_DATE, Rule.DATE_MOVED, basic);
        }
        return switch (basic) {
            case MAP_UID -> mapped(element, entry, type);
            case DUMMY -> Treatment.of(Action.DUMMY, Rule.TABLE_DUMMY);
            case EMPTY -> Treatment.of(Action.EMPTY, Rule.TABLE_EMPTIED);
            default -> Treatment.of(Action.REMOVE, Rule.TABLE_REMOVED);
        };
    }

    private static Treatment mapped(Element element, Dictionary.@Nullable Entry entry, AttributeTypes.Type type) {
        if (element.vr() == Vr.SQ && entry != null && entry.vrs().contains(Vr.SQ)) {
            return Treatment.of(Action.ENTER, Rule.UID_MAPPED); // the identifiers are in its items
        }
        return element.vr() == Vr.UI
                ? new Treatment(Action.MAP_UID, Rule.UID_MAPPED, least(type))
                : Treatment.of(least(type), Rule.WRONG_VR);
    }

    /** PS3.15 section E.1.1: the weakest of the offered actions that leaves the instance conformant. */
    public static Action resolve(ConfidentialityTable.Code code, AttributeTypes.Type type) {
        return switch (code) {
            case X -> Action.REMOVE;
            case Z -> Action.EMPTY;
            case D -> Action.DUMMY;
            case U -> Action.MAP_UID;
            case K, C -> throw new IllegalArgumentException(code + " is what an option does, expected a basic action");
            case X_OR_Z -> isAsked(type) ? Action.EMPTY : Action.REMOVE;
            case X_OR_D -> isAsked(type) ? Action.DUMMY : Action.REMOVE;
            case Z_OR_D -> type == AttributeTypes.Type.ONE ? Action.DUMMY : Action.EMPTY;
            case X_OR_Z_OR_D -> least(type);
            case X_OR_Z_OR_U ->
                switch (type) {
                    case ONE -> Action.MAP_UID;
                    case TWO -> Action.EMPTY;
                    default -> Action.REMOVE;
                };
        };
    }

    private static boolean isAsked(AttributeTypes.Type type) {
        return type == AttributeTypes.Type.ONE || type == AttributeTypes.Type.TWO;
    }

    /** The least that can stand in the place of a guilty value. */
    public static Action least(AttributeTypes.Type type) {
        return switch (type) {
            case ONE -> Action.DUMMY;
            case TWO -> Action.EMPTY;
            default -> Action.REMOVE;
        };
    }

    private Treatment byType(Element element, Dictionary.Entry entry, int sequence) {
        AttributeTypes.Type type = types.of(sequence, element.tag());
        Action least = least(type);
        if (!entry.vrs().contains(element.vr())) {
            return Treatment.of(least, Rule.WRONG_VR);
        }
        return switch (element.vr().kind()) {
            case TEXT -> byText(element, type, least);
            case TIME -> new Treatment(Action.MOVE_DATE, Rule.DATE_MOVED, least);
            case DECIMAL -> new Treatment(Action.KEEP_DECIMALS, Rule.KEPT, least);
            case NUMBER -> new Treatment(Action.KEEP_NUMBERS, Rule.KEPT, least);
            case UID -> new Treatment(Action.MAP_UID, Rule.UID_MAPPED, least);
            case SEQUENCE ->
                AttributeTypes.isCodeSequence(element.tag())
                        ? Treatment.of(least, Rule.CODE_NOT_PROVED)
                        : Treatment.of(Action.ENTER, Rule.KEPT);
            case BYTES -> bytes(element, sequence, least);
            case UNKNOWN -> Treatment.of(least, Rule.BINARY_NOT_PROVED);
        };
    }

    private static Treatment byText(Element element, AttributeTypes.Type type, Action least) {
        if (SafeText.covers(element.tag())) {
            return new Treatment(Action.KEEP_TEXT, Rule.KEPT, least);
        }
        if (element.vr() == Vr.CS) {
            return type == AttributeTypes.Type.NONE
                    ? Treatment.of(Action.REMOVE, Rule.TERM_NOT_PROVED)
                    : new Treatment(Action.KEEP_TERM, Rule.KEPT, least);
        }
        return element.length() == 0
                ? Treatment.of(Action.EMPTY, Rule.KEPT)
                : Treatment.of(least, Rule.TEXT_NOT_PROVED);
    }

    private static Treatment bytes(Element element, int sequence, Action least) {
        if (element.tag() == Tag.PIXEL_DATA && sequence == AttributeTypes.TOP) {
            return Treatment.of(Action.KEEP_PIXELS, Rule.KEPT);
        }
        return element.tag() == Tag.LUT_DATA
                ? new Treatment(Action.KEEP_TABLE, Rule.KEPT, least)
                : Treatment.of(least, Rule.BINARY_NOT_PROVED);
    }

    /** Attributes that this program states itself, whatever the file says. */
    public static final Set<Integer> STATED = Set.of(
            Tag.PATIENT_NAME,
            Tag.PATIENT_ID,
            Tag.PATIENT_IDENTITY_REMOVED,
            Tag.DEIDENTIFICATION_METHOD,
            Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
            Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED);
}
