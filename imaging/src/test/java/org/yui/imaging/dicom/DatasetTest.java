package org.yui.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatasetTest {

    private static final int A_SEQUENCE = 0x00081110;

    @TempDir
    private Path folder;

    private List<String> walk(Bytes dataset, String syntax) throws IOException, MalformedDicomException {
        try (Part10 file =
                Part10.open(Bytes.write(folder, "file", dataset.file(syntax))).orElseThrow()) {
            List<String> seen = new ArrayList<>();
            walk(file.dataset(), "", seen);
            return seen;
        }
    }

    private static void walk(Dataset dataset, String indent, List<String> seen)
            throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (element.vr() == Vr.SQ) {
                seen.add(indent + Tag.text(element.tag()));
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    walk(item, indent + ">", seen);
                }
            } else if (element.hasUndefinedLength() || element.length() > 100) {
                seen.add(indent + Tag.text(element.tag()) + " " + element.vr());
            } else {
                seen.add(indent + Tag.text(element.tag()) + " " + RawText.trimmed(dataset.value(element, 100)));
            }
        }
    }

    private Defect defect(Bytes dataset, String syntax) {
        return catchThrowableOfType(MalformedDicomException.class, () -> walk(dataset, syntax))
                .defect();
    }

    private static Bytes nested(int depth, boolean open) {
        Bytes item = Bytes.explicit().text(0x00100020, "LO", "deep");
        for (int i = 0; i < depth; i++) {
            item = open
                    ? Bytes.explicit().openSequence(A_SEQUENCE, item)
                    : Bytes.explicit().sequence(A_SEQUENCE, item);
        }
        return item;
    }

    @Test
    void goes_through_explicit_elements_and_sequences_of_stated_length() throws Exception {
        Bytes item = Bytes.explicit().text(0x00080050, "SH", "in");
        Bytes dataset = Bytes.explicit()
                .text(0x00080018, "UI", "1.20")
                .sequence(A_SEQUENCE, item, Bytes.explicit())
                .text(0x00100020, "LO", "id");
        assertThat(walk(dataset, Bytes.EXPLICIT))
                .containsExactly("(0008,0018) 1.20", "(0008,1110)", ">(0008,0050) in", "(0010,0020) id");
    }

    @Test
    void goes_through_implicit_elements_and_sequences_that_end_with_delimiters() throws Exception {
        Bytes item = Bytes.implicit().text(0x00080050, "SH", "in");
        Bytes dataset = Bytes.implicit()
                .text(0x00080018, "UI", "1.20")
                .openSequence(A_SEQUENCE, item, Bytes.implicit())
                .text(0x00100020, "LO", "id");
        assertThat(walk(dataset, Bytes.IMPLICIT))
                .containsExactly("(0008,0018) 1.20", "(0008,1110)", ">(0008,0050) in", "(0010,0020) id");
    }

    @Test
    void enters_unknown_elements_of_undefined_length_as_implicit_sequences() throws Exception {
        Bytes inner = Bytes.implicit().text(0x00100010, "PN", "within");
        Bytes dataset = Bytes.explicit()
                .head(0x00091001, "UN", 0xFFFFFFFFL)
                .delimiter(Tag.ITEM, 0xFFFFFFFFL)
                .add(inner)
                .delimiter(Tag.ITEM_DELIMITATION, 0)
                .delimiter(Tag.SEQUENCE_DELIMITATION, 0)
                .text(0x00100020, "LO", "id");
        assertThat(walk(dataset, Bytes.EXPLICIT))
                .containsExactly("(0009,1001)", ">(0010,0010) within", "(0010,0020) id");
    }

    @Test
    void passes_over_fragments_in_encapsulated_syntaxes_only() throws Exception {
        Bytes dataset = Bytes.explicit()
                .head(Tag.PIXEL_DATA, "OB", 0xFFFFFFFFL)
                .delimiter(Tag.ITEM, 0)
                .delimiter(Tag.ITEM, 4)
                .raw(new byte[4])
                .delimiter(Tag.SEQUENCE_DELIMITATION, 0)
                .text(Tag.DATA_SET_TRAILING_PADDING, "OB", "pad ");
        assertThat(walk(dataset, "1.2.840.10008.1.2.4.70")).containsExactly("(7FE0,0010) OB", "(FFFC,FFFC) pad");
        assertThat(defect(dataset, Bytes.EXPLICIT)).isEqualTo(Defect.BAD_LENGTH);
        Bytes whole = Bytes.explicit().value(Tag.PIXEL_DATA, "OB", new byte[4]);
        assertThat(defect(whole, "1.2.840.10008.1.2.4.70")).isEqualTo(Defect.BAD_LENGTH);
    }

    @Test
    void refuses_nesting_beyond_the_bound() throws Exception {
        assertThat(walk(nested(Dataset.MAX_DEPTH, true), Bytes.EXPLICIT)).hasSize(Dataset.MAX_DEPTH + 1);
        assertThat(defect(nested(Dataset.MAX_DEPTH + 1, true), Bytes.EXPLICIT)).isEqualTo(Defect.TOO_DEEP);
        assertThat(defect(nested(Dataset.MAX_DEPTH + 1, false), Bytes.EXPLICIT)).isEqualTo(Defect.TOO_DEEP);
    }

    @Test
    void refuses_nesting_that_never_ends() {
        Bytes endless = Bytes.explicit();
        for (int i = 0; i < 100_000; i++) {
            endless.head(A_SEQUENCE, "SQ", 0xFFFFFFFFL).delimiter(Tag.ITEM, 0xFFFFFFFFL);
        }
        assertThat(defect(endless, Bytes.EXPLICIT)).isEqualTo(Defect.TOO_DEEP);
    }

    @Test
    void refuses_what_cannot_be_read_surely() {
        assertThat(defect(Bytes.explicit().head(0x00100020, "LO", 40).raw(new byte[8]), Bytes.EXPLICIT))
                .isEqualTo(Defect.TRUNCATED);
        assertThat(defect(Bytes.explicit().head(Tag.PIXEL_DATA, "OW", 0xFFFFFFFEL), Bytes.EXPLICIT))
                .isEqualTo(Defect.TRUNCATED);
        assertThat(defect(
                        Bytes.explicit().text(0x00100020, "LO", "id").raw((byte) 1, (byte) 2, (byte) 3),
                        Bytes.EXPLICIT))
                .isEqualTo(Defect.TRUNCATED);
        assertThat(defect(Bytes.explicit().head(0x00100020, "LO", 3).raw(new byte[9]), Bytes.EXPLICIT))
                .isEqualTo(Defect.ODD_LENGTH);
        assertThat(defect(Bytes.explicit().head(0x00100020, "lo", 2).raw(new byte[2]), Bytes.EXPLICIT))
                .isEqualTo(Defect.BAD_VR);
        assertThat(defect(Bytes.explicit().delimiter(Tag.ITEM, 0), Bytes.EXPLICIT))
                .isEqualTo(Defect.MISPLACED_DELIMITER);
        assertThat(defect(Bytes.explicit().head(0x00100020, "UT", 0xFFFFFFFFL), Bytes.EXPLICIT))
                .isEqualTo(Defect.BAD_LENGTH);
    }

    @Test
    void refuses_tags_that_repeat_or_fall() {
        Bytes twice = Bytes.explicit().text(0x00100020, "LO", "id").text(0x00100020, "LO", "id");
        Bytes fallen = Bytes.explicit().text(0x00100020, "LO", "id").text(0x00100010, "PN", "id");
        assertThat(defect(twice, Bytes.EXPLICIT)).isEqualTo(Defect.TAG_ORDER);
        assertThat(defect(fallen, Bytes.EXPLICIT)).isEqualTo(Defect.TAG_ORDER);
    }

    @Test
    void refuses_a_value_that_leaves_its_item() {
        Bytes item = Bytes.explicit().head(0x00100020, "LO", 40);
        Bytes dataset = Bytes.explicit().sequence(A_SEQUENCE, item).text(0x00100020, "LO", "x".repeat(60));
        assertThat(defect(dataset, Bytes.EXPLICIT)).isEqualTo(Defect.LENGTH_BEYOND_ITEM);
    }

    @Test
    void messages_name_tag_type_and_length_but_no_value() {
        Bytes dataset = Bytes.explicit().text(0x00100010, "PN", "Yamada^Taro").head(0x00100020, "LO", 400);
        assertThat(catchThrowableOfType(MalformedDicomException.class, () -> walk(dataset, Bytes.EXPLICIT)))
                .hasMessageContaining("(0010,0020) LO of length 400")
                .hasMessageNotContaining("Yamada");
    }
}
