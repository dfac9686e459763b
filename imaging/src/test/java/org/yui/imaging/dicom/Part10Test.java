package org.yui.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Part10Test {

    private static final Bytes DATASET = Bytes.explicit().text(0x00080018, "UI", "1.20");

    @TempDir
    private Path folder;

    private boolean isDicom(byte[] content) throws IOException, MalformedDicomException {
        var opened = Part10.open(Bytes.write(folder, "file", content));
        if (opened.isPresent()) {
            opened.get().close();
        }
        return opened.isPresent();
    }

    private MalformedDicomException refusal(byte[] content) {
        return catchThrowableOfType(MalformedDicomException.class, () -> isDicom(content));
    }

    @Test
    void what_is_not_DICOM_by_content_is_told_apart_whatever_its_name() throws Exception {
        assertThat(isDicom("# Read me\nThis folder holds images.\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(isDicom(new byte[1])).isFalse();
        assertThat(isDicom(new byte[4096])).isFalse();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(isDicom(Arrays.copyOf(png, 500))).isFalse();
    }

    @Test
    void refuses_an_empty_file() {
        assertThat(refusal(new byte[0]).defect()).isEqualTo(Defect.EMPTY_FILE);
    }

    @Test
    void refuses_a_dataset_that_does_not_state_its_transfer_syntax() {
        assertThat(refusal(DATASET.array()).defect()).isEqualTo(Defect.NO_FILE_META);
        assertThat(refusal(Bytes.implicit().text(0x00080018, "UI", "1.20").array())
                        .defect())
                .isEqualTo(Defect.NO_FILE_META);
        assertThat(refusal(DATASET.file(new byte[128], Bytes.explicit())).defect())
                .isEqualTo(Defect.NO_FILE_META);
        Bytes meta = Bytes.explicit().text(0x00020012, "UI", "1.20");
        assertThat(refusal(DATASET.file(new byte[128], meta)).defect()).isEqualTo(Defect.NO_TRANSFER_SYNTAX);
    }

    @Test
    void names_the_transfer_syntaxes_that_it_does_not_read() {
        assertThat(refusal(DATASET.file("1.2.840.10008.1.2.4.94")))
                .hasMessageContaining("JPIP Referenced")
                .extracting(MalformedDicomException::defect)
                .isEqualTo(Defect.UNSUPPORTED_TRANSFER_SYNTAX);
        assertThat(refusal(DATASET.file("1.2.840.10008.1.2.4.95"))).hasMessageContaining("JPIP Referenced Deflate");
    }

    @Test
    void does_not_repeat_a_transfer_syntax_that_the_standard_does_not_know() {
        assertThat(refusal(DATASET.file("1.2.392.19700101.5"))).hasMessageNotContaining("19700101");
    }

    @Test
    void reads_on_where_the_group_length_is_wrong() throws Exception {
        Bytes meta = Bytes.explicit()
                .value(0x00020000, "UL", new byte[] {9, 9, 9, 9})
                .text(0x00020010, "UI", Bytes.nulPadded(Bytes.EXPLICIT));
        assertThat(isDicom(DATASET.file(new byte[128], meta))).isTrue();
    }

    @Test
    void refuses_file_meta_information_that_is_cut() {
        byte[] whole = DATASET.file(Bytes.EXPLICIT);
        for (int length = 133; length < 132 + 8 + 20; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("cut to %d bytes", length)
                    .isNotNull();
        }
    }

    @Test
    void writes_a_head_that_says_nothing_of_its_source() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FileMeta("1.2.840.10008.5.1.4.1.1.4", "2.25.7", Bytes.EXPLICIT).write(out);
        out.writeBytes(DATASET.array());
        byte[] written = out.toByteArray();
        assertThat(Arrays.copyOf(written, 128)).containsOnly(0);
        try (Part10 file = Part10.open(Bytes.write(folder, "file", written)).orElseThrow()) {
            assertThat(file.transferSyntax().uid()).isEqualTo(Bytes.EXPLICIT);
            Dataset dataset = file.dataset();
            Element element = dataset.next();
            assertThat(element).isNotNull();
            assertThat(dataset.value(element, 64)).isEqualTo("1.20".getBytes(StandardCharsets.US_ASCII));
            assertThat(dataset.next()).isNull();
        }
    }
}
