package org.yui.gateway.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.yui.domain.GrantId;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.gateway.RefusalException;

/**
 * A sealed container that its caller may fetch at this moment.
 *
 * @param size in bytes
 * @param takenBack whether it was withdrawn meanwhile
 * @param grant under which it is sent
 * @param streams counts what is sent under each grant
 */
public record Content(
        Blocks blocks, Cid cid, long size, BooleanSupplier takenBack, GrantId grant, GrantStreams streams) {

    /**
     * Begins to send: until the result is closed, it counts against the grant's limits.
     *
     * @throws RefusalException if as much as may is being sent under the grant
     */
    public GrantStream begin() throws RefusalException {
        return streams.begin(grant);
    }

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
