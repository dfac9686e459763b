package org.yui.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What lies beside the project and is never copied into it: the real studies and the standard's tables. */
public final class Shared {

    private static final String FOLDER = "yui.shared";

    private Shared() {}

    /**
     * A folder or file of {@code shared}, for instance {@code study("ct-ge-head28")}; where it is absent, prints one line and
     * aborts the test.
     */
    public static Path study(String name) {
        return path("studies/" + name);
    }

    /** As {@link #study}, for a path under {@code shared}. */
    public static Path path(String name) {
        Path folder = folder();
        if (folder == null || !Files.exists(folder.resolve(name))) {
            throw Skip.because(
                    "no shared/" + name + " beside the project; -D" + FOLDER + "=FOLDER names another place");
        }
        return folder.resolve(name);
    }

    private static @Nullable Path folder() {
        String given = System.getProperty(FOLDER);
        if (given != null) {
            return Path.of(given);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared/studies"))) {
                return up.resolve("shared");
            }
        }
        return null;
    }
}
