package org.yui.testnetwork.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yui.cli.UnusableInputException;

/** A program run to its end. */
public final class ToolRun {

    private final Path program;
    private final Map<String, String> environment;

    public ToolRun(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = Map.copyOf(environment);
    }

    /**
     * What a program answered.
     *
     * @param output what it printed for programs
     * @param remarks what it printed for people
     */
    public record Answer(int exitCode, String output, String remarks) {}

    /** Runs it, whatever it answers. */
    public Answer run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        StringBuilder remarks = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> remarks.append(read(process)));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reader.join();
        return new Answer(process.waitFor(), output, remarks.toString());
    }

    private static String read(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(its messages could not be read: " + e.getMessage() + ")";
        }
    }

    /**
     * Runs it, and expects it to succeed.
     *
     * @return what it printed for programs
     * @throws UnusableInputException with what it said, if it fails
     */
    public String expect(List<String> arguments) throws IOException, InterruptedException {
        Answer answer = run(arguments);
        if (answer.exitCode() != 0) {
            throw new UnusableInputException(program.getFileName() + " "
                    + String.join(" ", arguments.subList(0, Math.min(3, arguments.size())))
                    + ": found exit code " + answer.exitCode() + ", expected 0; it said:\n"
                    + answer.remarks().strip() + "\n" + answer.output().strip());
        }
        return answer.output();
    }
}
