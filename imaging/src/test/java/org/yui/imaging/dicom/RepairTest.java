package org.yui.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepairTest {

    private static final int A_SEQUENCE = 0x00081110;
    private static final int CHARACTER_SET = 0x00080005;
    private static final int SOP_INSTANCE = 0x00080018;
    private static final int PATIENT_ID = 0x00100020;
    private static final int PADDING_VALUE = 0x00280120;

    @TempDir
    private Path folder;

    /** What a file holds, and what was repaired in it: {@code odd-length (0010,0020)}. */
    private record Read(List<String> elements, List<String> repairs) {}

    private Read read(byte[] file) throws IOException, MalformedDicomException {
        Path path = Bytes.write(folder, "file", file);
        try (Part10 opened = Part10.open(path).orElseThrow()) {
            List<String> elements = Walk.texts(opened);
            assertIsWrittenAlike(path, elements);
            return new Read(
                    elements,
                    opened.repairs().stream()
                            .map(done -> done.repair().code() + " " + Tag.text(done.tag()))
                            .toList());
        }
    }

    /** What was repaired is written without fault. */
    private void assertIsWrittenAlike(Path path, List<String> elements) throws IOException, MalformedDicomException {
        Path copy = folder.resolve("copy");
        Walk.copy(path, copy);
        try (Part10 again = Part10.open(copy).orElseThrow()) {
            assertThat(Walk.texts(again)).isEqualTo(elements);
            assertThat(again.repairs()).isEmpty();
        }
    }

    private Defect defect(byte[] file) {
        return catchThrowableOfType(MalformedDicomException.class, () -> read(file))
                .defect();
    }

    private static Bytes few(Bytes fresh) {
        return fresh.text(CHARACTER_SET, "CS", "ISO_IR 192")
                .text(SOP_INSTANCE, "UI", "1.20")
                .text(PATIENT_ID, "LO", "id");
    }

    private static final String[] FEW = {"(0008,0005) CS ISO_IR 192", "(0008,0018) UI 1.20", "(0010,0020) LO id"};

    private static Bytes meta() {
        return Bytes.explicit().text(0x00020010, "UI", Bytes.nulPadded(Bytes.EXPLICIT));
    }

    private static byte[] withMetaLength(Bytes dataset, String syntax) {
        Bytes rest = Bytes.explicit().text(0x00020010, "UI", Bytes.nulPadded(syntax));
        Bytes meta = Bytes.explicit().head(0x00020000, "UL", 4).number(rest.array().length, 4);
        return dataset.file(new byte[128], meta.add(rest));
    }

    private static byte[] explicit(Bytes dataset) {
        return withMetaLength(dataset, Bytes.EXPLICIT);
    }

    @Test
    void a_dataset_alone_shows_its_encoding() throws Exception {
        for (Bytes fresh : List.of(Bytes.explicit(), Bytes.implicit(), Bytes.bigEndian())) {
            Read read = read(few(fresh).array());
            assertThat(read.elements()).containsExactly(FEW);
            assertThat(read.repairs()).containsExactly("no-preamble (0000,0000)", "no-file-meta (0000,0000)");
        }
    }

    @Test
    void a_dataset_alone_that_could_be_read_in_two_ways_or_none_is_refused() {
        assertThat(defect(Bytes.explicit().text(SOP_INSTANCE, "UI", "1.20").array()))
                .isEqualTo(Defect.NO_FILE_META);
        Bytes broken = Bytes.explicit().text(SOP_INSTANCE, "UI", "1.20").text(0x00080016, "UI", "1.20");
        assertThat(defect(broken.text(PATIENT_ID, "LO", "id").array())).isEqualTo(Defect.NO_FILE_META);
    }

    @Test
    void a_prefix_without_preamble_and_meta_without_prefix_are_read() throws Exception {
        byte[] whole = explicit(few(Bytes.explicit()));
        for (int cut : new int[] {128, 132}) {
            Read read = read(Arrays.copyOfRange(whole, cut, whole.length));
            assertThat(read.elements()).containsExactly(FEW);
            assertThat(read.repairs()).containsExactly("no-preamble (0000,0000)");
        }
    }

    @Test
    void file_meta_information_may_be_missing_wrong_or_without_types() throws Exception {
        byte[] none = few(Bytes.explicit()).file(new byte[128], Bytes.explicit());
        assertThat(read(none).repairs()).containsExactly("no-file-meta (0002,0010)");
        Bytes noSyntax = Bytes.explicit().text(0x00020012, "UI", "1.20");
        assertThat(read(few(Bytes.bigEndian()).file(new byte[128], noSyntax)).repairs())
                .containsExactly("meta-length (0002,0000)", "no-transfer-syntax (0002,0010)");
        assertThat(read(few(Bytes.explicit()).file(new byte[128], meta())).repairs())
                .containsExactly("meta-length (0002,0000)");
        Bytes implicit = Bytes.implicit().text(0x00020010, "UI", Bytes.nulPadded(Bytes.EXPLICIT));
        Read read = read(few(Bytes.explicit()).file(new byte[128], implicit));
        assertThat(read.elements()).containsExactly(FEW);
        assertThat(read.repairs()).containsExactly("implicit-meta (0002,0010)", "meta-length (0002,0000)");
    }

    @Test
    void a_dataset_that_is_surely_not_what_the_meta_says_is_read_as_what_it_is() throws Exception {
        for (Bytes fresh : List.of(Bytes.implicit(), Bytes.bigEndian())) {
            Read read = read(explicit(few(fresh)));
            assertThat(read.elements()).containsExactly(FEW);
            assertThat(read.repairs()).containsExactly("wrong-transfer-syntax (0002,0010)");
        }
        Bytes pixels = few(Bytes.implicit())
                .head(Tag.PIXEL_DATA, "OB", 0xFFFFFFFFL)
                .delimiter(Tag.ITEM, 0)
                .delimiter(Tag.ITEM, 4)
                .raw(new byte[4])
                .delimiter(Tag.SEQUENCE_DELIMITATION, 0);
        assertThat(read(withMetaLength(pixels, Bytes.JPEG)).elements())
                .hasSize(4)
                .contains("(7FE0,0010) OB fragments");
    }

    @Test
    void big_endian_numbers_are_read_little_endian_and_written_back() throws Exception {
        Bytes dataset = Bytes.bigEndian()
                .value(0x00280009, "AT", new byte[] {0x00, 0x18, 0x10, 0x63})
                .us(0x00280010, 258, 3)
                .value(Tag.PIXEL_DATA, "OW", new byte[] {1, 2, 3, 4});
        byte[] file = withMetaLength(dataset, Bytes.BIG_ENDIAN);
        assertThat(read(file).elements())
                .containsExactly("(0028,0009) AT \u0018\0c\u0010", "(0028,0010) US \2\1\3", "(7FE0,0010) OW \2\1\4\3");
        byte[] copy = Files.readAllBytes(folder.resolve("copy"));
        int length = dataset.array().length;
        assertThat(Arrays.copyOfRange(copy, copy.length - length, copy.length)).isEqualTo(dataset.array());
    }

    private static byte[] deflated(byte[] dataset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflater.write(dataset);
        }
        return out.toByteArray();
    }

    @Test
    void deflated_datasets_are_inflated_and_deflated_again() throws Exception {
        Bytes dataset = few(Bytes.explicit()).value(Tag.PIXEL_DATA, "OW", new byte[10 << 20]);
        Bytes packed = Bytes.explicit().raw(deflated(dataset.array()));
        Read read = read(withMetaLength(packed, Bytes.DEFLATED));
        assertThat(read.elements()).hasSize(4).startsWith(FEW);
        assertThat(read.repairs()).isEmpty();
        assertThat(Files.size(folder.resolve("copy"))).isLessThan(20_000).isEven();
    }

    @Test
    void what_follows_a_deflated_dataset_is_dropped_and_a_broken_one_refused() throws Exception {
        byte[] packed = deflated(few(Bytes.explicit()).array());
        Read read = read(withMetaLength(Bytes.explicit().raw(packed).raw(new byte[8]), Bytes.DEFLATED));
        assertThat(read.repairs()).containsExactly("trailing-bytes (0002,0010)");
        byte[] cut = Arrays.copyOf(packed, packed.length - 4);
        assertThat(defect(withMetaLength(Bytes.explicit().raw(cut), Bytes.DEFLATED)))
                .isEqualTo(Defect.BAD_DEFLATE);
        assertThat(defect(withMetaLength(few(Bytes.explicit()), Bytes.DEFLATED)))
                .isEqualTo(Defect.BAD_DEFLATE);
    }

    @Test
    void a_bomb_is_refused_before_it_has_grown_and_a_harmless_one_is_read() throws Exception {
        Bytes fine = few(Bytes.explicit()).value(Tag.PIXEL_DATA, "OW", new byte[23 << 20]);
        assertThat(read(withMetaLength(Bytes.explicit().raw(deflated(fine.array())), Bytes.DEFLATED))
                        .elements())
                .hasSize(4);
        byte[] bomb = new byte[65 << 20];
        MalformedDicomException refusal = catchThrowableOfType(
                MalformedDicomException.class,
                () -> read(withMetaLength(Bytes.explicit().raw(deflated(bomb)), Bytes.DEFLATED)));
        assertThat(refusal.defect()).isEqualTo(Defect.INFLATES_TOO_FAR);
        assertThat(refusal).hasMessageContaining("at most 100 times its size or 67108864 bytes");
    }

    @Test
    void odd_lengths_are_read_where_the_next_element_shows_the_intent() throws Exception {
        Bytes unpadded =
                Bytes.explicit().head(PATIENT_ID, "LO", 3).raw(ascii("idx")).us(0x00280010, 5);
        Read read = read(explicit(unpadded));
        assertThat(read.elements()).containsExactly("(0010,0020) LO idx", "(0028,0010) US \5");
        assertThat(read.repairs()).containsExactly("odd-length (0010,0020)");
        Bytes padded =
                Bytes.explicit().head(PATIENT_ID, "LO", 3).raw(ascii("idx ")).us(0x00280010, 5);
        read = read(explicit(padded));
        assertThat(read.elements()).containsExactly("(0010,0020) LO idx", "(0028,0010) US \5");
        assertThat(read.repairs()).containsExactly("odd-length-stated (0010,0020)");
        Bytes last = Bytes.explicit().head(Tag.PIXEL_DATA, "OB", 3).raw(new byte[3]);
        assertThat(read(explicit(last)).repairs()).containsExactly("odd-length (7FE0,0010)");
        Bytes unsure = Bytes.explicit().head(PATIENT_ID, "LO", 3).raw(new byte[20]);
        assertThat(defect(explicit(unsure))).isEqualTo(Defect.ODD_LENGTH);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void trailing_bytes_are_dropped_behind_pixels_and_zeros_anywhere() throws Exception {
        Bytes pixels = Bytes.explicit().value(Tag.PIXEL_DATA, "OW", new byte[4]);
        for (byte[] rest : List.of(new byte[1], new byte[300], ascii("Yamada^Taro Yamada^Taro"), pixels.array())) {
            Read read = read(explicit(Bytes.explicit().add(pixels).raw(rest)));
            assertThat(read.elements()).hasSize(1);
            assertThat(read.repairs()).containsExactly("trailing-bytes (7FE0,0010)");
        }
        Bytes noPixels = few(Bytes.explicit());
        assertThat(read(explicit(Bytes.explicit().add(noPixels).raw(new byte[300])))
                        .repairs())
                .containsExactly("trailing-bytes (0010,0020)");
        assertThat(defect(explicit(noPixels.raw(ascii("Yamada^Taro Yamada^Taro")))))
                .isNotNull();
    }

    @Test
    void trailing_padding_of_the_standard_is_an_element() throws Exception {
        Bytes pixels = Bytes.explicit()
                .value(Tag.PIXEL_DATA, "OW", new byte[4])
                .value(Tag.DATA_SET_TRAILING_PADDING, "OB", new byte[6]);
        assertThat(read(explicit(pixels)).elements()).hasSize(2);
        Bytes cut = Bytes.explicit()
                .value(Tag.PIXEL_DATA, "OW", new byte[4])
                .head(Tag.DATA_SET_TRAILING_PADDING, "OB", 600)
                .raw(new byte[6]);
        assertThat(read(explicit(cut)).repairs()).containsExactly("trailing-bytes (7FE0,0010)");
    }

    @Test
    void an_element_behind_pixels_that_is_cut_is_refused() {
        Bytes cut = Bytes.explicit()
                .value(Tag.PIXEL_DATA, "OW", new byte[4])
                .head(0x7FE10010, "LO", 600)
                .raw(new byte[6]);
        assertThat(defect(explicit(cut))).isEqualTo(Defect.TRUNCATED);
    }

    @Test
    void lengths_of_groups_are_dropped() throws Exception {
        Bytes dataset = Bytes.explicit()
                .value(0x00080000, "UL", new byte[4])
                .text(SOP_INSTANCE, "UI", "1.20")
                .value(0x00090000, "UL", new byte[4]);
        Read read = read(explicit(dataset));
        assertThat(read.elements()).containsExactly("(0008,0018) UI 1.20");
        assertThat(read.repairs())
                .containsExactly("group-length-dropped (0008,0000)", "group-length-dropped (0009,0000)");
    }

    @Test
    void delimiters_too_many_or_too_few_are_mended() throws Exception {
        Bytes item = Bytes.explicit().text(0x00081150, "UI", "1.20");
        Bytes stray = Bytes.explicit()
                .sequence(A_SEQUENCE, item)
                .delimiter(Tag.SEQUENCE_DELIMITATION, 0)
                .text(PATIENT_ID, "LO", "id");
        Read read = read(explicit(stray));
        assertThat(read.elements()).hasSize(3);
        assertThat(read.repairs()).containsExactly("stray-delimiter (0008,1110)");
        Bytes missing = Bytes.explicit()
                .head(A_SEQUENCE, "SQ", 0xFFFFFFFFL)
                .delimiter(Tag.ITEM, item.array().length)
                .add(item);
        assertThat(read(explicit(missing)).repairs()).containsExactly("missing-delimiter (0008,1110)");
        Bytes undelimitedItem = Bytes.explicit()
                .head(A_SEQUENCE, "SQ", 0xFFFFFFFFL)
                .delimiter(Tag.ITEM, 0xFFFFFFFFL)
                .add(item);
        assertThat(defect(explicit(undelimitedItem))).isEqualTo(Defect.TRUNCATED);
    }

    @Test
    void delimiters_within_stated_lengths_are_dropped() throws Exception {
        Bytes item = Bytes.explicit().text(0x00081150, "UI", "1.20").delimiter(Tag.ITEM_DELIMITATION, 0);
        Bytes items = Bytes.explicit()
                .delimiter(Tag.ITEM, item.array().length)
                .add(item)
                .delimiter(Tag.SEQUENCE_DELIMITATION, 0);
        Bytes dataset = Bytes.explicit()
                .head(A_SEQUENCE, "SQ", items.array().length)
                .add(items)
                .text(PATIENT_ID, "LO", "id");
        Read read = read(explicit(dataset));
        assertThat(read.elements()).hasSize(3);
        assertThat(read.repairs()).containsExactly("stray-delimiter (0008,1150)", "stray-delimiter (0008,1110)");
    }

    @Test
    void pixel_data_without_delimiter_at_the_end_of_the_file_are_delimited() throws Exception {
        Bytes fragments = Bytes.explicit()
                .head(Tag.PIXEL_DATA, "OB", 0xFFFFFFFFL)
                .delimiter(Tag.ITEM, 0)
                .delimiter(Tag.ITEM, 4)
                .raw(new byte[4]);
        assertThat(read(withMetaLength(fragments, Bytes.JPEG)).repairs())
                .containsExactly("missing-delimiter (7FE0,0010)");
        Bytes cut = Bytes.explicit().add(fragments).delimiter(Tag.ITEM, 4).raw(new byte[2]);
        assertThat(defect(withMetaLength(cut, Bytes.JPEG))).isEqualTo(Defect.TRUNCATED);
        Bytes withItemDelimiter = Bytes.explicit()
                .add(fragments)
                .delimiter(Tag.ITEM_DELIMITATION, 0)
                .delimiter(Tag.SEQUENCE_DELIMITATION, 0);
        assertThat(defect(withMetaLength(withItemDelimiter, Bytes.JPEG))).isEqualTo(Defect.MISPLACED_DELIMITER);
    }

    @Test
    void missing_types_of_known_attributes_come_from_the_dictionary() throws Exception {
        for (String blank : List.of("  ", "\0\0", "??")) {
            Bytes dataset = Bytes.explicit().text(PATIENT_ID, blank, "id").us(0x00280010, 5);
            Read read = read(explicit(dataset));
            assertThat(read.elements()).containsExactly("(0010,0020) LO id", "(0028,0010) US \5");
            assertThat(read.repairs()).containsExactly("type-missing (0010,0020)");
        }
        assertThat(defect(explicit(Bytes.explicit().text(0x00100099, "  ", "id").us(0x00280010, 5))))
                .isEqualTo(Defect.BAD_VR);
    }

    @Test
    void a_type_of_text_for_another_is_set_right_and_an_identifier_that_is_no_text_refused() throws Exception {
        Bytes dataset = Bytes.explicit().text(SOP_INSTANCE, "LO", "1.20").us(PATIENT_ID, 5);
        Read read = read(explicit(dataset));
        assertThat(read.elements()).containsExactly("(0008,0018) UI 1.20", "(0010,0020) US \5");
        assertThat(read.repairs()).containsExactly("type-wrong (0008,0018)");
        assertThat(defect(explicit(Bytes.explicit().value(SOP_INSTANCE, "OB", new byte[4]))))
                .isEqualTo(Defect.BAD_VR);
    }

    @Test
    void types_that_the_standard_does_not_have_yet_are_read_as_unknown() throws Exception {
        Bytes dataset = Bytes.explicit()
                .raw((byte) 0x10, (byte) 0, (byte) 0x20, (byte) 0, (byte) 'X', (byte) 'Y')
                .number(0, 2)
                .number(2, 4)
                .raw(ascii("id"));
        Read read = read(explicit(dataset));
        assertThat(read.elements()).containsExactly("(0010,0020) LO id");
        assertThat(read.repairs()).containsExactly("type-unknown (0010,0020)", "un-known (0010,0020)");
    }

    @Test
    void unknown_types_of_known_attributes_are_known_again() throws Exception {
        Bytes dataset = Bytes.explicit()
                .text(PATIENT_ID, "UN", "id")
                .us(0x00280103, 1)
                .value(PADDING_VALUE, "UN", new byte[] {1, 0})
                .value(0x00280121, "UN", new byte[2])
                .value(0x00290010, "UN", ascii("CREATOR "))
                .value(0x00291001, "UN", new byte[2]);
        Read read = read(explicit(dataset));
        assertThat(read.elements())
                .contains("(0010,0020) LO id", "(0028,0120) SS \1", "(0029,0010) LO CREATOR", "(0029,1001) UN ");
        assertThat(read.repairs()).hasSize(4).contains("un-known (0028,0120)");
        Bytes big = Bytes.bigEndian().text(PATIENT_ID, "UN", "id").value(PADDING_VALUE, "UN", new byte[] {1, 0});
        assertThat(read(withMetaLength(big, Bytes.BIG_ENDIAN)).elements())
                .containsExactly("(0010,0020) LO id", "(0028,0120) UN \1");
    }

    @Test
    void unknown_sequences_hold_implicit_little_endian_even_in_big_endian() throws Exception {
        Bytes within = Bytes.implicit().text(PATIENT_ID, "LO", "id").us(0x00280010, 258);
        Bytes sequence = Bytes.implicit().openSequence(A_SEQUENCE, within);
        byte[] items = Arrays.copyOfRange(sequence.array(), 8, sequence.array().length);
        Bytes big =
                Bytes.bigEndian().head(0x00091001, "UN", 0xFFFFFFFFL).raw(items).text(PATIENT_ID, "LO", "x");
        Read read = read(withMetaLength(big, Bytes.BIG_ENDIAN));
        assertThat(read.elements())
                .containsExactly("(0009,1001) SQ", ">(0010,0020) LO id", ">(0028,0010) US \2\1", "(0010,0020) LO x");
        assertThat(read.repairs()).containsExactly("un-sequence (0009,1001)");
        Bytes stated = Bytes.implicit().sequence(A_SEQUENCE, within);
        byte[] statedItems = Arrays.copyOfRange(stated.array(), 8, stated.array().length);
        assertThat(read(explicit(Bytes.explicit().value(A_SEQUENCE, "UN", statedItems)))
                        .elements())
                .containsExactly("(0008,1110) SQ", ">(0010,0020) LO id", ">(0028,0010) US \2\1");
    }

    @Test
    void a_length_of_the_wrong_form_is_known_by_what_follows() throws Exception {
        Bytes longForm = Bytes.explicit()
                .raw((byte) 0x10, (byte) 0, (byte) 0x20, (byte) 0, (byte) 'L', (byte) 'O')
                .number(0, 2)
                .number(2, 4)
                .raw(ascii("id"))
                .us(0x00280010, 5);
        Read read = read(explicit(longForm));
        assertThat(read.elements()).containsExactly("(0010,0020) LO id", "(0028,0010) US \5");
        assertThat(read.repairs()).containsExactly("length-form (0010,0020)");
        Bytes shortForm = Bytes.explicit()
                .raw((byte) 0x08, (byte) 0, (byte) 0x19, (byte) 1, (byte) 'U', (byte) 'C')
                .number(6, 2)
                .raw(ascii("abcdef"))
                .us(0x00280010, 5);
        read = read(explicit(shortForm));
        assertThat(read.elements()).containsExactly("(0008,0119) UC abcdef", "(0028,0010) US \5");
        Bytes reserved = Bytes.explicit()
                .raw((byte) 0x08, (byte) 0, (byte) 0x19, (byte) 1, (byte) 'U', (byte) 'C')
                .number(9999, 2)
                .number(6, 4)
                .raw(ascii("abcdef"))
                .us(0x00280010, 5);
        assertThat(read(explicit(reserved)).repairs()).containsExactly("reserved-bytes (0008,0119)");
    }

    @Test
    void values_too_long_for_their_type_become_unknown_where_types_are_written() throws Exception {
        Bytes within = Bytes.implicit().text(PATIENT_ID, "LO", "x".repeat(70_000));
        Bytes sequence = Bytes.implicit().openSequence(A_SEQUENCE, within);
        byte[] items = Arrays.copyOfRange(sequence.array(), 8, sequence.array().length);
        Bytes dataset = Bytes.explicit().head(A_SEQUENCE, "UN", 0xFFFFFFFFL).raw(items);
        assertThat(read(explicit(dataset)).elements()).anyMatch(line -> line.startsWith(">(0010,0020) UN xxx"));
    }

    @Test
    void private_sequences_in_implicit_datasets_are_entered() throws Exception {
        Bytes dataset = Bytes.implicit()
                .text(0x00090010, "LO", "CREATOR")
                .openSequence(0x00091001, Bytes.implicit().text(PATIENT_ID, "LO", "id"));
        assertThat(read(withMetaLength(dataset, Bytes.IMPLICIT)).elements())
                .containsExactly("(0009,0010) LO CREATOR", "(0009,1001) SQ", ">(0010,0020) LO id");
    }

    @Test
    void NULs_in_text_are_handed_on_as_they_are() throws Exception {
        Bytes dataset = Bytes.explicit().text(PATIENT_ID, "LO", "a\0b\0");
        assertThat(read(explicit(dataset)).elements()).containsExactly("(0010,0020) LO a\0b");
    }

    @Test
    void groups_of_commands_and_of_meta_have_no_place_in_a_dataset() {
        assertThat(defect(explicit(Bytes.explicit().text(0x00010010, "LO", "x").text(0x00020010, "UI", "1.20"))))
                .isEqualTo(Defect.MISPLACED_GROUP);
        assertThat(defect(explicit(Bytes.explicit().us(0x00000100, 1)))).isEqualTo(Defect.MISPLACED_GROUP);
    }

    @Test
    void pixel_data_of_another_type_than_bytes_or_words_are_refused() {
        assertThat(defect(explicit(Bytes.explicit().value(Tag.PIXEL_DATA, "OV", new byte[8]))))
                .isEqualTo(Defect.BAD_VR);
    }

    @Test
    void more_faults_than_a_record_holds_are_refused() {
        Bytes dataset = Bytes.explicit();
        IntStream.rangeClosed(3, Repairs.MOST_PLACES + 3)
                .forEach(group -> dataset.value(group << 16, "UL", new byte[4]));
        assertThat(defect(explicit(dataset))).isEqualTo(Defect.TOO_MANY_REPAIRS);
    }

    @Test
    void directories_of_media_are_told_by_their_meta_or_their_first_group() throws Exception {
        Bytes dataset = Bytes.explicit().text(0x00041130, "CS", "DISC").text(PATIENT_ID, "LO", "id");
        assertThat(isDirectory(explicit(dataset))).isTrue();
        assertThat(isDirectory(dataset.array())).isTrue();
        Bytes meta = Bytes.explicit()
                .text(0x00020002, "UI", "1.2.840.10008.1.3.10")
                .text(0x00020010, "UI", Bytes.nulPadded(Bytes.EXPLICIT));
        assertThat(isDirectory(few(Bytes.explicit()).file(new byte[128], meta))).isTrue();
        assertThat(isDirectory(explicit(few(Bytes.explicit())))).isFalse();
    }

    private boolean isDirectory(byte[] file) throws IOException, MalformedDicomException {
        try (Part10 opened = Part10.open(Bytes.write(folder, "file", file)).orElseThrow()) {
            return opened.isMediaDirectory();
        }
    }
}
