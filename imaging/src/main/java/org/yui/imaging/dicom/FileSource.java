package org.yui.imaging.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file as it lies on the disk. */
final class FileSource implements Source {

    private final FileChannel channel;
    private final long size;

    private FileSource(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static FileSource open(Path file) throws IOException {
        FileChannel channel = channel(file);
        try {
            return new FileSource(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (FileSystemException e) {
            // Not as a cause either: its message is the name.
            throw new IOException("found a file that cannot be opened ("
                    + e.getClass().getSimpleName() + "), expected one that is there and that this user may read");
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isForwardOnly() {
        return false;
    }

    @Override
    public int read(long from, byte[] into, int offset, int length) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(into, offset, length);
        int done = 0;
        while (target.hasRemaining()) {
            int read = channel.read(target, from + done);
            if (read < 0) {
                break; // A channel may give less than is asked for, but nothing only at its end.
            }
            done += read;
        }
        return done;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
