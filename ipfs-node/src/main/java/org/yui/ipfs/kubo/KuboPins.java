package org.yui.ipfs.kubo;

import java.io.IOException;
import java.time.InstantSource;
import org.yui.domain.content.Cid;
import org.yui.ipfs.FileTree;

/**
 * What a hospital's node keeps of other hospitals' files, so that each is at two hospitals at least. The node fetches from
 * the others through their private swarm; no bytes pass here.
 */
public final class KuboPins {

    private final KuboClient node;
    private final InstantSource clock;

    /** @param node the hospital's own, with its owner's token */
    public KuboPins(KuboClient node, InstantSource clock) {
        this.node = node;
        this.clock = clock;
    }

    /**
     * Fetches and pins a file; returns once every block of it is here. Given up or killed, it can be run again: what has been
     * fetched is not fetched again.
     *
     * @param size the file's length, which its root must give too
     * @param progress hears how far it is
     * @throws KuboUnavailableException if nothing has come for too long, or not all of it in time
     * @throws KuboException if the file has another length
     */
    public void keep(Cid root, long size, Patience patience, PinProgress progress) throws IOException {
        if (!node.isPinned(root)) {
            node.fetch(root, new PinWatch(node, clock, patience, progress));
        }
        confirm(root, size);
    }

    /** Has the node walk the file in its own store, and holds the figures against the tree that the root gives. */
    private void confirm(Cid root, long size) throws IOException {
        FileTree tree = FileTree.open(root, node::block);
        long blocks = tree.differentBlocks();
        DagStat here = node.dagStat(root);
        if (tree.length() != size || here.blocks() != blocks || !node.isPinned(root)) {
            throw new KuboException(
                    node.node(),
                    "dag/stat",
                    200,
                    "found " + here.blocks() + " blocks of a file of " + tree.length() + " bytes, expected " + blocks
                            + " of one of " + size + ", pinned: it does not count as kept");
        }
    }

    /** Whether the file is kept here. */
    public boolean keeps(Cid root) throws IOException {
        return node.isPinned(root);
    }

    /** Lets a file go; nothing happens if it is not kept. */
    public void drop(Cid root) throws IOException {
        node.unpin(root);
    }
}
