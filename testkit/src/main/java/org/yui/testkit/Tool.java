package org.yui.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program of this machine's that a test holds ours against. */
public final class Tool {

    private final List<String> command;
    private final Map<String, String> environment;

    private Tool(List<String> command, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
    }

    /** What a program answered: its exit code and what it printed, both streams in one. */
    public record Answer(int exitCode, String output) {}

    /** The program of this name; where it is not on PATH, prints one line and aborts the test. */
    public static Tool onPath(String program) {
        return new Tool(List.of(fileOnPath(program).toString()), Map.of());
    }

    /** The file of the program of this name; where it is not on PATH, prints one line and aborts the test. */
    public static Path fileOnPath(String program) {
        String path = System.getenv("PATH");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path == null ? "" : path)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> Skip.because("no " + program + " on PATH"));
    }

    /** Python with this module; where either is missing, prints one line and aborts the test. */
    public static Tool pythonWith(String module) throws IOException, InterruptedException {
        Tool python = onPath("python3");
        if (python.run("-c", "import " + module).exitCode() != 0) {
            throw Skip.because("no Python module " + module);
        }
        return python;
    }

    /** The same program with one more variable in its environment. */
    public Tool with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Tool(command, more);
    }

    /** Runs the program to its end, in UTF-8 whatever the machine's locale. */
    public Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
