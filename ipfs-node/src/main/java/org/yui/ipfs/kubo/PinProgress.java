package org.yui.ipfs.kubo;

import java.io.IOException;

/** Hears how far a pin is. */
@FunctionalInterface
public interface PinProgress {

    /** For whoever does not want to know. */
    PinProgress UNHEARD = (blocks, bytes) -> {};

    /**
     * Called about twice a second, also while nothing moves.
     *
     * @param blocks seen so far, those included that had been there
     * @param bytes of them
     * @throws IOException to give the pin up
     */
    void at(long blocks, long bytes) throws IOException;
}
