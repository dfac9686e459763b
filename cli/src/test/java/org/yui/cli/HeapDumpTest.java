package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.canary.CanaryScan;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;

/** What stays in memory once the images have been read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeapDumpTest {

    private static final long SEED = 77;

    /** The line by which the demo says that every hospital has collected; seconds of work are still before it. */
    private static final String COLLECTED = "collect ";

    @TempDir
    Path folder;

    private final List<Canary> canaries = new ArrayList<>();

    @Test
    void a_heap_dump_taken_after_collecting_names_nobody() throws Exception {
        Path dump = folder.resolve("heap.hprof");
        Process demo = new ProcessBuilder(YuiProcess.command(List.of(), arguments()))
                .redirectErrorStream(true)
                .start();
        List<String> lines = dumpingAt(COLLECTED, demo, dump);

        assertThat(demo.waitFor()).as(String.join("\n", lines)).isEqualTo(ExitCode.DONE);
        assertThat(dump).isNotEmptyFile();
        try (InputStream bytes = Files.newInputStream(dump)) {
            assertThat(new CanaryScan(canaries).in(Path.of("heap"), bytes)).isEmpty();
        }
    }

    private String[] arguments() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("demo", "--out", folder.resolve("out").toString()));
        for (PhantomHospital hospital : PhantomHospital.values()) {
            Path studies = folder.resolve("hospital-" + hospital.ordinal());
            canaries.addAll(new PhantomWriter(SEED).write(hospital, studies).canaries());
            arguments.add(studies.toString());
        }
        return arguments.toArray(String[]::new);
    }

    private static List<String> dumpingAt(String stage, Process demo, Path dump) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = demo.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith(stage)) {
                    dump(demo, dump);
                }
            }
        }
        return lines;
    }

    private static void dump(Process demo, Path dump) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process dumping = new ProcessBuilder(
                        jcmd.toString(), Long.toString(demo.pid()), "GC.heap_dump", dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(dumping.waitFor()).as("exit code of jcmd").isZero();
    }
}
