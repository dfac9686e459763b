package org.yui.ipfs;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes a long file once, past the system's page cache where the file system lets it.
 *
 * <p>What is written here is read much later if at all, so caching it would only push other pages out; and bytes that go
 * straight to the disk while the next are being hashed leave little for the last sync to wait for.
 */
final class ContentWriter implements Closeable {

    private static final int PIECE = 1 << 20;
    private static final Optional<OpenOption> DIRECT = direct();

    private final Path file;
    private final boolean uncached;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final ByteBuffer piece;

    private ContentWriter(Path file, FileChannel channel, boolean uncached, long alignment) {
        this.file = file;
        this.channel = channel;
        this.uncached = uncached;
        this.piece = arena.allocate(PIECE, alignment).asByteBuffer();
    }

    /** Opens an empty file that is there already. */
    static ContentWriter open(Path file) throws IOException {
        long alignment = Files.getFileStore(file).getBlockSize();
        if (DIRECT.isPresent()) {
            try {
                FileChannel direct = FileChannel.open(file, StandardOpenOption.WRITE, DIRECT.get());
                return new ContentWriter(file, direct, true, alignment);
            } catch (IOException | UnsupportedOperationException e) {
                // A file system without direct access, for instance one in memory; if it is anything else, the ordinary
                // way
                // below says so.
                return new ContentWriter(file, FileChannel.open(file, StandardOpenOption.WRITE), false, alignment);
            }
        }
        return new ContentWriter(file, FileChannel.open(file, StandardOpenOption.WRITE), false, alignment);
    }

    /** By its name, because it is the JDK's own and not in every Java. */
    private static Optional<OpenOption> direct() {
        try {
            for (Object option :
                    Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants()) {
                if (((Enum<?>) option).name().equals("DIRECT")) {
                    return Optional.of((OpenOption) option);
                }
            }
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // a Java without it writes through the cache
        }
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            int part = Math.min(offset + length - at, piece.remaining());
            piece.put(bytes, at, part);
            at += part;
            if (!piece.hasRemaining()) {
                drain(channel);
            }
        }
    }

    private void drain(FileChannel to) throws IOException {
        piece.flip();
        while (piece.hasRemaining()) {
            to.write(piece);
        }
        piece.clear();
    }

    /** Writes what is left, which direct access does not take unless it fills whole blocks, and makes the file durable. */
    void finish() throws IOException {
        if (uncached && piece.position() > 0) {
            try (FileChannel end = FileChannel.open(file, StandardOpenOption.WRITE)) {
                end.position(channel.position());
                drain(end);
            }
        } else {
            drain(channel);
        }
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        try (arena) {
            channel.close();
        }
    }
}
