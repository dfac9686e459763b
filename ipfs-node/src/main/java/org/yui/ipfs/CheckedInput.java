package org.yui.ipfs;

import java.io.IOException;

/** A part of a stored file as a stream. */
final class CheckedInput extends LeafInput {

    private final StoredFile file;

    /** Closing the stream closes the file. */
    CheckedInput(StoredFile file, long offset, long length) {
        super(file.leafBytes(), offset, length);
        this.file = file;
    }

    @Override
    protected void load(long number, byte[] buffer) throws IOException {
        file.leaf(number, buffer);
    }

    @Override
    public int available() {
        return (int) Math.min(left(), Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
