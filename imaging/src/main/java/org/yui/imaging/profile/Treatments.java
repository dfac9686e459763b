package org.yui.imaging.profile;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.Treatment.Action;

/**
 * Which treatment the attributes of one IOD get under one profile: Table E.1-1 with the profile's options first, and for what
 * the table does not name, guilty unless its type can be looked through. Safe for use by many threads.
 */
public final class Treatments {

    private static final Treatment LAYOUT = Treatment.of(Action.REMOVE, Rule.LAYOUT);
    private static final int LENGTH_TO_END = 0x00080001;
    /** Allowed beside Responsible Person (0010,2297) only, whom the table removes (PS3.3 section C.7.1.1). */
    private static final int RESPONSIBLE_PERSON_ROLE = 0x00102298;

    private static final int LOWEST_DATASET_GROUP = 8;

    /** Attributes that this program states itself, whatever the file says. */
    public static final Set<Integer> STATED = Set.of(
            Tag.PATIENT_NAME,
            Tag.PATIENT_ID,
            Tag.PATIENT_IDENTITY_REMOVED,
            Tag.DEIDENTIFICATION_METHOD,
            Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
            Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED);

    private record Place(int sequence, int tag, Vr vr) {}

    private final DeidentificationProfile profile;
    private final ConfidentialityTable table;
    private final AttributeTypes types;
    private final OptionActions options;
    private final ConcurrentHashMap<Place, Treatment> decided = new ConcurrentHashMap<>();

    /** @param sopClass of the instances that are treated */
    public Treatments(DeidentificationProfile profile, ConfidentialityTable table, String sopClass) {
        this.profile = profile;
        this.table = table;
        this.types = AttributeTypes.of(sopClass);
        this.options = new OptionActions(profile);
    }

    /**
     * Decides.
     *
     * @param sequence the tag of the innermost sequence, or {@link AttributeTypes#TOP}
     */
    public Treatment of(Element element, int sequence) {
        int tag = element.tag();
        if (Tag.isPrivate(tag)) {
            return Treatment.of(Action.REMOVE, Rule.PRIVATE);
        }
        Place place = new Place(sequence, tag, element.vr());
        Treatment known = decided.get(place);
        if (known == null) {
            known = decide(tag, element.vr(), sequence);
            if (Dictionary.of(tag) != null) {
                decided.put(place, known); // tags that the standard does not know could be without end
            }
        }
        return known;
    }

    /** Whether private attributes are looked at at all. */
    public boolean keepsSafePrivate() {
        return profile.has(ConfidentialityOption.RETAIN_SAFE_PRIVATE);
    }

    /** What a private attribute gets that its maker is known to keep free of identities. */
    public Treatment ofSafePrivate(Vr vr) {
        return options.safePrivate(vr);
    }

    /** The least that can stand in the place of a guilty value. */
    public Action least(int sequence, int tag) {
        return least(types.of(sequence, tag));
    }

    private Treatment decide(int tag, Vr vr, int sequence) {
        if (Tag.element(tag) == 0 || tag == Tag.DATA_SET_TRAILING_PADDING || tag == LENGTH_TO_END) {
            return LAYOUT;
        }
        if (ConfidentialityTable.isCurve(tag)) {
            return Treatment.of(Action.REMOVE, Rule.CURVE);
        }
        if (ConfidentialityTable.isOverlay(tag)) {
            // An overlay is a picture, which nobody looks at; without it the rest means nothing.
            return Treatment.of(Action.REMOVE, Rule.OVERLAY);
        }
        if (tag == RESPONSIBLE_PERSON_ROLE) {
            return Treatment.of(Action.REMOVE, Rule.DEPENDENT);
        }
        ConfidentialityTable.Row row = table.of(tag);
        Dictionary.Entry entry = Dictionary.of(tag);
        if (row != null) {
            return byTable(row, tag, vr, entry, sequence);
        }
        return entry == null || Tag.group(tag) < LOWEST_DATASET_GROUP
                ? Treatment.of(Action.REMOVE, Rule.UNKNOWN)
                : byType(tag, vr, entry, sequence);
    }

    private Treatment byTable(
            ConfidentialityTable.Row row, int tag, Vr vr, Dictionary.@Nullable Entry entry, int sequence) {
        AttributeTypes.Type type = types.of(sequence, tag);
        Action basic = resolve(row.basic(), type);
        String code = row.basic().name().replace("_OR_", "/");
        if (entry == null) {
            // Newer than the dictionary: no type to write it in.
            return Treatment.of(Action.REMOVE, Rule.TABLE_REMOVED).by(code, null);
        }
        if (entry.vrs().contains(vr)) {
            Treatment byOption = options.of(row, tag, vr, basic);
            if (byOption != null) {
                return byOption.by(code, byOption.option());
            }
        }
        return switch (basic) {
            case MAP_UID -> mapped(vr, entry, type).by(code, null);
            case DUMMY -> Treatment.of(Action.DUMMY, Rule.TABLE_DUMMY).by(code, null);
            case EMPTY -> Treatment.of(Action.EMPTY, Rule.TABLE_EMPTIED).by(code, null);
            default -> Treatment.of(Action.REMOVE, Rule.TABLE_REMOVED).by(code, null);
        };
    }

