package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.json.Json;
import org.yui.imaging.Slices;
import org.yui.imaging.Written;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.Rule;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeidentifierTest {

    @TempDir
    private Path folder;

    private Map<String, String> deidentified(Slices slice) throws Exception {
        Path out = folder.resolve("out");
        Written.deidentify(slice.write(folder, "in"), out);
        return Written.values(out);
    }

    @Test
    void pixels_stay_as_they_are() throws Exception {
        Path out = folder.resolve("out");
        Slices slice = new Slices();
        slice.pixels = Slices.pixels(42);
        Written.deidentify(slice.write(folder, "in"), out);
        byte[] written = Files.readAllBytes(out);
        assertThat(Arrays.copyOfRange(written, written.length - slice.pixels.length, written.length))
                .isEqualTo(slice.pixels);
    }

    @Test
    void fragments_stay_as_they_are() throws Exception {
        Slices slice = new Slices();
        Bytes fragments = Bytes.explicit()
                .head(0x7FE00010, "OB", 0xFFFFFFFFL)
                .delimiter(0xFFFEE000, 0)
                .delimiter(0xFFFEE000, 10)
                .raw(Arrays.copyOf(Slices.pixels(3), 10))
                .delimiter(0xFFFEE0DD, 0);
        byte[] native_ = slice.dataset().array();
        byte[] head = Arrays.copyOf(native_, native_.length - slice.pixels.length - 12);
        Path in = Bytes.write(
                folder, "in", Bytes.explicit().raw(head).add(fragments).file("1.2.840.10008.1.2.4.70"));
        Path out = folder.resolve("out");
        InstanceEvidence evidence = Written.deidentify(in, out);
        byte[] written = Files.readAllBytes(out);
        byte[] tail = fragments.array();
        assertThat(Arrays.copyOfRange(written, written.length - tail.length, written.length))
                .isEqualTo(tail);
        assertThat(evidence.transferSyntax()).isEqualTo("1.2.840.10008.1.2.4.70");
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws Exception {
        Path in = new Slices().write(folder, "in");
        InstanceEvidence first = Written.deidentify(in, folder.resolve("first"));
        InstanceEvidence second = Written.deidentify(in, folder.resolve("second"));
        assertThat(folder.resolve("first")).hasSameBinaryContentAs(folder.resolve("second"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_was_de_identified_is_de_identified_again_without_harm() throws Exception {
        Written.deidentify(new Slices().write(folder, "in"), folder.resolve("once"));
        Map<Rule, Integer> again = Written.rules(folder.resolve("once"), folder.resolve("twice"));
        assertThat(Written.tags(folder.resolve("twice"))).isEqualTo(Written.tags(folder.resolve("once")));
        assertThat(again).containsKey(Rule.CLAIM_REPLACED);
    }

    @Test
    void references_within_a_study_stay_whole_and_dates_keep_their_distance() throws Exception {
        Map<String, String> first = deidentified(Slices.at(1));
        Map<String, String> second = deidentified(Slices.at(2));
        assertThat(second.get("(0020,000D)")).isEqualTo(first.get("(0020,000D)"));
        assertThat(second.get("(0008,0018)")).isNotEqualTo(first.get("(0008,0018)"));
        assertThat(second.get("(0008,0020)"))
                .isEqualTo(first.get("(0008,0020)"))
                .isNotEqualTo("20200229");
        assertThat(first).containsEntry("(0008,0030)", "101500");
        assertThat(second.get("(0010,0020)"))
                .isEqualTo(first.get("(0010,0020)"))
                .startsWith("P");
        assertThat(first.get("(0010,0010)")).isEqualTo(first.get("(0010,0020)"));
    }

    @Test
    void a_missing_patient_identifier_is_said_in_the_evidence() throws Exception {
        Slices slice = new Slices();
        slice.patientId = "";
        InstanceEvidence evidence = Written.deidentify(slice.write(folder, "in"), folder.resolve("out"));
        assertThat(evidence.patientKeyedBy()).isEqualTo(InstanceEvidence.PatientKey.STUDY_INSTANCE_UID);
        assertThat(Written.values(folder.resolve("out")).get("(0010,0020)")).startsWith("P");
    }

    @Test
    void evidence_survives_its_JSON() throws Exception {
        InstanceEvidence evidence = Written.deidentify(new Slices().write(folder, "in"), folder.resolve("out"));
        assertThat(Json.read(evidence.canonicalJson(), InstanceEvidence.class)).isEqualTo(evidence);
        assertThat(evidence.outputBytes()).isEqualTo(Files.size(folder.resolve("out")));
    }

    @Test
    void known_makers_and_kernels_stay_and_others_go() throws Exception {
        Slices slice = new Slices();
        slice.after0008 = Bytes.explicit().text(0x00081090, "LO", "SOMATOM Definition AS+");
        slice.after0018 = Bytes.explicit().text(0x00181210, "SH", "B30f");
        assertThat(deidentified(slice))
                .containsEntry("(0008,0070)", "SIEMENS")
                .containsEntry("(0008,1090)", "SOMATOM Definition AS+")
                .containsEntry("(0018,1210)", "B30f");
        slice.after0008 = Bytes.explicit().text(0x00081090, "LO", "Ward 7 Scanner");
        slice.after0018 = Bytes.explicit().text(0x00181210, "SH", "Dr. Suzuki");
        assertThat(deidentified(slice)).doesNotContainKeys("(0008,1090)", "(0018,1210)");
    }

    @Test
    void identifiers_too_many_to_be_written_are_dropped_rather_than_written_wrongly() throws Exception {
        Slices many = new Slices();
        many.after0008 = Bytes.explicit().text(0x00083002, "UI", "1\\".repeat(20_000) + "1 ");
        assertThat(deidentified(many)).doesNotContainKey("(0008,3002)");
    }
}
