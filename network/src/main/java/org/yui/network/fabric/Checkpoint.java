package org.yui.network.fabric;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * How far a consumer has come, in a file.
 *
 * <p>Guarantee: after {@link #store} returns, the new position outlasts a power cut; a kill at any instant leaves the old one or the
 * new one, whole. For one thread and one process.
 */
public final class Checkpoint {

    /**
     * A place in the chain.
     *
     * @param next number of the first block not consumed yet
     * @param head header hash of the block before it; absent only where none was consumed
     */
    public record Position(long next, @Nullable Hash head) {

        public Position {
            Require.atLeast(0, next, "number of the next block");
        }

        static Position beginning(long next) {
            return new Position(next, null);
        }

        Optional<Hash> before() {
            return Optional.ofNullable(head);
        }
    }

    private final Path file;
    private Position position;

    private Checkpoint(Path file, Position position) {
        this.file = file;
        this.position = position;
    }

    /**
     * Opens the checkpoint in a file.
     *
     * @param first where a consumer without a checkpoint begins
     * @throws IOException if the file cannot be read or is not a checkpoint: then delete it, and consume from the beginning
     */
    public static Checkpoint open(Path file, long first) throws IOException {
        if (!Files.exists(file)) {
            return new Checkpoint(file, Position.beginning(first));
        }
        try {
            return new Checkpoint(file, Json.readCanonical(Files.readString(file), Position.class));
        } catch (MalformedJsonException e) {
            throw new IOException(
                    file + ": found no checkpoint, expected a block's number and hash; delete it to begin anew", e);
        }
    }

    public Position position() {
        return position;
    }

    /** Goes on to a later position: beside its place, forced to the disk, and then moved there. */
    void store(Position later) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder of the checkpoint");
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(Json.bytes(later));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        position = later;
    }

    /** The move must outlast a power cut too; where folders cannot be opened (Windows), the system sees to it. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
