package org.yui.imaging.dicom;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.Shared;
import org.yui.testkit.Tool;

/** Every file that pydicom 3 reads is read here alike, element by element, or refused with the reason that stands here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PydicomTest {

    /** By name: nothing where a file is no DICOM, else what it is refused for; or that pydicom stops where we read on. */
    private static final Map<String, List<String>> DIFFERENT = Map.ofEntries(
            entry("MR_truncated.dcm", List.of("truncated")),
            entry("rtplan_truncated.dcm", List.of("truncated")),
            entry("DICOMDIR-nooffset", List.of("truncated")),
            // Three elements, two of them of a private group that the standard does not allow.
            entry("meta_missing_tsyntax.dcm", List.of("no-transfer-syntax")),
            // Begins with a byte that belongs to nothing.
            entry("no_meta.dcm", List.of()),
            entry("README.txt", List.of()),
            entry("README", List.of()),
            entry("LICENSE", List.of()),
            entry("crayons.icc", List.of()),
            entry("rtplan.dump", List.of()),
            entry("rtstruct.dump", List.of()),
            entry("test1.json", List.of()),
            entry("test_PN.json", List.of()),
            entry("zipMR.gz", List.of()));

    /** pydicom gives nothing of a file whose pixel data lack their delimiter; here it is added. */
    private static final String UNDELIMITED = "emri_small_jpeg_2k_lossless_too_short.dcm";

    @TempDir
    private Path folder;

    private static Map<String, List<String>> pydicom(List<Path> files, Path folder)
            throws IOException, InterruptedException {
        Path script = Files.write(
                folder.resolve("walk.py"),
                PydicomTest.class.getResourceAsStream("walk.py").readAllBytes());
        Path list = Files.write(
                folder.resolve("files"), files.stream().map(Path::toString).toList());
        Tool.Answer answer = Tool.pythonWith("pydicom").run(script.toString(), list.toString());
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        Map<String, List<String>> walks = new LinkedHashMap<>();
        List<String> walk = new ArrayList<>();
        for (String line : answer.output().lines().toList()) {
            if (line.startsWith("FILE ")) {
                walk = new ArrayList<>();
                walks.put(line.substring(5), walk);
            } else {
                walk.add(line);
            }
        }
        return walks;
    }

    private static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String study : List.of("pydicom-wheel", "pydicom-data")) {
            try (var files = Files.walk(Shared.study(study))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith(UNDELIMITED))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void reads_the_same_elements_types_lengths_and_values() throws Exception {
        List<Path> files = files();
        Map<String, List<String>> theirs = pydicom(files, folder);
        for (Path file : files) {
            List<String> our = ours(file);
            List<String> known = DIFFERENT.get(file.getFileName().toString());
            if (known == null) {
                List<String> their = theirs.get(file.toString());
                assertThat(comparable(our, their)).as(file.toString()).isEqualTo(their);
            } else {
                assertThat(our).as(file.toString()).isEqualTo(known);
            }
        }
    }

    @Test
    void gives_pixel_data_their_delimiter_where_the_file_ends_without() throws Exception {
        Path copy = folder.resolve("copy.dcm");
        Path original = Shared.study("pydicom-data/" + UNDELIMITED);
        Walk.copy(original, copy);
        List<String> walk = pydicom(List.of(copy), folder).get(copy.toString());
        assertThat(walk).isEqualTo(comparable(ours(original), walk));
    }

    @Test
    void what_is_written_is_the_same_dataset_to_pydicom() throws Exception {
        List<Path> copies = new ArrayList<>();
        Map<String, String> originals = new LinkedHashMap<>();
        for (Path file : files()) {
            if (!DIFFERENT.containsKey(file.getFileName().toString())) {
                Path copy = folder.resolve(copies.size() + ".dcm");
                Walk.copy(file, copy);
                copies.add(copy);
                originals.put(copy.toString(), file.toString());
            }
        }
        Map<String, List<String>> before =
                pydicom(originals.values().stream().map(Path::of).toList(), folder);
        Map<String, List<String>> after = pydicom(copies, folder);
        assertThat(after).hasSizeGreaterThan(200);
        after.forEach((copy, walk) -> {
            List<String> added = new ArrayList<>(walk);
            List<String> original = before.get(originals.get(copy));
            added.removeAll(original);
            added.removeIf(line -> isIncomparable(line, original));
            assertThat(added).as(originals.get(copy)).isEmpty();
            assertThat(walk).as(originals.get(copy)).hasSameSizeAs(original);
        });
    }

    @Test
    void dcmdump_opens_what_is_written() throws Exception {
        Tool dcmdump = Tool.onPath("dcmdump");
        List<String> copies = new ArrayList<>();
        for (Path file : files()) {
            if (!DIFFERENT.containsKey(file.getFileName().toString())) {
                Path copy = folder.resolve(copies.size() + ".dcm");
                Walk.copy(file, copy);
                copies.add(copy.toString());
            }
        }
        copies.addFirst("-q");
        Tool.Answer answer = dcmdump.run(copies.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }

    /** Its elements, or what it is refused for, or nothing if it is no DICOM. */
    private static List<String> ours(Path file) throws IOException {
        try {
            Optional<Part10> opened = Part10.open(file);
            if (opened.isEmpty()) {
                return List.of();
            }
            try (Part10 open = opened.get()) {
                return Walk.lines(open);
            }
        } catch (MalformedDicomException e) {
            return List.of(e.defect().code());
        }
    }

    /** Ours without what pydicom has turned into its own values while it read, and so cannot say. */
    private static List<String> comparable(List<String> ours, List<String> theirs) {
        List<String> all = new ArrayList<>(ours);
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            String their = theirs.get(i);
            if (their.endsWith("?") && ours.get(i).startsWith(their.substring(0, their.length() - 1))) {
                all.set(i, their);
            }
        }
        return all;
    }

    /** Whether pydicom shows no value of the original at this place, or one of odd length, which is written even. */
    private static boolean isIncomparable(String line, List<String> original) {
        String place = Pattern.quote(line.substring(0, line.indexOf(' ')));
        Pattern other = Pattern.compile(place + " (\\?|\\S+ \\d*[13579] \\w+)");
        return line.endsWith("?")
                || original.stream().anyMatch(before -> other.matcher(before).matches());
    }
}
