package org.yui.ipfs;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;

/** A file on its way into the store: its bytes and its leaves' digests go to partial files, which get their names last. */
final class FileSink implements Blocks.Sink {

    private final FileBlocks store;
    private final Path contentFile;
    private final Path treeFile;
    private final ContentWriter content;
    private final FileChannel tree;
    private final OutputStream leafDigests;
    private final List<ByteArrayOutputStream> nodeDigests = new ArrayList<>();
    private final CidBuilder builder;
    private boolean ended;

    FileSink(FileBlocks store, Shape shape, Path contentFile, Path treeFile) throws IOException {
        this.store = store;
        this.contentFile = contentFile;
        this.treeFile = treeFile;
        this.content = ContentWriter.open(contentFile);
        this.tree = FileChannel.open(treeFile, StandardOpenOption.WRITE);
        this.builder = new CidBuilder(shape, this::note);
        this.leafDigests = new BufferedOutputStream(Channels.newOutputStream(tree));
    }

    private void note(int level, byte[] digest) throws IOException {
        if (level == 0) {
            leafDigests.write(digest);
            return;
        }
        while (nodeDigests.size() < level) {
            nodeDigests.add(new ByteArrayOutputStream());
        }
        nodeDigests.get(level - 1).writeBytes(digest);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        requireOpen();
        builder.update(bytes, offset, length);
        try {
            content.write(bytes, offset, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static IOException unwritable(IOException cause) {
        return new IOException(
                "found that the block store cannot write (" + cause.getMessage()
                        + "), expected room on its disk: nothing of the file is kept; free some and try again",
                cause);
    }

    @Override
    public Cid finish() throws IOException {
        requireOpen();
        ended = true;
        try {
            Cid root = builder.finish();
            for (ByteArrayOutputStream level : nodeDigests) {
                level.writeTo(leafDigests);
            }
            leafDigests.flush();
            content.finish();
            tree.force(true);
            store.keep(contentFile, treeFile, root);
            return root;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("found this file finished or closed, expected it open for writing");
        }
    }

    /** Once the files have their names, there is nothing left to delete under the partial ones. */
    @Override
    public void close() throws IOException {
        ended = true;
        try (content;
                tree) {
            Files.deleteIfExists(contentFile);
            Files.deleteIfExists(treeFile);
        }
    }
}
