package org.yui.imaging.intake;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Names that say nothing. */
final class Ids {

    private static final int BYTES = 16;

    private Ids() {}

    /** 32 lower-case hexadecimal digits. */
    static String draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * A drop's name: of one study there may be several, as its instances came.
     *
     * @param part from 1
     */
    static String part(String name, int part) {
        return name + "-" + part;
    }
}
