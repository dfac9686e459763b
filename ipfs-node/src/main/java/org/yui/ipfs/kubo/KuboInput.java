package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.ipfs.FileTree;

/**
 * A part of a file as a stream. Leaves come in one request for as long as its node gives them; each is read whole and
 * checked before any of its bytes is given out, and from where a node fails the next one goes on.
 */
final class KuboInput extends InputStream {

    private final KuboNodes nodes;
    private final FileTree tree;
    private final Cid root;
    private final byte[] leaf;
    private final MessageDigest sha256 = Hash.sha256();
    private final long end;
    private long at;
    private long loaded = -1;
    private @Nullable KuboClient streaming;
    private @Nullable InputStream leaves;

    KuboInput(KuboNodes nodes, FileTree tree, Cid root, long offset, long length) {
        this.nodes = nodes;
        this.tree = tree;
        this.root = root;
        this.leaf = new byte[tree.leafBytes()];
        this.at = offset;
        this.end = offset + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (at == end) {
            return -1;
        }
        long wanted = at / leaf.length;
        if (wanted != loaded) {
            loaded = -1; // what the buffer holds is nothing until the next leaf is checked
            Cid block = tree.leaf(wanted);
            nodes.ask(block, node -> load(node, wanted, block));
            loaded = wanted;
        }
        int inLeaf = (int) (at % leaf.length);
        int part = (int) Math.min(Math.min(length, leaf.length - inLeaf), end - at);
        System.arraycopy(leaf, inLeaf, into, offset, part);
        at += part;
        return part;
    }

    /** The next leaf, from the request that runs if it is to this node, else from a new one. */
    private long load(KuboClient node, long wanted, Cid block) throws IOException {
        try {
            InputStream in = leaves;
            if (in == null || streaming != node) {
                close();
                in = node.cat(root, wanted * leaf.length, lastLeafEnd() - wanted * leaf.length);
                streaming = node;
                leaves = in;
            }
            int length = (int) Math.min(leaf.length, tree.length() - wanted * leaf.length);
            int read = in.readNBytes(leaf, 0, length);
            if (read < length) {
                throw new KuboUnavailableException(
                        node.node(), "cat: its answer ended after " + read + " of a leaf's " + length + " bytes", null);
            }
            sha256.update(leaf, 0, length);
            if (!Arrays.equals(sha256.digest(), block.digest().bytes())) {
                throw new CorruptBlockException(block);
            }
            return length;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Whole leaves are asked for, since only those can be checked. */
    private long lastLeafEnd() {
        return Math.min(tree.length(), Math.ceilDiv(end, (long) leaf.length) * leaf.length);
    }

    @Override
    public int available() {
        return (int) Math.min(loaded < 0 ? 0 : Math.min(end, (loaded + 1) * leaf.length) - at, leaf.length);
    }

    @Override
    public void close() throws IOException {
        InputStream open = leaves;
        leaves = null;
        streaming = null;
        if (open != null) {
            open.close();
        }
    }
}
