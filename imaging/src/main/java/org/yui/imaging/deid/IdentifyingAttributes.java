package org.yui.imaging.deid;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.text.IdentityClass;

/**
 * Which attributes call something by its name, so that it is searched for in all other text of the patient: by type, by the
 * option of Table E.1-1 that concerns them, and by the standard's own word for them. What the profile retains is not searched
 * for. Safe for use by many threads.
 */
final class IdentifyingAttributes {

    private static final Set<Integer> PATIENT_NAMES =
            Set.of(Tag.PATIENT_NAME, Tag.OTHER_PATIENT_NAMES, 0x00101005, 0x00100011, 0x00102295);

    private static final Pattern PHONE = Pattern.compile(".*(Telephone|Phone|Telecom|Fax|Email).*");
    private static final Pattern ADDRESS = Pattern.compile(".*(Address|Residence).*");
    private static final Pattern IDENTIFIER = Pattern.compile(".*(ID|IDs|Number|Numbers|OrderNumber.*|Identifier|"
            + "Identifiers|Identification|Issuer|Locator|BarcodeValue)");
    private static final Pattern PLACE =
            Pattern.compile(".*(Institution|Department|Location|Organization|RequestingService|SponsorName).*");
    private static final Pattern PERSON = Pattern.compile(".*(Author|OwnerName)");
    /** Of a hospital or an authority, in the sequences of issuers; the table treats those as a whole. */
    private static final Pattern ISSUER = Pattern.compile(".*EntityID");
    /** There is one in each file and many references to it, and the form of identifiers is known anyhow. */
    private static final Pattern OF_EACH_INSTANCE = Pattern.compile(".*(SOPInstanceUID|SOPInstanceUIDInFile|UIDList)");

    /** Answers that are none are kept too. */
    private record Answer(@Nullable IdentityClass identity) {}

    private final DeidentificationProfile profile;
    private final ConfidentialityTable table;

    private record Place(int tag, Vr vr) {}

    private final ConcurrentHashMap<Place, Answer> known = new ConcurrentHashMap<>();

    IdentifyingAttributes(DeidentificationProfile profile, ConfidentialityTable table) {
        this.profile = profile;
        this.table = table;
    }

    /** What this attribute says, or null where it says nothing that is searched for. */
    @Nullable
    IdentityClass of(int tag, Vr vr) {
        if (Tag.isPrivate(tag)) {
            return vr == Vr.PN ? IdentityClass.PERSON_NAME : null;
        }
        Place place = new Place(tag, vr);
        Answer answer = known.get(place);
        if (answer == null) {
            answer = new Answer(decide(tag, vr));
            if (Dictionary.of(tag) != null) {
                known.put(place, answer);
            }
        }
        return answer.identity();
    }

    private @Nullable IdentityClass decide(int tag, Vr vr) {
        return switch (vr) {
            case PN -> PATIENT_NAMES.contains(tag) ? IdentityClass.PATIENT_NAME : IdentityClass.PERSON_NAME;
            case DA, DT -> profile.dates() == DateRule.KEEP ? null : IdentityClass.DATE;
            case UI -> uid(tag);
            case AE, LO, LT, SH, ST, UC, UT -> text(tag);
            default -> null;
        };
    }

    /** Whatever the table replaces under the option that could keep it. */
    private @Nullable IdentityClass uid(int tag) {
        ConfidentialityTable.Row row = table.of(tag);
        Dictionary.Entry entry = Dictionary.of(tag);
        boolean replaced = row != null
                && row.under(ConfidentialityOption.RETAIN_UIDS) != null
                && !profile.has(ConfidentialityOption.RETAIN_UIDS);
        return replaced
                        && entry != null
                        && !OF_EACH_INSTANCE.matcher(entry.keyword()).matches()
                ? IdentityClass.UID
                : null;
    }

    private @Nullable IdentityClass text(int tag) {
        ConfidentialityTable.Row row = table.of(tag);
        Dictionary.Entry entry = Dictionary.of(tag);
        if (row == null && entry != null && ISSUER.matcher(entry.keyword()).matches()) {
            return IdentityClass.IDENTIFIER;
        }
        if (row == null || entry == null || row.under(ConfidentialityOption.CLEAN_DESCRIPTORS) != null) {
            return null;
        }
        String word = entry.keyword();
        if (PHONE.matcher(word).matches()) {
            return IdentityClass.PHONE;
        }
        boolean ofInstitution = row.under(ConfidentialityOption.RETAIN_INSTITUTION) != null;
        if (ofInstitution && profile.has(ConfidentialityOption.RETAIN_INSTITUTION)) {
            return null;
        }
        if (ADDRESS.matcher(word).matches()) {
            return IdentityClass.ADDRESS;
        }
        if (ofInstitution || PLACE.matcher(word).matches()) {
            return IdentityClass.INSTITUTION;
        }
        if (row.under(ConfidentialityOption.RETAIN_DEVICE) != null) {
            return profile.has(ConfidentialityOption.RETAIN_DEVICE) ? null : IdentityClass.DEVICE;
        }
        if (PERSON.matcher(word).matches()) {
            return IdentityClass.PERSON_NAME;
        }
        return IDENTIFIER.matcher(word).matches() ? IdentityClass.IDENTIFIER : null;
    }
}
