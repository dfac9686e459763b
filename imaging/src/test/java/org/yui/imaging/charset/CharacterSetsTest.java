package org.yui.imaging.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.imaging.dicom.Vr;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CharacterSetsTest {

    private static final String KANJI_EXTENDED = "\\ISO 2022 IR 87";

    /** The examples of PS3.5 annexes H, I, J and K. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\ISO 2022 IR 87;Yamada^Tarou=山田^太郎=やまだ^たろう;"
                        + "59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a1b28423d"
                        + "1b24422464245e24401b28425e1b2442243f246d24261b2842",
                "ISO 2022 IR 13\\ISO 2022 IR 87;ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう;"
                        + "d4cfc0de5ec0dbb33d1b24423b3345441b284a5e1b244242404f3a1b284a3d"
                        + "1b24422464245e24401b284a5e1b2442243f246d24261b284a",
                "\\ISO 2022 IR 149;Hong^Gildong=洪^吉洞=홍^길동;"
                        + "486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf",
                "ISO_IR 192;Wang^XiaoDong=王^小东=;" + "57616e675e5869616f446f6e673de78e8b5ee5b08fe4b89c3d",
                "GB18030;Wang^XiaoDong=王^小东=;57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d",
                "\\ISO 2022 IR 58;Zhang^XiaoDong=张^小东=;"
                        + "5a68616e675e5869616f446f6e673d1b242941d5c55e1b242941d0a1b6ab3d",
                "ISO_IR 100;Äneas^Rüdiger;c46e6561735e52fc6469676572",
                "ISO_IR 144;Люкceмбypг;bbeeda6365dcd17970d3",
                "ISO_IR 127;قباني^لنزار;e2c8c7e6ea5ee4e6d2c7d1",
                "ISO_IR 126;Διονυσιος;c4e9efedf5f3e9eff2",
                "ISO_IR 138;שרון^דבורה;f9f8e5ef5ee3e1e5f8e4",
                "ISO_IR 166;นามสกุล;b9d2c1caa1d8c5"
            })
    void the_standards_examples_are_read_and_written(String sets, String text, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        CharacterSets characterSets = CharacterSets.of(sets);
        assertThat(characterSets.decode(bytes, Vr.PN)).isEqualTo(text);
        assertThat(characterSets.decodes(bytes, Vr.PN)).isTrue();
        assertThat(characterSets.isKnown()).isTrue();
        assertThat(characterSets.encode(text, Vr.PN))
                .hasValueSatisfying(written -> assertThat(written).asHexString().isEqualToIgnoringCase(hex));
    }

    @Test
    void a_korean_text_may_switch_once_a_line() {
        byte[] bytes = HexFormat.of().parseHex("1b242943b1e8c8f1c1df20456e64204f66207465787420312e0d0a1b242943b1e8");
        CharacterSets sets = CharacterSets.of("\\ISO 2022 IR 149");
        assertThat(sets.decode(bytes, Vr.LT)).isEqualTo("김희중 End Of text 1.\r\n김");
        assertThat(sets.decodes(bytes, Vr.LT)).isTrue();
    }

    @Test
    void a_delimiters_byte_within_a_character_parts_nothing() {
        CharacterSets chinese = CharacterSets.of("GB18030");
        byte[] two = chinese.encode("乗\\乗", Vr.LO).orElseThrow();
        assertThat(two).isEqualTo(new byte[] {(byte) 0x81, 0x5C, '\\', (byte) 0x81, 0x5C});
        assertThat(chinese.values(two, Vr.LO)).containsExactly("乗", "乗");
        CharacterSets japanese = CharacterSets.of(KANJI_EXTENDED);
        byte[] spring = japanese.encode("Haru^=春^旬", Vr.PN).orElseThrow();
        assertThat(japanese.decode(spring, Vr.PN)).isEqualTo("Haru^=春^旬");
        assertThat(japanese.values(japanese.encode("竦\\竅", Vr.SH).orElseThrow(), Vr.SH))
                .containsExactly("竦", "竅");
    }

    @Test
    void values_lose_their_padding_and_texts_keep_their_indent() {
        byte[] bytes = " a \\b\0".getBytes(StandardCharsets.US_ASCII);
        assertThat(CharacterSets.DEFAULT.values(bytes, Vr.LO)).containsExactly("a", "b");
        assertThat(CharacterSets.DEFAULT.values(bytes, Vr.ST)).containsExactly(" a \\b");
        assertThat(CharacterSets.DEFAULT.values(new byte[0], Vr.LO)).containsExactly("");
    }

    @Test
    void a_yen_sign_is_a_backslash_only_where_that_parts_values() {
        CharacterSets kana = CharacterSets.of("ISO_IR 13");
        byte[] bytes = {'1', '\\', '2', '~'};
        assertThat(kana.decode(bytes, Vr.LT)).isEqualTo("1¥2‾");
        assertThat(kana.values(bytes, Vr.LO)).containsExactly("1", "2‾");
        assertThat(kana.encode("¥", Vr.LT)).hasValue(new byte[] {'\\'});
        assertThat(kana.encode("¥", Vr.LO)).isEmpty();
        assertThat(kana.encode("~", Vr.LO)).isEmpty();
        CharacterSets extended = CharacterSets.of("ISO 2022 IR 13\\ISO 2022 IR 87");
        assertThat(extended.encode("~", Vr.LO)).hasValue(new byte[] {0x1B, '(', 'B', '~', 0x1B, '(', 'J'});
    }

    @Test
    void half_width_kana_are_not_made_wide() {
        CharacterSets kana = CharacterSets.of("ISO_IR 13");
        assertThat(kana.decode(new byte[] {(byte) 0xD4, (byte) 0xC0, (byte) 0xDE}, Vr.LO))
                .isEqualTo("ﾔﾀﾞ");
    }

    @Test
    void other_types_are_of_the_default_repertoire() {
        CharacterSets utf8 = CharacterSets.of("ISO_IR 192");
        byte[] bytes = "é".getBytes(StandardCharsets.UTF_8);
        assertThat(utf8.decode(bytes, Vr.CS)).isEqualTo("\uFFFD\uFFFD");
        assertThat(utf8.decodes(bytes, Vr.CS)).isFalse();
        assertThat(utf8.encode("é", Vr.CS)).isEmpty();
    }

    /** A writer forgot to switch back: read as far as possible, never called exact. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1b24423b334544;山田", "1b24423b334544205e1b24423b33;山田 ^山", "1b24423b3345445e1b2842;山田^"})
    void a_missing_escape_is_read_but_not_exact(String hex, String start) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        CharacterSets sets = CharacterSets.of(KANJI_EXTENDED);
        assertThat(sets.decode(bytes, Vr.PN)).startsWith(start);
        assertThat(sets.decodes(bytes, Vr.PN)).isFalse();
    }

    @Test
    void an_escape_to_a_set_that_is_not_declared_is_read_but_not_exact() {
        byte[] bytes = HexFormat.of().parseHex("1b24423b3345441b2842");
        CharacterSets latin = CharacterSets.of("ISO_IR 100");
        assertThat(latin.decode(bytes, Vr.PN)).isEqualTo("山田");
        assertThat(latin.decodes(bytes, Vr.PN)).isFalse();
    }

    @Test
    void kanji_that_only_vendors_have_are_read_but_not_exact() {
        byte[] tall = HexFormat.of().parseHex("1b24427c621b2842"); // IBM's row of variants as NEC has it
        assertThat(CharacterSets.of(KANJI_EXTENDED).decode(tall, Vr.PN)).isEqualTo("髙");
        assertThat(CharacterSets.of(KANJI_EXTENDED).decodes(tall, Vr.PN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8", "EUC-JP"})
    void text_under_a_wrong_label_is_never_exact_and_its_name_is_among_the_readings(String written) {
        byte[] bytes = "山田^太郎".getBytes(Charset.forName(written));
        for (String label : List.of("", "ISO_IR 6", KANJI_EXTENDED, "ISO_IR 192")) {
            CharacterSets sets = CharacterSets.of(label);
            if (!label.equals("ISO_IR 192") || !written.equals("UTF-8")) {
                assertThat(sets.decodes(bytes, Vr.PN)).as(label).isFalse();
                assertThat(sets.readings(bytes, Vr.PN)).as(label).contains("山田^太郎");
            }
        }
    }

    /** ISO 8859-1 gives every byte a meaning, so only controls betray UTF-8 there. */
    @Test
    void what_is_exact_has_one_reading() {
        byte[] bytes = "Müller".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CharacterSets.of("ISO_IR 100").readings(bytes, Vr.PN)).containsExactly("Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-IR 192", "ISO IR 192", "UTF-8", "utf8", "ISO_IR192", "ISO 2022 IR 192"})
    void slips_in_a_term_are_understood_and_not_trusted(String term) {
        CharacterSets sets = CharacterSets.of(term);
        byte[] bytes = "é".getBytes(StandardCharsets.UTF_8);
        assertThat(sets.isKnown()).isTrue();
        assertThat(sets.decode(bytes, Vr.LO)).isEqualTo("é");
        assertThat(sets.decodes(bytes, Vr.LO)).isFalse();
        assertThat(sets.decodes(new byte[] {'e'}, Vr.LO)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "ISO_IR 999", "ISO_IR 100\\ISO_IR 999", "ISO_IR 100\\"})
    void terms_without_a_meaning_are_not_known(String term) {
        assertThat(CharacterSets.of(term).isKnown()).isFalse();
        assertThat(CharacterSets.of(term).decodes(new byte[] {(byte) 0xE9}, Vr.LO))
                .isFalse();
        assertThat(CharacterSets.of(term).decodes(new byte[] {'e'}, Vr.LO)).isTrue();
    }

    @Test
    void a_set_that_stands_alone_takes_no_others() {
        CharacterSets sets = CharacterSets.of("ISO_IR 192\\ISO 2022 IR 87");
        byte[] bytes = "山".getBytes(StandardCharsets.UTF_8);
        assertThat(sets.decode(bytes, Vr.LO)).isEqualTo("山");
        assertThat(sets.decodes(bytes, Vr.LO)).isFalse();
    }

    @Test
    void controls_and_nuls_within_a_value_are_not_exact() {
        for (String sets : List.of("", "ISO_IR 100", "ISO_IR 192", "GB18030", KANJI_EXTENDED)) {
            assertThat(CharacterSets.of(sets).decodes(new byte[] {'a', 0, 'b'}, Vr.LO))
                    .as(sets)
                    .isFalse();
            assertThat(CharacterSets.of(sets).decodes(new byte[] {'a', 'b', 0}, Vr.LO))
                    .as(sets)
                    .isTrue();
            assertThat(CharacterSets.of(sets).decodes(new byte[] {'a', '\r', '\n', '\t'}, Vr.LT))
                    .as(sets)
                    .isTrue();
        }
    }

    @Test
    void what_a_set_has_not_is_not_written() {
        assertThat(CharacterSets.DEFAULT.encode("é", Vr.LO)).isEmpty();
        assertThat(CharacterSets.of("ISO_IR 100").encode("山", Vr.LO)).isEmpty();
        assertThat(CharacterSets.of(KANJI_EXTENDED).encode("髙", Vr.LO)).isEmpty();
        assertThat(CharacterSets.of("ISO_IR 192").encode("\uD800", Vr.LO)).isEmpty();
    }
}
