package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.imaging.profile.ConfidentialityOption.CLEAN_DESCRIPTORS;
import static org.yui.imaging.profile.ConfidentialityOption.RETAIN_FULL_DATES;
import static org.yui.imaging.profile.ConfidentialityOption.RETAIN_INSTITUTION;
import static org.yui.imaging.profile.ConfidentialityOption.RETAIN_MODIFIED_DATES;
import static org.yui.imaging.profile.ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS;
import static org.yui.imaging.profile.ConfidentialityOption.RETAIN_UIDS;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.Profiles;
import org.yui.imaging.Slices;
import org.yui.imaging.Written;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionsTest {

    @TempDir
    private Path folder;

    private Map<String, String> under(DeidentificationProfile profile, Slices slice) throws Exception {
        Path out = folder.resolve("out");
        Written.deidentify(slice.write(folder, "in"), out, profile, new EvidenceBook());
        return Written.values(out);
    }

    @Test
    void a_description_keeps_what_is_known_and_loses_the_patient() throws Exception {
        Slices slice = new Slices();
        slice.after0008 = Bytes.explicit().text(0x0008103E, "LO", "HEAD T1 AXIAL for Yamada");
        assertThat(under(Profiles.of(DateRule.REMOVE, CLEAN_DESCRIPTORS), slice).get("(0008,103E)"))
                .contains("HEAD", "T1", "AXIAL")
                .doesNotContainIgnoringCase("Yamada");
        assertThat(under(Profiles.of(DateRule.REMOVE), slice)).doesNotContainKey("(0008,103E)");
    }

    @Test
    void dates_are_removed_moved_or_kept_and_the_file_says_which() throws Exception {
        Slices slice = new Slices();
        Map<String, String> removed = under(Profiles.of(DateRule.REMOVE), slice);
        assertThat(removed).containsEntry("(0028,0303)", "REMOVED").containsEntry("(0008,0020)", "");
        Map<String, String> kept = under(Profiles.of(DateRule.KEEP, RETAIN_FULL_DATES), slice);
        assertThat(kept).containsEntry("(0028,0303)", "UNMODIFIED").containsEntry("(0008,0020)", "20200229");
        Map<String, String> moved = under(Profiles.of(DateRule.SHIFT_PER_CONTRIBUTION, RETAIN_MODIFIED_DATES), slice);
        assertThat(moved).containsEntry("(0028,0303)", "MODIFIED");
        assertThat(moved.get("(0008,0020)"))
                .matches("\\d{8}")
                .isNotIn("20200229", under(Profiles.BASIC, slice).get("(0008,0020)"));
    }

    @Test
    void ages_above_89_become_90_and_a_birth_date_never_stays() throws Exception {
        Slices slice = new Slices();
        slice.after0010 = Bytes.explicit()
                .text(0x00100030, "DA", "19270719")
                .text(0x00100040, "CS", "F")
                .text(0x00101010, "AS", "093Y");
        assertThat(under(Profiles.of(DateRule.KEEP, RETAIN_FULL_DATES, RETAIN_PATIENT_CHARACTERISTICS), slice))
                .containsEntry("(0010,1010)", "090Y")
                .containsEntry("(0010,0040)", "F")
                .containsEntry("(0010,0030)", "");
    }

    @Test
    void identifiers_stay_where_they_are_retained_and_only_then() throws Exception {
        Slices slice = new Slices();
        assertThat(under(Profiles.of(DateRule.REMOVE, RETAIN_UIDS), slice)).containsEntry("(0020,000D)", slice.study);
        assertThat(under(Profiles.of(DateRule.REMOVE), slice).get("(0020,000D)"))
                .startsWith("2.25.");
    }

    @Test
    void what_is_retained_is_searched_for_the_patient() throws Exception {
        Slices slice = new Slices();
        slice.after0008 = Bytes.explicit().text(0x00080080, "LO", "Toto General Hospital, Yamada Tarou");
        assertThat(under(Profiles.of(DateRule.REMOVE, RETAIN_INSTITUTION), slice)
                        .get("(0008,0080)"))
                .contains("General Hospital")
                .doesNotContainIgnoringCase("Yamada");
    }

    @Test
    void a_shared_code_stays_with_a_clean_meaning_and_a_hospital_s_own_goes() throws Exception {
        Slices slice = new Slices();
        slice.after0008 = Bytes.explicit()
                .sequence(
                        0x00082218,
                        Bytes.explicit()
                                .text(0x00080100, "SH", "69536005")
                                .text(0x00080102, "SH", "SCT")
                                .text(0x00080104, "LO", "Head of Yamada"))
                .sequence(
                        0x00082228,
                        Bytes.explicit()
                                .text(0x00080100, "SH", "4711")
                                .text(0x00080102, "SH", "99TOTO")
                                .text(0x00080104, "LO", "Head"));
        Map<String, String> values = under(Profiles.BASIC, slice);
        assertThat(values).containsEntry("(0008,2218)>(0008,0100)", "69536005").doesNotContainValue("99TOTO");
        assertThat(values.get("(0008,2218)>(0008,0104)")).contains("Head").doesNotContain("Yamada");
    }

    @Test
    void what_stands_beside_a_code_is_treated_like_anything_else() throws Exception {
        Slices slice = new Slices();
        slice.after0008 = Bytes.explicit()
                .sequence(
                        0x00082218,
                        Bytes.explicit()
                                .text(0x00080100, "SH", "69536005")
                                .text(0x00080102, "SH", "SCT")
                                .text(0x00080104, "LO", "Head")
                                .text(0x00080117, "UI", "1.2.840.113619.4711")
                                .text(0x00081030, "LO", "HEAD of Yamada")
                                .sequence(
                                        0x00082220,
                                        Bytes.explicit()
                                                .text(0x00080100, "SH", "G-D101")
                                                .text(0x00080102, "SH", "SNM3")
                                                .text(0x00080104, "LO", "Route of Yamada"))
                                .text(0x00100010, "PN", "Yamada^Tarou")
                                .text(0x00181041, "DS", "150"));
        assertThat(under(Profiles.of(DateRule.REMOVE, CLEAN_DESCRIPTORS), slice))
                .containsEntry("(0008,2218)>(0008,2220)>(0008,0100)", "G-D101")
                .containsEntry("(0008,2218)>(0018,1041)", "150")
                .containsEntry("(0008,2218)>(0008,1030)", "HEAD")
                .doesNotContainKey("(0008,2218)>(0008,0117)")
                .allSatisfy((place, value) -> assertThat(value).doesNotContainIgnoringCase("Yamada"));
    }
}
