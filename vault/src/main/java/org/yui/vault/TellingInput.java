package org.yui.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Remembers how its source failed, so that a failure to read can be told from a tag that does not fit. */
final class TellingInput extends FilterInputStream {

    private @Nullable IOException failure;

    TellingInput(InputStream source) {
        super(source);
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
