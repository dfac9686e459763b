package org.yui.testnetwork.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process by its id and its beginning. Only both together name one: ids are used again.
 *
 * @param began to the second, as its starter saw it
 */
record RunningProcess(long pid, Instant began) {

    /** The system tells a beginning in its own clock's ticks, and its starter a moment later. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(3);

    /** What a starter left: id and seconds since 1970, or nothing. */
    static Optional<RunningProcess> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ", -1);
        try {
            return Optional.of(new RunningProcess(
                    Long.parseLong(words[0]), Instant.ofEpochSecond(Long.parseLong(words[words.length - 1]))));
        } catch (NumberFormatException e) {
            throw new IOException(file + ": found no process, expected its id and the second of its beginning", e);
        }
    }

    /** The process itself, as long as it runs. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(this::isThis);
    }

    /** A process that has ended and waits to be collected has no command any more. */
    private boolean isThis(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        return handle.isAlive()
                && info.command().isPresent()
                && info.startInstant()
                        .map(start -> Duration.between(start, began).abs().compareTo(ALLOWANCE) <= 0)
                        .orElse(false);
    }
}
