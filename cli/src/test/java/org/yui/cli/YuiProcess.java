package org.yui.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, so that it can be killed; its output goes to a file, which tests can search. */
final class YuiProcess {

    private final Process process;

    private YuiProcess(Process process) {
        this.process = process;
    }

    static YuiProcess start(Path log, String... arguments) throws IOException {
        return start(List.of(), log, arguments);
    }

    static YuiProcess start(List<String> jvmOptions, Path log, String... arguments) throws IOException {
        return new YuiProcess(new ProcessBuilder(command(jvmOptions, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** The command as the system is told to run it. */
    static List<String> command(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmOptions);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path").replace("/", File.separator), "org.yui.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Waits until it ends by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("yui did not end within five minutes");
        }
        return process.exitValue();
    }

    /** Tells it to stop (SIGTERM), and waits until it has. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Ends it as a power cut would (SIGKILL) unless it ends by itself before.
     *
     * @return whether it was killed
     */
    boolean killAfter(long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly();
        process.waitFor();
        return true;
    }
}
