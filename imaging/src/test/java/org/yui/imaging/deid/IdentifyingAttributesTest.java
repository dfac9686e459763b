package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.imaging.Profiles;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.text.IdentityClass;

/** What is searched for in other text, attribute by attribute of Table E.1-1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifyingAttributesTest {

    private static final Set<Vr> TEXT = EnumSet.of(Vr.AE, Vr.LO, Vr.LT, Vr.PN, Vr.SH, Vr.ST, Vr.UC, Vr.UT);

    /** Words about somebody that name nobody, and free text: cleaned or removed, but not searched for elsewhere. */
    private static final Set<String> NAME_NOBODY = Set.of(
            "TimezoneOffsetFromUTC",
            "MilitaryRank",
            "BranchOfService",
            "EthnicGroup",
            "PatientReligiousPreference",
            "ClinicalTrialProtocolName",
            "GPSSatellites",
            "GPSMapDatum",
            "ModifiedImageDescription",
            "ImagePresentationComments",
            "SpecialNeeds",
            "MultiplexGroupLabel",
            "ChannelLabel",
            "ChannelDerivationDescription",
            "PreMedication",
            "AcquisitionContextDescription",
            "PatientTransportArrangements",
            "ConfidentialityConstraintOnPatientDataDescription",
            "UnformattedTextValue",
            "TopicTitle",
            "TopicSubject",
            "TopicKeywords",
            "TextString",
            "Arbitrary",
            "TextComments");

    private final IdentifyingAttributes attributes =
            new IdentifyingAttributes(Profiles.of(DateRule.REMOVE), ConfidentialityTable.shipped());

    /** A newer table with an attribute that nobody thought of fails here, and somebody decides. */
    @Test
    void every_text_of_the_table_is_searched_for_or_known_to_name_nobody() {
        Set<String> undecided = new TreeSet<>();
        for (String[] row : Table.rows("ps36.tsv")) {
            if (row[0].indexOf('x') < 0) {
                int tag = Integer.parseUnsignedInt(row[0], 16);
                Dictionary.Entry entry = Dictionary.of(tag);
                ConfidentialityTable.Row treated =
                        ConfidentialityTable.shipped().of(tag);
                if (entry != null
                        && treated != null
                        && TEXT.contains(entry.vr())
                        && treated.under(ConfidentialityOption.CLEAN_DESCRIPTORS) == null
                        && attributes.of(tag, entry.vr()) == null) {
                    undecided.add(entry.keyword());
                }
            }
        }
        assertThat(undecided).containsExactlyInAnyOrderElementsOf(NAME_NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "00080050, SH, IDENTIFIER",
        "0040050A, LO, IDENTIFIER",
        "00400512, LO, IDENTIFIER",
        "00400551, LO, IDENTIFIER",
        "004006FA, LO, IDENTIFIER",
        "00400031, UT, IDENTIFIER",
        "00400032, UT, IDENTIFIER",
        "00402016, LO, IDENTIFIER",
        "00101090, LO, IDENTIFIER",
        "22000005, LT, IDENTIFIER",
        "00400554, UI, UID",
        "00181002, UI, UID",
        "00200052, UI, UID",
        "0020000D, UI, UID",
        "00321033, LO, INSTITUTION",
        "00404036, LO, INSTITUTION",
        "00880910, LO, PERSON_NAME"
    })
    void identifiers_of_specimens_orders_and_places_are_searched_for(String tag, Vr vr, IdentityClass identity) {
        assertThat(attributes.of(Integer.parseUnsignedInt(tag, 16), vr)).isEqualTo(identity);
    }

    @Test
    void what_the_profile_retains_is_not() {
        IdentifyingAttributes retaining = new IdentifyingAttributes(
                Profiles.of(DateRule.REMOVE, ConfidentialityOption.RETAIN_UIDS), ConfidentialityTable.shipped());
        assertThat(retaining.of(0x00400554, Vr.UI)).isNull();
        assertThat(attributes.of(0x00080018, Vr.UI)).isNull();
    }
}
