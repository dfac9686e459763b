package org.yui.domain.content;

import java.io.IOException;

/** A block whose bytes do not have the hash that its identifier gives. */
public final class CorruptBlockException extends IOException {

    private final transient Cid block;

    public CorruptBlockException(Cid block) {
        super("found a block with another hash for " + block);
        this.block = block;
    }

    /** Which block. */
    public Cid block() {
        return block;
    }
}
