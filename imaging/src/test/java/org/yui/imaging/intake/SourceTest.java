package org.yui.imaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceTest {

    private static final String NAME = "YAMADA TARO/IMG1";
    private static final byte[] FIRST = "first file, first file, first file".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND = "second".getBytes(StandardCharsets.US_ASCII);
    private static final ExpansionLimits SMALL = new ExpansionLimits(3, 1 << 20, 20, 1 << 16);

    @TempDir
    private Path folder;

    private static byte[] two() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(NAME, FIRST);
        files.put("YAMADA TARO/IMG2", SECOND);
        return Zips.of(files);
    }

    private Path given(byte[] content) throws IOException {
        return Files.write(folder.resolve("YAMADA TARO.bin"), content);
    }

    private Source open(byte[] content) throws IOException, UnusableArchiveException {
        return Source.open(given(content), folder.resolve("expanded"), SMALL);
    }

    private void assertRefused(byte[] content, String said) throws IOException {
        assertThatThrownBy(() -> open(content))
                .isInstanceOf(UnusableArchiveException.class)
                .hasMessageContaining(said)
                .message()
                .doesNotContain("YAMADA", "IMG", folder.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsOnly("YAMADA TARO.bin");
        }
    }

    @Test
    void a_zip_becomes_numbered_files_that_only_their_owner_may_read_and_that_are_gone_afterwards() throws Exception {
        try (Source source = open(two())) {
            List<Path> files = IntakeFolders.entries(source.place());
            assertThat(files.stream().map(f -> f.getFileName().toString())).containsExactly("000001", "000002");
            assertThat(files.getFirst()).hasBinaryContent(FIRST);
            assertThat(files.getLast()).hasBinaryContent(SECOND);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(source.place())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("expanded")).doesNotExist();
    }

    @Test
    void what_a_kill_left_is_gone_with_the_next_run() throws Exception {
        Path left = Files.createDirectories(folder.resolve("expanded/deep"));
        Files.write(left.resolve("secret"), FIRST);
        try (Source source = open(two())) {
            assertThat(IntakeFolders.entries(source.place())).hasSize(2);
        }
    }

    @Test
    void a_gzip_becomes_one_file() throws Exception {
        try (Source source = open(gzip(FIRST))) {
            assertThat(source.place().resolve("000001")).hasBinaryContent(FIRST);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void folders_and_plain_files_stay_themselves() throws Exception {
        assertThat(open(FIRST).place()).isEqualTo(folder.resolve("YAMADA TARO.bin"));
        assertThat(Source.open(folder, folder.resolve("expanded"), SMALL).place())
                .isEqualTo(folder);
    }

    @Test
    void names_in_whatever_encoding_do_no_harm() throws Exception {
        byte[] zip = Zips.of(Map.of("表示ソ/山田太郎", FIRST), Charset.forName("Shift_JIS"));
        try (Source source = open(zip)) {
            assertThat(source.place().resolve("000001")).hasBinaryContent(FIRST);
        }
        byte[] broken = Zips.replaced(Zips.of(Map.of("aaaa", FIRST)), "aaaa", "\u00E9\u00FF\u00C0\u0080");
        try (Source source = open(broken)) {
            assertThat(source.place().resolve("000001")).hasBinaryContent(FIRST);
        }
    }

    @Test
    void an_archive_within_is_a_file_like_another() throws Exception {
        try (Source source = open(Zips.of(Map.of("a", two())))) {
            assertThat(ArchiveKind.of(source.place().resolve("000001"))).contains(ArchiveKind.ZIP);
        }
    }

    static Stream<Arguments> wrong() {
        byte[] two = two();
        byte[] stored = Zips.of(Map.of("a", new byte[0]));
        return Stream.of(
                Arguments.of("cut off", Arrays.copyOf(two, two.length - 30), "no end of its directory"),
                Arguments.of("only a head", Arrays.copyOf(two, 10), "no end of its directory"),
                Arguments.of("CRC", Zips.with32(two, Zips.central(two, 0) + 16, 7), "entry 1 with other content"),
                Arguments.of("content", flipped(two, Zips.local(two, 0) + 50), "entry 1 with other content"),
                Arguments.of("length", Zips.with32(two, Zips.central(two, 0) + 24, 7), "entry 1 with other content"),
                Arguments.of("encrypted", Zips.with16(two, Zips.central(two, 1) + 8, 9), "entry 2 encrypted"),
                Arguments.of("method", Zips.with16(two, Zips.central(two, 1) + 10, 12), "entry 2 packed by method 12"),
                Arguments.of("link", Zips.with32(two, Zips.central(two, 0) + 38, 0xA1ED0000), "entry 1 to be a link"),
                Arguments.of(
                        "device", Zips.with32(two, Zips.central(two, 0) + 38, 0x21ED0000), "entry 1 to be a device"),
                Arguments.of("twice", Zips.replaced(two, "IMG2", "IMG1"), "entry 2 under the name of an earlier one"),
                Arguments.of("out", Zips.replaced(two, "YAMADA TARO/IMG2", "YAMADA/../../IM2"), "leads out of it"),
                Arguments.of("out by \\", Zips.replaced(two, "YAMADA TARO/IMG2", "..\\ADA TARO/IMG2"), "leads out"),
                Arguments.of("absolute", Zips.replaced(two, "YAMADA TARO/IMG2", "/AMADA TARO/IMG2"), "absolute name"),
                Arguments.of("drive", Zips.replaced(two, "YAMADA TARO/IMG2", "C:MADA TARO/IMG2"), "absolute name"),
                Arguments.of(
                        "NUL", Zips.replaced(two, "YAMADA TARO/IMG2", "\0AMADA TARO/IMG2"), "without a proper name"),
                Arguments.of(
                        "over another",
                        Zips.with32(two, Zips.central(two, 1) + 42, Zips.local(two, 0)),
                        "lying over another one"),
                Arguments.of(
                        "beyond", Zips.with32(two, Zips.central(two, 1) + 42, 0x7FFFFFFF), "lying over another one"),
                Arguments.of(
                        "other head",
                        Zips.with16(two, Zips.local(two, 0) + 8, 0),
                        "entry 1 stating something else than the directory"),
                Arguments.of(
                        "directory elsewhere", Zips.with32(stored, stored.length - 6, 3), "directory at another place"),
                Arguments.of("count", Zips.with16(two, two.length - 12, 1), "more in its directory"),
                Arguments.of("parts", Zips.with16(two, two.length - 18, 3), "one part of an archive in several"),
                Arguments.of("large without", Zips.with16(two, two.length - 12, 0xFFFF), "no end of its directory for"),
                Arguments.of("bomb", Zips.of(Map.of("a", new byte[1 << 19])), "more than 20 times its length"),
                Arguments.of("total", Zips.with32(two, Zips.central(two, 0) + 24, 1 << 30), "more than 1048576 bytes"),
                Arguments.of(
                        "entries",
                        Zips.of(Map.of("a", FIRST, "b", FIRST, "c", FIRST, "d", FIRST)),
                        "4 entries, expected at most 3"));
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_zip_with_something_wrong_is_refused_whole_and_without_a_name(String what, byte[] zip, String said)
            throws Exception {
        assertRefused(zip, said);
    }

    @Test
    void a_gzip_with_something_wrong_is_refused_whole() throws Exception {
        byte[] packed = gzip(FIRST);
        assertRefused(Arrays.copyOf(packed, packed.length - 3), "damaged or cut off");
        assertRefused(flipped(packed, packed.length - 6), "damaged or cut off");
        assertRefused(gzip(new byte[1 << 19]), "more than 20 times its length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"377abcaf271c0000", "526172211a070100", "fd377a585a000004", "425a6839314159"})
    void other_archives_are_named_and_not_entered(String head) throws Exception {
        assertRefused(java.util.HexFormat.of().parseHex(head), "expected a folder, a zip or a single gzip'd file");
    }

    @Test
    void no_change_of_a_byte_makes_anything_but_the_same_files_or_a_refusal() throws Exception {
        RandomGenerator random = SeededRandom.of(SourceTest.class);
        for (Mutation mutation : Mutations.some(two(), 400, random)) {
            try (Source source = open(mutation.bytes())) {
                if (!source.place().equals(folder.resolve("YAMADA TARO.bin"))) {
                    for (Path file : IntakeFolders.entries(source.place())) {
                        assertThat(Files.readAllBytes(file))
                                .as(mutation.toString())
                                .isIn(FIRST, SECOND);
                    }
                }
            } catch (UnusableArchiveException e) {
                assertThat(e.getMessage()).as(mutation.toString()).doesNotContain("YAMADA");
            }
            assertThat(folder.resolve("expanded")).doesNotExist();
        }
    }

    @Test
    void a_directory_for_large_archives_is_read() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 66_000; i++) {
            files.put("f" + i, new byte[0]);
        }
        Path zip = given(Zips.of(files));
        try (FileChannel archive = FileChannel.open(zip)) {
            assertThat(ZipDirectory.read(archive, ExpansionLimits.USUAL)).hasSize(66_000);
        }
    }
}
