package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.ipfs.FileTree;
import org.yui.ipfs.LeafInput;

/**
 * A part of a file as a stream. Leaves come in one request for as long as its node gives them; each is read whole and
 * checked before any of its bytes is given out, and from where a node fails the next one goes on.
 */
final class KuboInput extends LeafInput {

    private final KuboNodes nodes;
    private final FileTree tree;
    private final Cid root;
    private final MessageDigest sha256 = Hash.sha256();
    private @Nullable KuboClient streaming;
    private @Nullable InputStream leaves;

    KuboInput(KuboNodes nodes, FileTree tree, Cid root, long offset, long length) {
        super(tree.leafBytes(), offset, length);
        this.nodes = nodes;
        this.tree = tree;
        this.root = root;
    }

    @Override
    protected void load(long number, byte[] buffer) throws IOException {
        Cid block = tree.leaf(number);
        nodes.ask(block, node -> load(node, number, block, buffer));
    }

    /** The next leaf, from the request that runs if it is to this node, else from a new one. */
    private long load(KuboClient node, long wanted, Cid block, byte[] leaf) throws IOException {
        try {
            InputStream in = leaves;
            if (in == null || streaming != node) {
                close();
                in = node.cat(root, wanted * leaf.length, lastLeafEnd(leaf.length) - wanted * leaf.length);
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
    private long lastLeafEnd(long leafBytes) {
        return Math.min(tree.length(), Math.ceilDiv(end(), leafBytes) * leafBytes);
    }

    @Override
    public int available() {
        return (int) checked();
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
