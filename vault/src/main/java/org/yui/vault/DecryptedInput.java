package org.yui.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Turns what Tink says of a tag that does not fit into a refusal, and lets failures of the source through. */
final class DecryptedInput extends FilterInputStream {

    private final TellingInput source;

    DecryptedInput(InputStream decrypted, TellingInput source) {
        super(decrypted);
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            IOException failure = source.failure();
            throw failure != null ? failure : new SealBrokenException(e);
        }
    }
}
