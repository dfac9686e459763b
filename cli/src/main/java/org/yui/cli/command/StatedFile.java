package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yui.cli.UnusableInputException;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/** A record that one organisation hands another as a file. */
final class StatedFile {

    private static final long MOST_BYTES = 16 << 20;

    private StatedFile() {}

    /** @param expected what the file should hold, for the message */
    static <T extends Record> T read(Path file, Class<T> type, String expected) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException("found no file at " + file + ", expected " + expected);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new UnusableInputException(
                    "found " + Files.size(file) + " bytes at " + file + ", expected " + expected);
        }
        try {
            return Json.read(Files.readAllBytes(file), type);
        } catch (MalformedJsonException | InvalidValueException e) {
            throw new UnusableInputException(
                    "found another file at " + file + ", expected " + expected + ": " + e.getMessage(), e);
        }
    }
}
