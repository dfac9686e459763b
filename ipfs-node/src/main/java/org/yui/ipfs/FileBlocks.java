package org.yui.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;

/**
 * {@link Blocks} in a folder of one machine, for one process at a time.
 *
 * <p>Guarantee: killed at any instant, the store opens again with every file that {@link Sink#finish} named and no other;
 * what was half-written is cleared away at opening. Memory does not grow with a file's length. Many threads may use one
 * store, each sink and stream by one thread at a time. Limits: {@link #block} looks through all files where the one that
 * answered last does not have it, so reading much goes through {@link #open}.
 */
public final class FileBlocks implements Blocks {

    private final StoreFolder folder;
    private final Shape shape;
    private volatile @Nullable Cid lastAnswered;

    private FileBlocks(StoreFolder folder, Shape shape) {
        this.folder = folder;
        this.shape = shape;
    }

    /**
     * Opens the store in a folder, which is made if need be.
     *
     * @throws IOException if it is in use, or cannot be written
     */
    public static FileBlocks open(Path folder) throws IOException {
        return open(folder, Shape.UNIXFS_V1_2025);
    }

    static FileBlocks open(Path folder, Shape shape) throws IOException {
        return new FileBlocks(StoreFolder.open(folder), shape);
    }

    @Override
    public Sink begin() throws IOException {
        return new FileSink(this, shape, folder.newPartial(".content"), folder.newPartial(".tree"));
    }

    /** The same content twice is one file; the second copy goes away with its sink. */
    synchronized void keep(Path contentFile, Path treeFile, Cid root) throws IOException {
        if (!has(root)) {
            folder.keep(contentFile, treeFile, root);
        }
    }

    @Override
    public boolean has(Cid root) {
        return Files.exists(folder.content(root));
    }

    @Override
    public long size(Cid root) throws IOException {
        try {
            return Files.size(folder.content(root));
        } catch (NoSuchFileException e) {
            throw missing(root, e);
        }
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        StoredFile file = file(root);
        try {
            Require.between(0, file.length(), offset, "offset");
            Require.between(0, file.length() - offset, length, "length");
            return new CheckedInput(file, offset, length);
        } catch (IllegalArgumentException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        if (has(block)) {
            lastAnswered = block; // who asks for a root asks for what is below it next
        }
        Cid last = lastAnswered;
        if (last != null && has(last)) {
            Optional<byte[]> found = find(block, last);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (Cid root : folder.roots()) {
            Optional<byte[]> found = find(block, root);
            if (found.isPresent()) {
                lastAnswered = root;
                return found.get();
            }
        }
        throw new MissingBlockException(block);
    }

    /** The file under this root as a CAR. */
    public FileCar car(Cid root) throws IOException {
        return new FileCar(file(root), root);
    }

    private Optional<byte[]> find(Cid block, Cid root) throws IOException {
        try (StoredFile file = file(root)) {
            return file.block(block);
        } catch (MissingBlockException e) {
            return Optional.empty(); // taken away meanwhile
        }
    }

    private StoredFile file(Cid root) throws IOException {
        try {
            return StoredFile.open(folder.content(root), folder.tree(root), root, shape);
        } catch (NoSuchFileException e) {
            throw missing(root, e);
        }
    }

    private static MissingBlockException missing(Cid root, NoSuchFileException cause) {
        MissingBlockException missing = new MissingBlockException(root);
        missing.initCause(cause);
        return missing;
    }

    @Override
    public synchronized void remove(Cid root) throws IOException {
        folder.remove(root);
    }

    @Override
    public List<Cid> roots() throws IOException {
        return folder.roots();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
