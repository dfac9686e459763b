package org.yui.gateway.pin;

import java.io.IOException;
import org.yui.domain.content.Cid;

/** A hospital's own content node, as far as it keeps content or gives it up. Doing either again changes nothing. */
public interface Pinning {

    /**
     * Keeps a file, fetching from other hospitals' nodes what is not here.
     *
     * @param size the file's length in bytes, which what is fetched must have
     * @throws IOException if not all of it could be had
     */
    void pin(Cid content, long size) throws IOException;

    /** Gives a file up, and never gives it out again. */
    void takeDown(Cid content) throws IOException;
}
