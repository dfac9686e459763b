package org.yui.domain.content;

import java.io.IOException;

/** A block that the store does not hold. */
public final class MissingBlockException extends IOException {

    private final transient Cid block;

    public MissingBlockException(Cid block) {
        super("found no block for " + block);
        this.block = block;
    }

    /** Which block. */
    public Cid block() {
        return block;
    }
}
