package org.yui.cli.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.yui.cli.UnusableInputException;

/** One demo at a time in a folder; the operating system frees it when the process ends, however it ends. */
final class DemoLock implements AutoCloseable {

    private final FileChannel channel;

    private DemoLock(FileChannel channel) {
        this.channel = channel;
    }

    static DemoLock take(DemoFolder folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new UnusableInputException(
                    "found another demo running in " + folder.root() + "; wait for it or name another --out folder");
        }
        return new DemoLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
