package org.yui.testnetwork.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.yui.cli.UnusableInputException;

/** Starts nodes, finds them again, and ends them. */
public final class Processes {

    /** In a group of its own (set -m), so that the terminal's Ctrl-C is not for it; its id is on disk before this shell ends. */
    private static final String DETACH = """
        set -m
        log=$1 run=$2; shift 2
        "$@" >>"$log" 2>&1 </dev/null &
        echo "$! $(date +%s)" >"$run.part" && mv "$run.part" "$run"
        """;

    private static final Duration TO_END = Duration.ofSeconds(15);
    private static final Duration TO_BE_KILLED = Duration.ofSeconds(5);
    private static final int LOG_LINES = 12;

    private final Path run;
    private final Waiting waiting;
    private final Duration toEnd;
    private final Set<String> startedHere = new HashSet<>();
    private boolean ended;

    /** @param run where the running processes' files are */
    public Processes(Path run, InstantSource clock) {
        this(run, clock, TO_END);
    }

    /** @param toEnd how long a process that is asked to end may take before it is killed */
    Processes(Path run, InstantSource clock, Duration toEnd) {
        this.run = run;
        this.waiting = new Waiting(clock);
        this.toEnd = toEnd;
    }

    /**
     * Starts a node that is not running; whether it was started.
     *
     * @throws InterruptedException also after {@link #endStartedHere}: nothing may be started that nobody ends
     */
    public synchronized boolean start(Node node) throws IOException, InterruptedException {
        if (ended) {
            throw new InterruptedException("interrupted before " + node.name() + " was started");
        }
        if (pid(node).isPresent()) {
            return false;
        }
        Files.createDirectories(run);
        Files.createDirectories(node.log().resolveSibling(""));
        List<String> command = new ArrayList<>(List.of("bash", "-c", DETACH, "bash"));
        command.add(node.log().toString());
        command.add(file(node.name()).toString());
        command.addAll(node.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(node.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(node.environment());
        startedHere.add(node.name());
        Process shell = builder.start();
        shell.getOutputStream().close();
        if (shell.waitFor() != 0) {
            throw new IOException(node.name() + ": could not be started; is bash on PATH and " + run + " writable?");
        }
        return true;
    }

    /** Ends what this object has started, and lets it start nothing more; returns how many still ran. */
    public synchronized int endStartedHere() throws IOException, InterruptedException {
        ended = true;
        return end(startedHere);
    }

    /** The id of a node's process, where it runs. */
    public OptionalLong pid(Node node) throws IOException {
        return running(node.name()).stream().mapToLong(ProcessHandle::pid).findFirst();
    }

    private Optional<ProcessHandle> running(String name) throws IOException {
        return RunningProcess.read(file(name)).flatMap(RunningProcess::handle);
    }

    /** How a node is: down, or what its probe finds. */
    public Health health(Node node) throws IOException, InterruptedException {
        return pid(node).isPresent() ? node.probe().ask() : Health.DOWN;
    }

    /**
     * Waits until all of these are well.
     *
     * @throws UnusableInputException with the end of its log, if one ends or is not well in time
     */
    public void await(Collection<Node> nodes, Duration limit) throws IOException, InterruptedException {
        for (Node node : nodes) {
            Health[] last = {Health.DOWN};
            boolean well = waiting.until(limit, () -> {
                if (pid(node).isEmpty()) {
                    throw new UnusableInputException(node.name() + ": ended at once, expected it to run; the end of "
                            + node.log() + ":\n" + endOf(node.log()));
                }
                last[0] = node.probe().ask();
                return last[0].good();
            });
            if (!well) {
                throw new UnusableInputException(
                        node.name() + ": found it not well after " + limit.toSeconds() + " s (" + last[0].detail()
                                + "), expected it to answer; the end of " + node.log() + ":\n" + endOf(node.log()));
            }
        }
    }

    private static String endOf(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(there is none)";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    /** Names of all that were started here and not ended since, whether they still run or not. */
    public List<String> started() throws IOException {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** Ends processes: asks first, kills what stays. Returns how many ran. */
    public int end(Collection<String> names) throws IOException, InterruptedException {
        List<ProcessHandle> handles = new ArrayList<>();
        for (String name : names) {
            running(name).ifPresent(handles::add);
        }
        handles.forEach(ProcessHandle::destroy);
        if (!waiting.until(toEnd, () -> allEnded(names))) {
            for (String name : names) {
                running(name).ifPresent(ProcessHandle::destroyForcibly);
            }
            if (!waiting.until(TO_BE_KILLED, () -> allEnded(names))) {
                throw new IOException("some processes do not end; expected none of " + names + " to run");
            }
        }
        for (String name : names) {
            Files.deleteIfExists(file(name));
        }
        return handles.size();
    }

    private boolean allEnded(Collection<String> names) throws IOException {
        for (String name : names) {
            if (running(name).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Path file(String name) {
        return run.resolve(name);
    }
}
