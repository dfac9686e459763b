package org.yui.imaging.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yui.imaging.dicom.Bytes;

/** One guilty thing is put into a clean output at a time; each is to be named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutationTest {

    private static final int REFERENCED_IMAGES = 0x00081140;
    private static final int VIEW_CODES = 0x00540220;

    @TempDir
    static Path folder;

    private static Path clean;

    @BeforeAll
    static void de_identifies_one() throws Exception {
        clean = CleanOutput.of(folder);
    }

    private static Arguments kind(String name, VerifyRule rule, UnaryOperator<Mutant> change) {
        return Arguments.of(name, rule, change);
    }

    private static Arguments text(String name, VerifyRule rule, int tag, String vr, String value) {
        return kind(name, rule, m -> m.text(tag, vr, value));
    }

    private static Arguments nested(String name, VerifyRule rule, Bytes item) {
        return kind(name, rule, m -> m.in(REFERENCED_IMAGES, item));
    }

    private static Bytes code(String value, String scheme, String meaning) {
        return Bytes.explicit()
                .text(0x00080100, "SH", value)
                .text(0x00080102, "SH", scheme)
                .text(0x00080104, "LO", meaning);
    }

    static Stream<Arguments> ofTheHead() {
        return Stream.of(
                kind("words in the preamble", VerifyRule.PREAMBLE, m -> m.head(planted(m.head(), 3, "YAMADA"))),
                kind("a changed version name", VerifyRule.FILE_META, m -> m.head(changed(m.head(), "YUI_", "TARO"))),
                kind(
                        "an application's name",
                        VerifyRule.FILE_META,
                        m -> m.head(with(m.head(), Bytes.explicit().text(0x00020016, "AE", "HOSP_CT1")))),
                kind(
                        "private file meta information",
                        VerifyRule.FILE_META,
                        m -> m.head(with(
                                m.head(),
                                Bytes.explicit()
                                        .text(0x00020100, "UI", "1.2.392.200.9")
                                        .text(0x00020102, "OB", "Yamada")))),
                kind(
                        "another instance in the head",
                        VerifyRule.FILE_META,
                        m -> m.uid(0x00080018, "2.25.325840558071990581189334450848636449845")),
                kind("bytes at the end", VerifyRule.NOT_CANONICAL, m -> m.tail(new byte[64])),
                kind(
                        "words at the end",
                        VerifyRule.NOT_CANONICAL,
                        m -> m.tail("Yamada Tarou    ".getBytes(StandardCharsets.US_ASCII))),
                text("padding at the end", VerifyRule.LAYOUT, 0xFFFCFFFC, "OB", "Yamada"),
                kind(
                        "the length of a group",
                        VerifyRule.NOT_CANONICAL,
                        m -> m.element(0x00080000, Bytes.explicit().value(0x00080000, "UL", new byte[4]))));
    }

    static Stream<Arguments> ofStatements() {
        return Stream.of(
                text("a patient's name", VerifyRule.PSEUDONYM, 0x00100010, "PN", "Yamada^Tarou"),
                text("a patient's number", VerifyRule.PSEUDONYM, 0x00100020, "LO", "HOSP-0001"),
                text("no name", VerifyRule.PSEUDONYM, 0x00100010, "PN", ""),
                text("two pseudonyms", VerifyRule.PSEUDONYM, 0x00100010, "PN", "P00000000000000000000"),
                text("an identity that was not removed", VerifyRule.NOT_STATED, 0x00120062, "CS", "NO"),
                kind("no statement", VerifyRule.NOT_STATED, m -> m.without(0x00120062)),
                text("another method", VerifyRule.METHOD, 0x00120063, "LO", "Tarou's own way"),
                kind("no codes", VerifyRule.METHOD_CODES, m -> m.without(0x00120064)),
                kind(
                        "a code that this program never earns",
                        VerifyRule.METHOD_CODES,
                        m -> m.in(0x00120064, code("113101", "DCM", "Clean Pixel Data Option"))),
                kind(
                        "a code with another meaning",
                        VerifyRule.METHOD_CODES,
                        m -> m.in(0x00120064, code("113100", "DCM", "Yamada"))),
                kind(
                        "codes of fewer options than were applied",
                        VerifyRule.TABLE_VALUE,
                        m -> m.in(0x00120064, code("113100", "DCM", "Basic Application Confidentiality Profile"))
                                .text(0x00280303, "CS", "REMOVED")),
                text("a flag that says other of dates", VerifyRule.DATES_FLAG, 0x00280303, "CS", "UNMODIFIED"),
                kind("no flag", VerifyRule.DATES_FLAG, m -> m.without(0x00280303)),
                text("annotation burned in", VerifyRule.BURNED_IN, 0x00280301, "CS", "YES"),
                text("recognisable features", VerifyRule.VISUAL_FEATURES, 0x00280302, "CS", "YES"),
                kind(
                        "an encapsulated document's class",
                        VerifyRule.SOP_CLASS,
                        m -> m.uid(0x00080016, "1.2.840.10008.5.1.4.1.1.104.1")),
                kind("a private class", VerifyRule.SOP_CLASS, m -> m.uid(0x00080016, "1.2.392.200.5")));
    }

    static Stream<Arguments> ofTheTable() {
        return Stream.of(
                text("other numbers of the patient", VerifyRule.TABLE_ELEMENT, 0x00101000, "LO", "HOSP-0001"),
                text("other names", VerifyRule.TABLE_ELEMENT, 0x00101001, "PN", "Yamada^Hanako"),
                text("a birth date", VerifyRule.TABLE_VALUE, 0x00100030, "DA", "19600101"),
                text("a sex", VerifyRule.TABLE_VALUE, 0x00100040, "CS", "F"),
                text("an age", VerifyRule.TABLE_ELEMENT, 0x00101010, "AS", "034Y"),
                text("a weight", VerifyRule.TABLE_ELEMENT, 0x00101030, "DS", "61.5"),
                text("an address", VerifyRule.TABLE_ELEMENT, 0x00101040, "LO", "Chiyoda 1-1"),
                text("a phone number", VerifyRule.TABLE_ELEMENT, 0x00102154, "SH", "03-3521-0000"),
                text("a patient's comments", VerifyRule.TABLE_ELEMENT, 0x00104000, "LT", "lives with Hanako"),
                text("an accession number", VerifyRule.TABLE_VALUE, 0x00080050, "SH", "A123456"),
                text("a referring physician", VerifyRule.TABLE_VALUE, 0x00080090, "PN", "Sato^Jiro"),
                text("an institution", VerifyRule.TABLE_VALUE, 0x00080080, "LO", "Tokyo Central Hospital"),
                text("a station", VerifyRule.TABLE_VALUE, 0x00081010, "SH", "CT-ROOM-3"),
                text("an operator", VerifyRule.TABLE_VALUE, 0x00081070, "PN", "Suzuki^Ken"),
                text("a serial number", VerifyRule.TABLE_VALUE, 0x00181000, "LO", "SN-4711"),
                text("a study's description", VerifyRule.TABLE_ELEMENT, 0x00081030, "LO", "HEAD"),
                text("a series' description", VerifyRule.TABLE_ELEMENT, 0x0008103E, "LO", "AXIAL"),
                text("comments on the image", VerifyRule.TABLE_ELEMENT, 0x00204000, "LT", "HEAD"),
                text("a study's number", VerifyRule.TABLE_VALUE, 0x00200010, "SH", "4711"),
                text("an address of an application", VerifyRule.TABLE_ELEMENT, 0x00080054, "AE", "PACS1"),
                kind(
                        "a request",
                        VerifyRule.TABLE_ELEMENT,
                        m -> m.in(0x00400275, Bytes.explicit().text(0x00400007, "LO", "HEAD"))),
                kind(
                        "original attributes",
                        VerifyRule.TABLE_ELEMENT,
                        m -> m.in(0x04000561, Bytes.explicit().text(0x00100010, "PN", "Yamada^Tarou"))),
                text("an encapsulated document", VerifyRule.TABLE_VALUE, 0x00420011, "OB", "%PDF-1.4"),
                text("an icon of bytes", VerifyRule.BINARY, 0x00282000, "OB", "Yamada"),
                text("a curve", VerifyRule.CURVE, 0x50003000, "OW", "Yamada"),
                text("an overlay", VerifyRule.OVERLAY, 0x60003000, "OW", "Yamada"),
                text("an overlay's comments", VerifyRule.OVERLAY, 0x60004000, "LT", "Yamada"),
                text("an unknown public element", VerifyRule.UNKNOWN_ELEMENT, 0x00080999, "LO", "Yamada"),
                text("a private creator", VerifyRule.PRIVATE, 0x00090010, "LO", "GEMS_ACQU_01"),
                text("a private text", VerifyRule.PRIVATE, 0x00091001, "LO", "Yamada"),
                kind(
                        "a private sequence",
                        VerifyRule.PRIVATE,
                        m -> m.in(0x00091002, Bytes.explicit().text(0x00100010, "PN", "Yamada^Tarou"))));
    }

    static Stream<Arguments> ofValues() {
        return Stream.of(
                kind("a study's own identifier", VerifyRule.UID, m -> m.uid(0x0020000D, "1.2.392.200.1")),
                kind("a frame's own identifier", VerifyRule.UID, m -> m.uid(0x00200052, "1.2.392.200.7")),
                kind("an instance's own identifier", VerifyRule.UID, m -> m.uid(0x00080018, "1.2.392.200.1.1.1")),
                kind(
                        "a random identifier",
                        VerifyRule.UID,
                        m -> m.uid(0x00200052, "2.25.131349227893214712735271087346204178551")),
                text("words for an identifier", VerifyRule.UID, 0x00200052, "UI", "Yamada"),
                text("free text", VerifyRule.TEXT, 0x00181250, "SH", "Yamada Tarou"),
                kind("free text in kanji", VerifyRule.TEXT, m -> m.utf8(0x00181250, "SH", "山田太郎")),
                text("one guilty value of several", VerifyRule.TEXT, 0x00181020, "LO", "1\\Yamada"),
                text("a name in a long text", VerifyRule.TEXT, 0x00189901, "UT", "HEAD for Dr Sato 3-5521"),
                text("a web address", VerifyRule.TEXT, 0x00081190, "UR", "https://pacs.example/4711"),
                text("a date in a text", VerifyRule.TEXT, 0x00181250, "SH", "2019/05/03"),
                text("a phone number in a text", VerifyRule.TEXT, 0x00181250, "SH", "03-3521-0000"),
                text("a name that the table does not name", VerifyRule.PERSON_NAME, 0x00142006, "PN", "Sato^Jiro"),
                text("a term in small letters", VerifyRule.TERM, 0x00185100, "CS", "Yamada"),
                text("a name in the form of a term", VerifyRule.TERM, 0x00185100, "CS", "YAMADA"),
                text("a name among terms", VerifyRule.TERM, 0x00080008, "CS", "ORIGINAL\\PRIMARY\\YAMADA_TARO"),
                text("a name behind the part of a body", VerifyRule.TERM, 0x00180015, "CS", "HEAD_FUJIMOTO"),
                text("a number for a term", VerifyRule.TERM, 0x00185100, "CS", "20191203"),
                text("a term that is too long", VerifyRule.TERM, 0x00185100, "CS", "YAMADA TAROU TOKYO"),
                text("a name for a number", VerifyRule.NUMBER, 0x00180050, "DS", "Yamada"),
                text("more numbers than there are", VerifyRule.NUMBER, 0x00180050, "DS", "5\\19600101"),
                text("words for a whole number", VerifyRule.NUMBER, 0x00200013, "IS", "A1"),
                kind(
                        "more binary numbers than there are",
                        VerifyRule.NUMBER,
                        m -> m.element(0x00280010, Bytes.explicit().us(0x00280010, 16, 0x6159, 0x616D))),
                text("an era date", VerifyRule.DATE, 0x00080020, "DA", "R1.5.3"),
                text("a month 13", VerifyRule.DATE, 0x00080020, "DA", "20201301"),
                text("words for a time", VerifyRule.DATE, 0x00080030, "TM", "noon"),
                text("an offset from UTC", VerifyRule.DATE, 0x0008002A, "DT", "20200229101500+0900"),
                text("another type of text", VerifyRule.NOT_CANONICAL, 0x00180050, "LO", "5"),
                kind(
                        "a type that the element does not have",
                        VerifyRule.VR,
                        m -> m.element(0x00180050, Bytes.explicit().value(0x00180050, "FL", new byte[4]))),
                text("an unknown character set", VerifyRule.CHARACTERS, 0x00080005, "CS", "YAMADA"),
                kind(
                        "text that its set does not have",
                        VerifyRule.CHARACTERS,
                        m -> m.element(0x00181250, Bytes.explicit().value(0x00181250, "SH", new byte[] {
                            'A', (byte) 0xC3, '(', ' '
                        }))),
                kind(
                        "a NUL in a text",
                        VerifyRule.CHARACTERS,
                        m -> m.element(
                                0x00181250,
                                Bytes.explicit()
                                        .value(0x00181250, "SH", "HEAD\0Taro ".getBytes(StandardCharsets.US_ASCII)))),
                kind(
                        "a value too long to be looked at",
                        VerifyRule.TOO_LONG,
                        m -> m.element(0x00189901, Bytes.explicit().value(0x00189901, "UT", new byte[1 << 21]))));
    }

    static Stream<Arguments> inSequences() {
        Bytes deep = Bytes.explicit().text(0x00081030, "LO", "HEAD");
        for (int i = 0; i < 5; i++) {
            deep = Bytes.explicit().openSequence(REFERENCED_IMAGES, deep);
        }
        Bytes deepest = deep;
        return Stream.of(
                nested(
                        "a name in a sequence",
                        VerifyRule.TABLE_VALUE,
                        Bytes.explicit().text(0x00100010, "PN", "Yamada^Tarou")),
                nested(
                        "an identifier in a sequence",
                        VerifyRule.UID,
                        Bytes.explicit().text(0x00081155, "UI", "1.2.392.200.1")),
                nested(
                        "a private element in a sequence",
                        VerifyRule.PRIVATE,
                        Bytes.explicit().text(0x00091001, "LO", "Yamada")),
                nested(
                        "an unknown element in a sequence",
                        VerifyRule.UNKNOWN_ELEMENT,
                        Bytes.explicit().text(0x00080999, "LO", "Yamada")),
                nested(
                        "a statement in a sequence",
                        VerifyRule.TEXT,
                        Bytes.explicit().text(0x00120063, "LO", "Yamada")),
                nested("a description five sequences deep", VerifyRule.TABLE_ELEMENT, deepest),
                kind("a meaning of a code", VerifyRule.TEXT, m -> m.in(VIEW_CODES, code("T-D1100", "SRT", "Yamada"))),
                kind(
                        "a word for a code and its meaning",
                        VerifyRule.TEXT,
                        m -> m.in(VIEW_CODES, code("Yamada", "SRT", "Yamada"))),
                kind(
                        "a code of the hospital's own",
                        VerifyRule.CODE,
                        m -> m.in(VIEW_CODES, code("4711", "L_HOSP", "Head"))),
                kind("words for a code", VerifyRule.CODE, m -> m.in(VIEW_CODES, code("Yamada Tarou", "SRT", "Head"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofTheHead", "ofStatements", "ofTheTable", "ofValues", "inSequences"})
    void is_named(String name, VerifyRule rule, UnaryOperator<Mutant> change) throws Exception {
        byte[] bytes = change.apply(Mutant.of(clean)).bytes();
        VerificationReport report = verify("series-001/000001.dcm", bytes);
        assertThat(report.findings()).as(name).extracting(VerifyFinding::rule).contains(rule);
        assertThat(report.isClean()).isFalse();
        assertThat(report.toString() + report.findings().getFirst().sentence())
                .doesNotContain("Yamada", "YAMADA", "Sato", "1.2.392", "HOSP", "4711");
    }

    @Test
    void an_untouched_output_gives_no_finding() throws Exception {
        VerificationReport report =
                verify("series-001/000001.dcm", Mutant.of(clean).bytes());
        assertThat(report.findings()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(Mutant.of(clean).bytes()).isEqualTo(Files.readAllBytes(clean));
    }

    @Test
    void there_are_some_sixty_kinds() {
        List<Arguments> kinds = new ArrayList<>();
        Stream.of(ofTheHead(), ofStatements(), ofTheTable(), ofValues(), inSequences())
                .forEach(each -> each.forEach(kinds::add));
        assertThat(kinds).hasSizeGreaterThan(80);
    }

    @Test
    void a_file_under_a_name_of_its_own_is_named_without_it() throws Exception {
        byte[] bytes = Files.readAllBytes(clean);
        for (String name : new String[] {
            "Yamada.dcm", "series-001/Yamada.dcm", "Yamada/series-001/000001.dcm", "series-001/000001.dcm.part"
        }) {
            VerificationReport report = verify(name, bytes);
            assertThat(report.findings()).extracting(VerifyFinding::rule).containsExactly(VerifyRule.FILE_NAME);
            assertThat(report.toString()).doesNotContain("Yamada");
        }
    }

    @Test
    void what_is_no_dicom_file_is_named() throws Exception {
        byte[] whole = Files.readAllBytes(clean);
        assertThat(rules("series-001/000001.dcm", "Yamada".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(VerifyRule.NOT_DICOM);
        assertThat(rules("series-001/000001.dcm", new byte[0])).isNotEmpty();
        assertThat(rules("series-001/000001.dcm", Arrays.copyOf(whole, whole.length - 9)))
                .containsExactly(VerifyRule.UNREADABLE);
    }

    @Test
    void a_code_may_stand_for_its_meaning() throws Exception {
        byte[] told =
                Mutant.of(clean).in(VIEW_CODES, code("121320", "DCM", "121320")).bytes();
        assertThat(rules("series-001/000001.dcm", told)).isEmpty();
    }

    @Test
    void a_link_is_named() throws Exception {
        Path out = Files.createDirectories(folder.resolve("link/series-001"));
        Files.createSymbolicLink(out.resolve("000001.dcm"), clean);
        assertThat(run(folder.resolve("link")).findings())
                .extracting(VerifyFinding::rule)
                .containsExactly(VerifyRule.NOT_DICOM);
    }

    @Test
    void an_empty_folder_is_not_clean() throws Exception {
        assertThat(run(Files.createDirectories(folder.resolve("empty"))).isClean())
                .isFalse();
    }

    private static List<VerifyRule> rules(String name, byte[] bytes) throws IOException {
        return verify(name, bytes).findings().stream().map(VerifyFinding::rule).toList();
    }

    private static VerificationReport verify(String name, byte[] bytes) throws IOException {
        Path out = Files.createTempDirectory(folder, "out");
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return run(out);
    }

    private static VerificationReport run(Path out) throws IOException {
        return Verification.run(out, Optional.empty(), Optional.empty(), (done, total) -> {});
    }

    // --- heads

    private static byte[] planted(byte[] head, int at, String word) {
        System.arraycopy(word.getBytes(StandardCharsets.US_ASCII), 0, head, at, word.length());
        return head;
    }

    private static byte[] changed(byte[] head, String from, String to) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** More elements in group 0002, and its length as it then is. */
    private static byte[] with(byte[] head, Bytes more) {
        int length = head.length - 144 + more.array().length;
        return Bytes.explicit()
                .raw(Arrays.copyOf(head, 140))
                .number(length, 4)
                .raw(Arrays.copyOfRange(head, 144, head.length))
                .add(more)
                .array();
    }
}
