package org.yui.testnetwork.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yui.testnetwork.process.Waiting;

/** The command {@code yui demo} in a process of its own, so that it can be killed; its output goes to a file. */
final class DemoProcess {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;

    private DemoProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static DemoProcess start(Path config, Path out, List<Path> studies) throws IOException {
        Path log = out.resolveSibling(out.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.yui.cli.Main",
                "demo",
                "--config",
                config.toString(),
                "--out",
                out.toString()));
        studies.forEach(s -> command.add(s.toString()));
        return new DemoProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    /** Ends it as a power cut would (SIGKILL) as soon as a file or folder is there. */
    void killOnceThereIs(Path place) throws IOException, InterruptedException {
        boolean came =
                new Waiting(InstantSource.system()).until(LONGEST, () -> Files.exists(place) || !process.isAlive());
        if (!came || !process.isAlive()) {
            process.destroyForcibly();
            throw new IOException("the demo ended or hung before there was " + place + ":\n" + Files.readString(log));
        }
        process.destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it ends by itself. */
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the demo did not end within " + LONGEST + ":\n" + Files.readString(log));
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(log);
    }
}
