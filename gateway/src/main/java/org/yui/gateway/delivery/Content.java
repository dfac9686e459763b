package org.yui.gateway.delivery;

import java.io.IOException;
import java.io.InputStream;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;

/**
 * A sealed container that its caller may fetch at this moment.
 *
 * @param size in bytes
 */
public record Content(Blocks blocks, Cid cid, long size) {

    /** Opens a part; what is read has been checked block by block. */
    public InputStream open(long offset, long length) throws IOException {
        return blocks.open(cid, offset, length);
    }
}
