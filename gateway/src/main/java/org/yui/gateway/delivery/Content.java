package org.yui.gateway.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;

/**
 * A sealed container that its caller may fetch at this moment.
 *
 * @param size in bytes
 * @param takenBack whether it was withdrawn meanwhile
 */
public record Content(Blocks blocks, Cid cid, long size, BooleanSupplier takenBack) {

    /** Opens a part; what is read has been checked block by block. Reading ends with an error once it is withdrawn. */
    public InputStream open(long offset, long length) throws IOException {
        return new FilterInputStream(blocks.open(cid, offset, length)) {
            @Override
            public int read() throws IOException {
                requireStands();
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                requireStands();
                return in.read(bytes, from, most);
            }
        };
    }

    private void requireStands() throws IOException {
        if (takenBack.getAsBoolean()) {
            throw new IOException("the study was taken back by its hospital while it was being sent");
        }
    }
}
