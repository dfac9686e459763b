package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.imaging.profile.ConfidentialityOption.CLEAN_DESCRIPTORS;
import static org.yui.imaging.profile.ConfidentialityOption.CLEAN_STRUCTURED_CONTENT;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.Profiles;
import org.yui.imaging.Written;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StructuredContentTest {

    private static final String COMPREHENSIVE_SR = "1.2.840.10008.5.1.4.1.1.88.33";
    private static final String TWELVE_LEAD_ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";

    @TempDir
    private Path folder;

    private Map<String, String> written(String sopClass, Bytes content) throws Exception {
        byte[] file = Bytes.explicit()
                .text(0x00080016, "UI", Bytes.nulPadded(sopClass))
                .text(0x00080018, "UI", Bytes.nulPadded("1.2.392.200.1.1.1"))
                .text(0x00100010, "PN", "Text^Contains")
                .text(0x00100020, "LO", "HOSP-0001")
                .text(0x0020000D, "UI", Bytes.nulPadded("1.2.392.200.1"))
                .text(0x0020000E, "UI", Bytes.nulPadded("1.2.392.200.1.1"))
                .add(content)
                .file(Bytes.EXPLICIT);
        Path out = folder.resolve("out");
        DeidentificationProfile profile = Profiles.of(DateRule.REMOVE, CLEAN_DESCRIPTORS, CLEAN_STRUCTURED_CONTENT);
        Written.deidentify(Bytes.write(folder, "in", file), out, profile, new EvidenceBook());
        return Written.values(out);
    }

    @Test
    void who_verified_is_gone_and_what_the_standard_asks_of_them_is_there() throws Exception {
        Bytes person = Bytes.explicit()
                .text(0x0040A027, "LO", "Toto General Hospital")
                .text(0x0040A030, "DT", "20200229101500")
                .text(0x0040A075, "PN", "Suzuki^Hanako")
                .sequence(
                        0x0040A088,
                        Bytes.explicit()
                                .text(0x00080100, "SH", "4711")
                                .text(0x00080102, "SH", "99TOTO")
                                .text(0x00080104, "LO", "Suzuki Hanako"));

        Map<String, String> values = written(COMPREHENSIVE_SR, Bytes.explicit().sequence(0x0040A073, person));

        assertThat(values)
                .containsEntry("(0040,A073)>(0040,A027)", "REMOVED")
                .containsEntry("(0040,A073)>(0040,A030)", "19000101000000")
                .containsEntry("(0040,A073)>(0040,A075)", "REMOVED")
                .containsEntry("(0040,A073)>(0040,A088)", "")
                .doesNotContainKey("(0040,A073)>(0040,A088)>(0008,0100)");
    }

    @Test
    void a_note_on_a_waveform_is_a_dummy_at_as_many_channels_as_there_must_be() throws Exception {
        Bytes note = Bytes.explicit()
                .value(0x0040A0B0, "US", new byte[] {1, 0, 7, 0, 2, 0, 7, 0})
                .us(0x0040A180, 3)
                .text(0x00700006, "ST", "Yamada, seen by Suzuki");

        Map<String, String> values = written(TWELVE_LEAD_ECG, Bytes.explicit().sequence(0x0040B020, note));

        assertThat(values)
                .containsKey("(0040,B020)>(0040,A0B0)")
                .containsEntry("(0040,B020)>(0070,0006)", "REMOVED")
                .doesNotContainKey("(0040,B020)>(0040,A180)");
        assertThat(Values.dummy(0x0040A0B0, Vr.US)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void what_kind_of_content_stands_somewhere_stays_even_where_it_is_somebody_s_name() throws Exception {
        Bytes content = Bytes.explicit()
                .text(0x0040A010, "CS", "CONTAINS")
                .text(0x0040A040, "CS", "TEXT")
                .text(0x0040A160, "UT", "Text came in");

        Map<String, String> values = written(COMPREHENSIVE_SR, Bytes.explicit().sequence(0x0040A730, content));

        assertThat(values)
                .containsEntry("(0040,A730)>(0040,A010)", "CONTAINS")
                .containsEntry("(0040,A730)>(0040,A040)", "TEXT");
        assertThat(values.get("(0040,A730)>(0040,A160)")).doesNotContainIgnoringCase("text");
    }
}
