package org.yui.imaging.fuzz;

import java.io.IOException;

/** What a coverage-guided fuzzer calls: any bytes, the whole way. See the README on fuzzing. */
public final class DeidentifyFuzz {

    private static final WholeWay WAY = WholeWay.inMemory();

    private DeidentifyFuzz() {}

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        WAY.send(file);
    }
}
