package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.FileTree;

/**
 * {@link Blocks} to read from, over the nodes that hold the same files: where one is down, dies in the middle of a file, has
 * not a block or gives other bytes, the next goes on from that block.
 *
 * <p>It needs tokens that may read alone, and cannot ask what is pinned: {@link #has} means that some node has the root, and
 * a missing leaf shows while reading. It changes nothing: {@link #begin}, {@link #remove} and {@link #roots} are not for it.
 */
public final class SeveralBlocks implements Blocks {

    private final KuboNodes nodes;
    private final List<KuboClient> clients;

    /**
     * @param clients in the order in which they are asked at first; closed with this
     * @param failures hears of every node that did not give what was asked of it, while the next one is asked
     */
    public SeveralBlocks(List<KuboClient> clients, Consumer<NodeFailure> failures) {
        this.clients = List.copyOf(clients);
        this.nodes = new KuboNodes(this.clients, failures);
    }

    @Override
    public boolean has(Cid root) throws IOException {
        try {
            nodes.block(root);
            return true;
        } catch (MissingBlockException e) {
            return false;
        }
    }

    @Override
    public long size(Cid root) throws IOException {
        return FileTree.open(root, nodes::block).length();
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        return nodes.open(root, offset, length);
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        return nodes.block(block);
    }

    @Override
    public Sink begin() {
        throw readOnly();
    }

    @Override
    public void remove(Cid root) {
        throw readOnly();
    }

    @Override
    public List<Cid> roots() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "found a change or a listing asked of other members' nodes, expected reading: that is for each"
                        + " hospital's own");
    }

    @Override
    public void close() {
        clients.forEach(KuboClient::close);
    }
}
