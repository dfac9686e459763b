package org.yui.testkit.canary;

import java.nio.file.Path;

/**
 * A canary that is still there.
 *
 * @param canary what was found
 * @param encoding how it is written there
 * @param file the file, relative to the folder that was scanned
 * @param offset first byte in the file, or -1 where the file's own name holds it
 */
public record Finding(Canary canary, String encoding, Path file, long offset) {

    @Override
    public String toString() {
        String spot = offset < 0 ? "in the name of " : "at byte " + offset + " of ";
        return canary + ", as " + encoding + ", " + spot + file;
    }
}
