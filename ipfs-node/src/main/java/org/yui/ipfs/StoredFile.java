package org.yui.ipfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;

/** One whole file of the store, opened for reading. Gives out no block that it has not hashed. */
final class StoredFile implements Closeable {

    private final FileChannel content;
    private final BlockTree tree;
    private final MessageDigest sha256 = Hash.sha256();

    private StoredFile(FileChannel content, BlockTree tree) {
        this.content = content;
        this.tree = tree;
    }

    static StoredFile open(Path contentFile, Path treeFile, Cid root, Shape shape) throws IOException {
        FileChannel content = FileChannel.open(contentFile, StandardOpenOption.READ);
        try {
            return new StoredFile(content, BlockTree.open(treeFile, root, new BalancedLayout(shape, content.size())));
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }

    long length() {
        return layout().length();
    }

    BalancedLayout layout() {
        return tree.layout();
    }

    /** The identifier of a block by its place, checked up to the root. */
    Cid cid(int level, long place) throws IOException {
        Hash digest = Hash.ofDigest(tree.trusted(level, place));
        return level == 0 ? Cid.raw(digest) : Cid.dagPb(digest);
    }

    /** The bytes of a block by its place, checked up to the root. */
    byte[] block(int level, long place) throws IOException {
        if (level > 0) {
            return tree.node(level, place);
        }
        byte[] leaf = new byte[leafBytes()];
        int length = leaf(place, leaf);
        return length == leaf.length ? leaf : Arrays.copyOf(leaf, length);
    }

    int leafBytes() {
        return tree.layout().shape().leafBytes();
    }

    /**
     * Reads a leaf, checked up to the root.
     *
     * @param into takes the leaf from its start; at least {@link #leafBytes} long
     * @return the leaf's length
     */
    int leaf(long leaf, byte[] into) throws IOException {
        byte[] expected = tree.leafDigest(leaf);
        int length = read(leaf, into);
        if (length < 0 || !Arrays.equals(hash(into, length), expected)) {
            throw new CorruptBlockException(Cid.raw(Hash.ofDigest(expected)));
        }
        return length;
    }

    /** The block of this identifier, if this file has it. */
    Optional<byte[]> block(Cid block) throws IOException {
        long found = tree.find(block);
        if (found < 0) {
            return Optional.empty();
        }
        byte[] bytes = bytes(found);
        if (!Arrays.equals(hash(bytes, bytes.length), block.digest().bytes())) {
            throw new CorruptBlockException(block);
        }
        return Optional.of(bytes);
    }

    private byte[] bytes(long found) throws IOException {
        BalancedLayout layout = tree.layout();
        int level = 0;
        while (found >= layout.countBelow(level + 1)) {
            level++;
        }
        long place = found - layout.countBelow(level);
        if (level > 0) {
            return tree.node(level, place);
        }
        byte[] leaf = new byte[(int) layout.fileSize(0, place)];
        return read(place, leaf) < 0 ? new byte[0] : leaf;
    }

    /** Reads a leaf unchecked; returns its length, or -1 if the file has been cut short. */
    private int read(long leaf, byte[] into) throws IOException {
        int length = (int) tree.layout().fileSize(0, leaf);
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        long start = leaf * leafBytes();
        while (buffer.hasRemaining()) {
            if (content.read(buffer, start + buffer.position()) < 0) {
                return -1;
            }
        }
        return length;
    }

    private byte[] hash(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        return sha256.digest();
    }

    @Override
    public void close() throws IOException {
        try (content) {
            tree.close();
        }
    }
}