    private static Treatment mapped(Vr vr, Dictionary.Entry entry, AttributeTypes.Type type) {
        if (vr == Vr.SQ && entry.vrs().contains(Vr.SQ)) {
            return Treatment.of(Action.ENTER, Rule.UID_MAPPED); // the identifiers are in its items
        }
        return vr == Vr.UI
                ? Treatment.of(Action.MAP_UID, Rule.UID_MAPPED, least(type))
                : Treatment.of(least(type), Rule.WRONG_VR);
    }

    /** PS3.15 section E.1.1: the weakest of the offered actions that leaves the instance conformant. */
    static Action resolve(ConfidentialityTable.Code code, AttributeTypes.Type type) {
        return switch (code) {
            case X, K, C -> Action.REMOVE;
            case Z -> Action.EMPTY;
            case D -> Action.DUMMY;
            case U -> Action.MAP_UID;
            case X_OR_Z -> isAsked(type) ? Action.EMPTY : Action.REMOVE;
            case X_OR_D -> isAsked(type) ? Action.DUMMY : Action.REMOVE;
            case Z_OR_D -> type == AttributeTypes.Type.ONE ? Action.DUMMY : Action.EMPTY;
            case X_OR_Z_OR_D -> least(type);
            // Of the three, only this keeps which images belong together, and the items are treated like any others.
            case X_OR_Z_OR_U -> Action.MAP_UID;
        };
    }

    private static boolean isAsked(AttributeTypes.Type type) {
        return type == AttributeTypes.Type.ONE || type == AttributeTypes.Type.TWO;
    }

    static Action least(AttributeTypes.Type type) {
        return switch (type) {
            case ONE -> Action.DUMMY;
            case TWO -> Action.EMPTY;
            default -> Action.REMOVE;
        };
    }

    private Treatment byType(int tag, Vr vr, Dictionary.Entry entry, int sequence) {
        AttributeTypes.Type type = types.of(sequence, tag);
        Action least = least(type);
        if (!entry.vrs().contains(vr)) {
            return Treatment.of(least, Rule.WRONG_VR);
        }
        return switch (vr.kind()) {
            case TEXT -> byText(tag, vr, type, least);
            case TIME -> options.date(Rule.DATE_REMOVED, least);
            case DECIMAL -> Treatment.of(Action.KEEP_DECIMALS, Rule.KEPT, least);
            case NUMBER -> Treatment.of(Action.KEEP_NUMBERS, Rule.KEPT, least);
            case UID -> options.uid(least);
            case SEQUENCE ->
                AttributeTypes.isCodeSequence(tag)
                        ? Treatment.of(Action.KEEP_CODES, Rule.CODE_NOT_PROVED, least)
                        : Treatment.of(Action.ENTER, Rule.KEPT);
            case BYTES -> bytes(tag, sequence, least);
            case UNKNOWN -> Treatment.of(least, Rule.BINARY_NOT_PROVED);
        };
    }

    private Treatment byText(int tag, Vr vr, AttributeTypes.Type type, Action least) {
        if (SafeText.covers(tag)) {
            return Treatment.of(
                    Action.KEEP_TEXT,
                    Rule.KEPT,
                    cleansDescriptors() && OptionActions.isFreeText(vr) ? Action.CLEAN_TEXT : least);
        }
        if (vr == Vr.CS) {
            return type == AttributeTypes.Type.NONE && types.isKnown()
                    ? Treatment.of(Action.REMOVE, Rule.TERM_NOT_PROVED)
                    : Treatment.of(Action.KEEP_TERM, Rule.KEPT, least);
        }
        if (vr == Vr.AS) {
            return Treatment.of(Action.KEEP_AGE, Rule.KEPT, least);
        }
        return cleansDescriptors() && OptionActions.isFreeText(vr)
                ? new Treatment(
                        Action.CLEAN_TEXT, Rule.TEXT_CLEANED, least, null, ConfidentialityOption.CLEAN_DESCRIPTORS)
                : Treatment.of(Action.KEEP_TEXT, Rule.TEXT_NOT_PROVED, least);
    }

    private boolean cleansDescriptors() {
        return profile.has(ConfidentialityOption.CLEAN_DESCRIPTORS);
    }

    private static Treatment bytes(int tag, int sequence, Action least) {
        if (tag == Tag.PIXEL_DATA && sequence == AttributeTypes.TOP) {
            return Treatment.of(Action.KEEP_PIXELS, Rule.KEPT);
        }
        if (NumericBulk.contains(tag)) {
            return Treatment.of(Action.KEEP_BULK, Rule.KEPT, least);
        }
        return tag == Tag.LUT_DATA
                ? Treatment.of(Action.KEEP_TABLE, Rule.KEPT, least)
                : Treatment.of(least, Rule.BINARY_NOT_PROVED);
    }
}
