package org.yui.imaging.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.yui.imaging.intake.ExpansionLimits;
import org.yui.imaging.intake.Source;
import org.yui.imaging.intake.UnusableArchiveException;

/**
 * What a coverage-guided fuzzer calls: any bytes as an archive. It is expanded within its limits or refused, no message repeats a name
 * of it, and nothing is left.
 */
public final class ExpandFuzz {

    private static final ExpansionLimits LIMITS = new ExpansionLimits(16, 1 << 20, 20, 1 << 14);
    private static final Path FOLDER = WholeWay.folderInMemory();

    private ExpandFuzz() {}

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] archive) throws IOException {
        Path given = Files.write(FOLDER.resolve("given"), archive);
        Path expanded = FOLDER.resolve("expanded");
        try (Source source = Source.open(given, expanded, LIMITS)) {
            try (Stream<Path> all = Files.walk(source.place())) {
                long bytes = all.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
                require(bytes <= LIMITS.totalBytes() || source.place().equals(given), "more bytes than the limit");
            }
        } catch (UnusableArchiveException e) {
            require(
                    !String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT).contains(WholeWay.CANARY),
                    "the name of an entry in a message");
        }
        require(!Files.exists(expanded), "an expanded folder that was left");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("found " + otherwise);
        }
    }
}
