package org.yui.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel over another one, for reading. */
abstract class ReadOnlyChannel implements SeekableByteChannel {

    private final SeekableByteChannel source;

    ReadOnlyChannel(SeekableByteChannel source) {
        this.source = source;
    }

    /** What to throw instead of a failure of the source. */
    abstract IOException failure(IOException failure);

    @Override
    public int read(ByteBuffer into) throws IOException {
        try {
            return source.read(into);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public long position() throws IOException {
        return source.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        source.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return source.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return source.isOpen();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
