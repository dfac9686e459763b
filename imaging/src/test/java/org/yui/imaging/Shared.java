package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Data and tools that are not part of the project: a test that needs one that is absent says so and is skipped. */
final class Shared {

    private Shared() {}

    static Path file(String name) {
        Path path = Path.of(System.getProperty("yui.shared", "../../shared")).resolve(name);
        if (!Files.exists(path)) {
            skip("found no shared data " + name);
        }
        return path;
    }

    /** Whether this command runs here. */
    static boolean hasTool(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false; // not on PATH
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void skip(String why) {
        System.out.println("skipped: " + why);
        Assumptions.abort(why);
    }
}
