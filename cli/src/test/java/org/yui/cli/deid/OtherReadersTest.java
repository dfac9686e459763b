package org.yui.cli.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.cli.serve.RunningOrthanc;
import org.yui.testkit.Shared;
import org.yui.testkit.Tool;

/**
 * What other programs make of outputs from real studies: one file of each folder's kinds in the build, all of them with
 * {@code -Dyui.readers=all}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherReadersTest {

    private static final int SAMPLE = 40;
    private static final List<String> FOLDERS = List.of(
            "ct-ge-head28",
            "ct-philips-phantom",
            "mr-fruit-ge-196",
            "dcmqi",
            "highdicom",
            "pydicom-data",
            "pydicom-wheel");

    /** Whose outputs once had errors that they did not have; always looked at. */
    private static final List<String> TELLING = List.of(
            "pydicom-data/eCT_Supplemental.dcm",
            "pydicom-wheel/reportsi.dcm",
            "pydicom-wheel/reportsi_with_empty_number_tags.dcm",
            "pydicom-wheel/test-SR.dcm",
            "pydicom-wheel/waveform_ecg.dcm");

    @TempDir
    static Path folder;

    /** Inputs and what became of them, where they were not held. */
    private static final Map<Path, Path> OUTPUTS = new LinkedHashMap<>();

    @BeforeAll
    static void deidentify_each_file_by_itself() throws IOException {
        int number = 0;
        for (Path in : inputs()) {
            Path out = folder.resolve(String.valueOf(number++)).resolve("out");
            StringWriter log = new StringWriter();
            int exit = Main.run(
                    new PrintWriter(log),
                    new PrintWriter(log),
                    "deid",
                    in.toString(),
                    out.toString(),
                    "--profile",
                    "research",
                    "--secret",
                    folder.resolve("secret").toString());
            assertThat(exit).as("%s: %s", in, log).isIn(ExitCode.DONE, ExitCode.QUARANTINED);
            if (Files.exists(out)) {
                Read.files(out).forEach(file -> OUTPUTS.put(in, file));
            }
        }
    }

    private static List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (String name : FOLDERS) {
            List<Path> files = Read.files(Shared.study(name)).stream()
                    .filter(OtherReadersTest::isPart10)
                    .toList();
            int step = System.getProperty("yui.readers", "").equals("all")
                    ? 1
                    : Math.ceilDiv(files.size(), SAMPLE / FOLDERS.size());
            for (int i = 0; i < files.size(); i += step) {
                inputs.add(files.get(i));
            }
        }
        for (String name : TELLING) {
            Path input = Shared.study(name);
            if (!inputs.contains(input)) {
                inputs.add(input);
            }
        }
        return inputs;
    }

    private static boolean isPart10(Path file) {
        return file.toString().endsWith(".dcm");
    }

    @Test
    void enough_of_them_are_written() {
        assertThat(OUTPUTS).hasSizeGreaterThan(15);
    }

    @Test
    void dciodvfy_finds_no_error_that_the_input_did_not_have() throws Exception {
        Tool dciodvfy = Tool.onPath("dciodvfy");
        Map<Path, Set<String>> more = new LinkedHashMap<>();
        for (Map.Entry<Path, Path> output : OUTPUTS.entrySet()) {
            Set<String> before = errors(dciodvfy.run(output.getKey().toString()));
            Set<String> after = errors(dciodvfy.run(output.getValue().toString()));
            after.removeAll(before);
            if (!after.isEmpty()) {
                more.put(output.getKey(), after);
            }
        }
        assertThat(more).as("new errors by input").isEmpty();
    }

    /** Without values, which change. */
    private static Set<String> errors(Tool.Answer answer) {
        return answer.output()
                .lines()
                .filter(line -> line.contains("Error"))
                .map(line -> line.replaceAll("(?i)(value[^=]*=? *)<[^>]*>", "$1<>")
                        .replaceAll("(?<=UID )[0-9.]+$|[0-9][0-9.]{8,}", "#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void dcmtk_opens_every_output() throws Exception {
        Tool dcmdump = Tool.onPath("dcmdump");
        for (Path output : OUTPUTS.values()) {
            assertThat(dcmdump.run("-q", "+E", output.toString()).exitCode())
                    .as("%s", output)
                    .isZero();
        }
    }

    @Test
    void pydicom_opens_every_output() throws Exception {
        Tool python = Tool.pythonWith("pydicom");
        String script = """
            import sys, pydicom
            for name in sys.argv[1:]:
                str(pydicom.dcmread(name))
            """;
        String[] arguments = Stream.concat(
                        Stream.of("-c", script), OUTPUTS.values().stream().map(Path::toString))
                .toArray(String[]::new);

        Tool.Answer answer = python.run(arguments);

        assertThat(answer.exitCode()).as("%s", answer.output()).isZero();
    }

    /** Each is accepted and read back as what it is; where its input can be shown, it is shown alike. */
    @Test
    void orthanc_takes_every_output_and_shows_what_it_shows_of_the_input() throws Exception {
        int shown = 0;
        try (RunningOrthanc orthanc = RunningOrthanc.start(folder.resolve("orthanc"))) {
            for (Map.Entry<Path, Path> output : OUTPUTS.entrySet()) {
                Optional<String> id = orthanc.store(output.getValue());
                assertThat(id).as("output of %s", output.getKey()).isPresent();
                assertThat(orthanc.tags(id.orElseThrow()))
                        .as("output of %s", output.getKey())
                        .contains("\"" + Read.file(output.getValue()).at("0008,0018") + "\"");
                Optional<String> before = orthanc.store(output.getKey());
                Optional<byte[]> image = before.isPresent() ? orthanc.preview(before.get()) : Optional.empty();
                if (image.isPresent()) {
                    assertThat(orthanc.preview(id.orElseThrow()))
                            .as("image of the output of %s", output.getKey())
                            .hasValueSatisfying(after -> assertThat(after).isEqualTo(image.get()));
                    shown++;
                }
            }
        }
        System.out.println("OtherReadersTest: Orthanc took " + OUTPUTS.size() + ", showed " + shown + " alike");
        assertThat(shown).isPositive();
    }
}
