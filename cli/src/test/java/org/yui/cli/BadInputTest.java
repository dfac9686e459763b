package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.FullDisk;
import org.yui.testkit.Shared;

/** A demo of what it cannot use: one line that says so, and nothing is changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

    private static final long SEED = 20_261_123;

    /** As a careless archive might name things. */
    private static final String NAME = "Kanzaki_Ryutaro";

    @TempDir
    static Path folder;

    @TempDir
    Path own;

    private static List<Path> hospitals;

    @BeforeAll
    static void write_hospitals() throws IOException {
        hospitals = SmallDemo.hospitals(folder.resolve("hospitals"), SEED);
    }

    /** Refused, and what was there before is there still, and nothing else. */
    private void expectRefused(Path out, List<Path> studies, String... said) throws IOException {
        SortedMap<String, String> before = Tree.of(own);
        Refusal.expect(SmallDemo.demo(out, studies), said);
        assertThat(Tree.of(own)).isEqualTo(before);
    }

    @Test
    void a_study_folder_that_is_missing_or_a_file_is_refused() throws IOException {
        expectRefused(own.resolve("out"), List.of(own.resolve(NAME)), "STUDY_DIR 1: found no folder");
        Path file = Files.writeString(own.resolve("file"), "no folder");
        expectRefused(own.resolve("out"), List.of(hospitals.getFirst(), file), "STUDY_DIR 2: found no folder");
    }

    @Test
    void study_folders_with_nothing_to_contribute_are_refused() throws IOException {
        Path out = Files.createDirectory(own.resolve("out"));
        Path studies = Files.createDirectories(own.resolve("studies/" + NAME)).getParent();
        expectRefused(out, List.of(studies), "found no study that could be contributed", "0 files skipped");
        Files.writeString(studies.resolve(NAME + "/" + NAME + ".txt"), "Not an image.");
        expectRefused(out, List.of(studies), "1 files skipped", "expected at least one");
        Files.write(studies.resolve(NAME + "/" + NAME + ".dcm"), cutShort());
        expectRefused(out, List.of(studies), "1 files skipped, 1 quarantined");
        SmallDemo.Answer answer = SmallDemo.demo(out, hospitals);
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
    }

    /** An instance whose last bytes are missing. */
    private static byte[] cutShort() throws IOException {
        try (var files = Files.walk(hospitals.getFirst())) {
            Path instance =
                    files.filter(f -> f.toString().endsWith(".dcm")).findFirst().orElseThrow();
            byte[] whole = Files.readAllBytes(instance);
            return java.util.Arrays.copyOf(whole, whole.length - 40);
        }
    }

    @Test
    void an_out_folder_with_other_files_or_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(own.resolve("file"), "no folder");
        expectRefused(file, hospitals, "found a file at", "expected a folder for --out");
        Path full = Files.createDirectory(own.resolve("full"));
        Files.writeString(full.resolve("letter"), "Somebody's own.");
        expectRefused(full, hospitals, "found other files in", "expected a new or empty folder");
    }

    @Test
    void an_out_folder_within_a_study_folder_is_refused() throws IOException {
        Path studies = Files.createDirectory(own.resolve("studies"));
        Path out = Files.createDirectory(studies.resolve("out"));
        expectRefused(out, List.of(studies), "found a folder within another");
    }

    @Test
    void other_studies_in_an_earlier_demos_folder_are_refused() throws IOException {
        Path out = own.resolve("out");
        assertThat(SmallDemo.demo(out, hospitals).exitCode()).isEqualTo(ExitCode.DONE);
        expectRefused(out, hospitals.reversed(), "found a demo of other study folders", "name another --out folder");
        expectRefused(out, List.of(), "found a demo of other study folders");
        try (FileChannel channel = FileChannel.open(out.resolve("state/lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            expectRefused(out, hospitals, "found another demo running in", "wait for it");
        }
    }

    @Test
    void a_second_demo_in_the_same_folder_is_refused_while_one_runs() throws Exception {
        Path out = own.resolve("out");
        Files.createDirectories(out.resolve("state"));
        Path log = folder.resolve("second.log");
        try (FileChannel channel = FileChannel.open(
                        out.resolve("state/lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            int code = YuiProcess.start(log, SmallDemo.demoArguments(out, hospitals))
                    .exitCode();
            Refusal.expect(code, Files.readString(log), "found another demo running in");
        }
        assertThat(Tree.of(out)).containsOnlyKeys("/", "state/", "state/lock");
    }

    @Test
    void a_port_that_is_taken_is_refused_and_the_demo_goes_on_with_another() throws Exception {
        Path out = own.resolve("out");
        Path log = folder.resolve("port.log");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = "--port=" + taken.getLocalPort();
            String studies = hospitals.getFirst().toString();
            int code = YuiProcess.start(log, "demo", "--out", out.toString(), "--json", port, studies)
                    .exitCode();
            Refusal.expect(code, Files.readString(log), "found port " + taken.getLocalPort() + " of 127.0.0.1 taken");
        }
        SmallDemo.Answer answer = SmallDemo.demo(out, List.of(hospitals.getFirst()));
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void a_port_that_is_none_is_refused(int port) {
        String out = own.resolve("out").toString();
        Refusal.expect(SmallDemo.run("demo", "--out", out, "--port=" + port), "expected 0 to 65535");
        assertThat(own).isEmptyDirectory();
    }

    @Test
    void a_network_that_is_not_there_yet_is_refused() {
        Refusal.expect(
                SmallDemo.run("demo", "--config", own.resolve("network").toString()), "--config: found no file there");
    }

    @ParameterizedTest
    @ValueSource(ints = {48, 192, 448, 800, 1200})
    void a_disk_that_fills_up_is_said_in_one_line(int kibibytes) throws Exception {
        List<String> command = YuiProcess.command(List.of(), SmallDemo.demoArguments(own, hospitals));
        FullDisk.Ended ended = FullDisk.run(own, kibibytes * 1024L, command);
        Refusal.expect(ended.exitCode(), ended.output(), "No space left on device", "free some space");
        assertThat(ended.left()).noneMatch(f -> f.contains("partial") || f.contains(".aside"));
        assertThat(ended.left()).doesNotContain("./summary.json", "./anchor.json", "./report.html");
    }

    @Test
    void real_files_of_every_kind_are_taken_or_quarantined_without_a_stack_trace() throws IOException {
        Path studies = Shared.study("pydicom-wheel");
        SmallDemo.Answer answer = SmallDemo.demo(own.resolve("out"), List.of(studies));
        assertThat(answer.exitCode()).isIn(ExitCode.UNUSABLE, ExitCode.QUARANTINED);
        assertThat(answer.err()).doesNotContain("Exception", "\tat ");
        if (answer.exitCode() == ExitCode.QUARANTINED) {
            assertThat(answer.out()).contains("\"quarantined\":");
        } else {
            Refusal.expect(answer, "found no study that could be contributed");
        }
    }

    @Test
    void names_of_folders_and_files_in_the_input_are_told_nowhere() throws IOException {
        Path studies = Files.createDirectories(own.resolve("studies"));
        Path named = Files.createDirectory(studies.resolve(NAME));
        try (var files = Files.walk(hospitals.getFirst())) {
            int number = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, named.resolve(NAME + number++));
            }
        }
        Files.write(named.resolve(NAME + ".dcm"), cutShort());
        Files.createSymbolicLink(named.resolve(NAME + ".link"), own.resolve("nowhere-" + NAME));
        Path out = own.resolve("out");
        SmallDemo.Answer answer = SmallDemo.run("demo", "--out", out.toString(), studies.toString());
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.QUARANTINED);
        assertThat(answer.out() + answer.err()).doesNotContain(NAME);
        for (String name : Tree.of(out).keySet()) {
            assertThat(name).doesNotContain(NAME);
            if (!name.endsWith("/")) {
                String content = Files.readString(out.resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(content.contains(NAME)).as(name).isFalse();
            }
        }
    }
}
