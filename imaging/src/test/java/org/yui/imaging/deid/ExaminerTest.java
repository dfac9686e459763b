package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.Profiles;
import org.yui.imaging.Slices;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.evidence.EvidenceBook;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExaminerTest {

    private static final long SEED = 20261123;

    @TempDir
    private Path folder;

    private Examination examine(byte[] content) throws IOException {
        return new Examiner(Slices.SECRET, Profiles.BASIC, true).examine(Bytes.write(folder, "file", content));
    }

    private String refusal(Slices slice) throws IOException {
        return examine(slice.file()) instanceof Examination.Refused refused
                ? refused.refusal().code()
                : "accepted";
    }

    @Test
    void accepts_slices_of_the_proved_classes() throws Exception {
        for (String sopClass : List.of(Slices.CT_IMAGE, Slices.MR_IMAGE, Slices.PET_IMAGE)) {
            Slices slice = new Slices();
            slice.sopClass = sopClass;
            assertThat(refusal(slice)).isEqualTo("accepted");
        }
    }

    @Test
    void refuses_what_claims_annotation_features_or_capture() throws Exception {
        Slices burned = new Slices();
        burned.after0028 = Bytes.explicit().text(0x00280301, "CS", "YES");
        assertThat(refusal(burned)).isEqualTo("burned-in-annotation");
        Slices recognisable = new Slices();
        recognisable.after0028 = Bytes.explicit().text(0x00280302, "CS", "YES");
        assertThat(refusal(recognisable)).isEqualTo("recognizable-features");
        Slices captured = new Slices();
        captured.imageType = "DERIVED\\SECONDARY\\SCREEN SAVE";
        assertThat(refusal(captured)).isEqualTo("screen-capture");
        Slices overlaid = new Slices();
        overlaid.after0028 = Bytes.explicit().us(0x60000100, 16).us(0x60000102, 12);
        assertThat(refusal(overlaid)).isEqualTo("overlay-in-pixels");
        Slices clean = new Slices();
        clean.after0028 =
                Bytes.explicit().text(0x00280301, "CS", "NO").us(0x60000100, 1).us(0x60000102, 0);
        assertThat(refusal(clean)).isEqualTo("accepted");
    }

    @Test
    void refuses_pixels_longer_or_shorter_than_their_matrix() throws Exception {
        Slices slice = new Slices();
        slice.pixels = new byte[514];
        assertThat(refusal(slice)).isEqualTo("pixel-length");
        slice.pixels = new byte[510];
        assertThat(refusal(slice)).isEqualTo("pixel-length");
    }

    @Test
    void refuses_an_instance_without_identifiers() throws Exception {
        Slices slice = new Slices();
        slice.study = "";
        assertThat(refusal(slice)).isEqualTo("no-identifier");
    }

    @Test
    void refuses_an_instance_of_several_identifiers() throws Exception {
        Slices slice = new Slices();
        slice.instance = "1.2.392.200.1.1.1\\1.2.392.200.1.1.2";
        assertThat(refusal(slice)).isEqualTo("several-identifiers");
    }

    @Test
    void a_directory_of_a_medium_is_no_instance() throws Exception {
        byte[] directory =
                Bytes.explicit().text(0x00080016, "UI", "1.2.840.10008.1.3.10").file(Bytes.EXPLICIT);
        assertThat(examine(directory)).isInstanceOf(Examination.NotAnInstance.class);
    }

    private String compressed(byte... codestream) throws IOException {
        Slices slice = new Slices();
        byte[] whole = slice.dataset().array();
        byte[] head = Arrays.copyOf(whole, whole.length - slice.pixels.length - 12);
        byte[] even = Arrays.copyOf(codestream, codestream.length + codestream.length % 2);
        byte[] file = Bytes.explicit()
                .raw(head)
                .head(0x7FE00010, "OB", 0xFFFFFFFFL)
                .delimiter(0xFFFEE000, 4)
                .raw(new byte[4])
                .delimiter(0xFFFEE000, even.length)
                .raw(even)
                .delimiter(0xFFFEE0DD, 0)
                .file("1.2.840.10008.1.2.4.90");
        return examine(file) instanceof Examination.Refused refused
                ? refused.refusal().code()
                : "accepted";
    }

    private static byte[] segment(int start, int marker, String content) {
        byte[] text = content.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(6 + text.length + 4)
                .putShort((short) start)
                .putShort((short) marker)
                .putShort((short) (text.length + 2))
                .put(text)
                .putShort((short) 0xFFDA)
                .putShort((short) 2)
                .array();
    }

    @Test
    void refuses_words_in_compressed_pixels_that_no_encoder_signs_with() throws Exception {
        assertThat(compressed(segment(0xFFD8, 0xFFFE, "Yamada Tarou"))).isEqualTo("codestream-comment");
        assertThat(compressed(segment(0xFFD8, 0xFFE1, "Exif\0\0Yamada"))).isEqualTo("codestream-comment");
        assertThat(compressed(segment(0xFF4F, 0xFF64, "\0\1Kakadu-2.2 Yamada"))).isEqualTo("codestream-comment");
        assertThat(compressed(segment(0xFF4F, 0xFF64, "\0\1Kakadu-v7.3.3"))).isEqualTo("accepted");
        assertThat(compressed(segment(0xFFD8, 0xFFE0, "JFIF\0\1\1\0\0\1\0\1\0\0")))
                .isEqualTo("accepted");
        assertThat(compressed((byte) 1, (byte) 2, (byte) 3)).isEqualTo("accepted");
        assertThat(compressed()).isEqualTo("accepted");
    }

    /** Whatever the bytes: a documented outcome, and what is accepted can be written. */
    private void mustBeDecided(byte[] content, String what) throws IOException {
        Path in = Bytes.write(folder, "fuzzed", content);
        Examination examination = new Examiner(Slices.SECRET, Profiles.BASIC, true).examine(in);
        if (examination instanceof Examination.Accepted accepted) {
            PatientIdentities identities = new PatientIdentities();
            accepted.gatherInto(identities);
            try (Batch batch = new Batch()) {
                new Deidentifier(Slices.SECRET, Profiles.BASIC, "test", new EvidenceBook())
                        .write(accepted.instance(), identities, folder.resolve("out"), batch);
            } catch (MalformedDicomException e) {
                throw new AssertionError(what + " was accepted and then refused", e);
            }
        }
    }

    @Test
    void every_truncation_is_decided() throws Exception {
        byte[] whole = rich();
        for (int length = 0; length < whole.length; length++) {
            mustBeDecided(Arrays.copyOf(whole, length), "cut to " + length);
        }
    }

    @Test
    void seeded_changes_are_decided() throws Exception {
        System.out.println("fuzz seed " + SEED);
        Random random = new Random(SEED);
        byte[] whole = rich();
        int headEnd = whole.length - 512;
        for (int round = 0; round < 10_000; round++) {
            byte[] changed = whole.clone();
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                changed[random.nextInt(128, headEnd)] = (byte) random.nextInt(256);
            }
            mustBeDecided(changed, "round " + round);
        }
    }

    private static byte[] rich() {
        Slices slice = new Slices();
        Bytes inner = Bytes.explicit().text(0x00081150, "UI", "1.2").text(0x00081155, "UI", "1.20");
        slice.after0008 = Bytes.explicit()
                .openSequence(0x00081140, inner, inner)
                .sequence(0x00082112, Bytes.explicit().sequence(0x00081199, inner))
                .text(0x00091001, "LO", "x")
                .head(0x00091002, "UN", 0xFFFFFFFFL)
                .delimiter(0xFFFEE000, 0xFFFFFFFFL)
                .add(Bytes.implicit().text(0x00100010, "PN", "within"))
                .delimiter(0xFFFEE00D, 0)
                .delimiter(0xFFFEE0DD, 0);
        slice.after0018 = Bytes.explicit().text(0x00189074, "DT", "20200101").text(0x00181210, "SH", "B30f");
        return slice.file();
    }
}
