package org.yui.network.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a ledger folder for one engine at a time; the system lets go of it when the process ends, however that is. */
final class LedgerLock implements AutoCloseable {

    private final FileChannel channel;

    private LedgerLock(FileChannel channel) {
        this.channel = channel;
    }

    static LedgerLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable Throwable cause = null;
        try {
            if (channel.tryLock() != null) {
                return new LedgerLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            cause = e;
        }
        channel.close();
        throw new IOException(
                folder + ": found the ledger open already, in this process or another; close that one first", cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
