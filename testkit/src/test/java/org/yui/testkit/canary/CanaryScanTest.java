package org.yui.testkit.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanaryScanTest {

    private static final Canary NAME = new Canary(Place.PERSON_NAME, "(0010,0010)", "勅使河原");
    private static final Canary TOKEN = new Canary(Place.COMMENT, "(0010,4000)", "GHJKLMNPQR");

    private final CanaryScan scan = new CanaryScan(List.of(NAME, TOKEN));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP", "ISO-2022-JP"})
    void text_is_found_in_every_character_set(String charset) throws IOException {
        byte[] bytes = "担当 勅使河原 様".getBytes(Charset.forName(charset));

        assertThat(in(bytes)).extracting(Finding::canary).contains(NAME);
    }

    @Test
    void text_is_found_in_Base64_at_every_alignment() throws IOException {
        for (String before : List.of("", "a", "ab", "abc")) {
            byte[] text = (before + "勅使河原" + before).getBytes(StandardCharsets.UTF_8);

            assertThat(in(Base64.getEncoder().encode(text)))
                    .extracting(Finding::encoding)
                    .containsExactly("base64 of UTF-8");
        }
    }

    @Test
    void text_is_found_in_hexadecimal_and_in_JSON_escapes() {
        String hex = HexFormat.of().formatHex("勅使河原".getBytes(StandardCharsets.UTF_8));

        assertThat(scan.inText("log", "x" + hex)).hasSize(1);
        assertThat(scan.inText("log", "\"\\u52c5\\u4f7f\\u6cb3\\u539f\"")).hasSize(1);
        assertThat(scan.inText("log", "ghjklmnpqr")).hasSize(1);
    }

    @Test
    void a_canary_across_the_border_of_two_buffers_is_found_once_and_at_its_place() throws IOException {
        RandomGenerator random = SeededRandom.of(CanaryScanTest.class);
        byte[] planted = TOKEN.text().getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = new byte[(1 << 20) + 4096];
            int at = (1 << 20) - 200 + random.nextInt(400);
            System.arraycopy(planted, 0, bytes, at, planted.length);

            assertThat(in(bytes)).extracting(Finding::offset).containsExactly((long) at);
        }
    }

    @Test
    void a_canary_at_either_end_is_found() throws IOException {
        assertThat(in("GHJKLMNPQR".getBytes(StandardCharsets.US_ASCII))).hasSize(1);
        assertThat(in("....GHJKLMNPQR".getBytes(StandardCharsets.US_ASCII))).hasSize(1);
        assertThat(in("....GHJKLMNPQ".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void names_of_files_and_folders_are_read_too() throws IOException {
        Files.createDirectories(folder.resolve("GHJKLMNPQR/empty"));
        Files.createFile(folder.resolve("GHJKLMNPQR/x-GHJKLMNPQR.dcm"));

        assertThat(scan.under(folder))
                .extracting(Finding::file)
                .containsExactly(Path.of("GHJKLMNPQR"), Path.of("GHJKLMNPQR/x-GHJKLMNPQR.dcm"));
    }

    @Test
    void chance_makes_no_canary() throws IOException {
        RandomGenerator random = SeededRandom.of(CanaryScanTest.class);
        byte[] bytes = new byte[8 << 20];
        random.nextBytes(bytes);

        assertThat(in(bytes)).isEmpty();
        assertThat(in(Base64.getEncoder().encode(bytes))).isEmpty();
        assertThat(in(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void a_finding_names_the_place_and_not_the_text() throws IOException {
        String finding = in("勅使河原".getBytes(StandardCharsets.UTF_8)).getFirst().toString();

        assertThat(finding).isEqualTo("PERSON_NAME at (0010,0010), as UTF-8, at byte 0 of file");
    }

    @Test
    void a_scan_for_nothing_is_refused() {
        assertThatThrownBy(() -> new CanaryScan(List.of())).hasMessageContaining("found none");
        assertThatThrownBy(() -> new Canary(Place.COMMENT, "here", "ab")).hasMessageContaining("2 characters");
    }

    private List<Finding> in(byte[] bytes) throws IOException {
        return scan.in(Path.of("file"), new ByteArrayInputStream(bytes));
    }
}
