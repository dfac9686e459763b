package org.yui.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.SeededRandom;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.canary.CanaryScan;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedFolderTest {

    @TempDir
    static Path folder;

    private static PlantedFolder planted;

    @BeforeAll
    static void write() throws IOException {
        planted = PlantedFolder.write(SeededRandom.seed(PlantedFolderTest.class), folder);
    }

    @Test
    void there_are_hundreds_of_places_and_hardly_a_canary_stands_in_two_of_them() {
        assertThat(planted.places()).hasSizeGreaterThan(300);
        assertThat(planted.canaries().stream().map(Canary::text).distinct()).hasSizeGreaterThan(400);
    }

    @Test
    void the_scan_sees_every_canary_of_a_place_in_its_file() throws IOException {
        for (Map.Entry<String, Path> file : planted.files().entrySet()) {
            Set<Canary> canaries = planted.places().stream()
                    .filter(place -> place.file().equals(file.getKey()))
                    .flatMap(place -> place.canaries().stream())
                    .collect(Collectors.toSet());
            assertThat(found(canaries, file.getKey(), file.getValue()))
                    .as("canaries in %s", file.getKey())
                    .containsAll(canaries.stream().map(Canary::text).toList());
        }
    }

    private static Set<String> found(Set<Canary> canaries, String file, Path path) throws IOException {
        CanaryScan scan = new CanaryScan(canaries);
        byte[] bytes = Files.readAllBytes(path);
        Set<String> found = new HashSet<>();
        scan.in(path, new ByteArrayInputStream(file.equals("deflated") ? inflate(bytes) : bytes))
                .forEach(finding -> found.add(finding.canary().text()));
        scan.inText("name", folder.relativize(path).toString())
                .forEach(finding -> found.add(finding.canary().text()));
        return found;
    }

    /** The dataset behind preamble, prefix, and file meta information of the length that it states. */
    private static byte[] inflate(byte[] file) throws IOException {
        int start = 144 + (file[140] & 0xFF | (file[141] & 0xFF) << 8);
        ByteArrayOutputStream inflated = new ByteArrayOutputStream();
        Inflater raw = new Inflater(true);
        try (InflaterOutputStream out = new InflaterOutputStream(inflated, raw)) {
            out.write(Arrays.copyOfRange(file, start, file.length));
        } finally {
            raw.end();
        }
        return inflated.toByteArray();
    }

    @Test
    void check_digits_prove_their_numbers() {
        assertThat(CheckDigits.myNumber("12345678901")).isEqualTo("123456789018");
        assertThat(CheckDigits.insurer("0113001")).isEqualTo("01130012");
    }
}
