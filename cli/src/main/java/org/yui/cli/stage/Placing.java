package org.yui.cli.stage;

import java.io.IOException;
import org.yui.domain.content.Cid;

/** Puts sealed content where others reach it, and takes it away again. Either once more changes nothing. */
public interface Placing {

    /** For a store that is itself where others reach it. */
    Placing AS_IT_LIES = new Placing() {
        @Override
        public void place(Cid root, long bytes) {}

        @Override
        public void takeAway(Cid root) {}
    };

    /**
     * Returns when the content is durable wherever it is to be.
     *
     * @param bytes its length, for progress
     */
    void place(Cid root, long bytes) throws IOException;

    void takeAway(Cid root) throws IOException;
}
