package org.yui.cli.serve;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.gateway.pin.Pinning;
import org.yui.ipfs.FileTree;
import org.yui.ipfs.kubo.Denylist;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboPins;
import org.yui.ipfs.kubo.Patience;
import org.yui.ipfs.kubo.PinProgress;

/**
 * A hospital's own Kubo node.
 *
 * @param denylist what the node may not give out; absent where its repository is on another machine, whose own operations deny then
 */
record KuboPinning(KuboClient node, InstantSource clock, Optional<Denylist> denylist) implements Pinning {

    /** A hundred gigabytes come within it over a line of 30 MB/s. */
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofHours(1));

    @Override
    public void pin(Cid content, long size) throws IOException {
        new KuboPins(node, clock).keep(content, size, PATIENCE, PinProgress.UNHEARD);
    }

    /** Denied last, because a node unpins nothing that is denied: so what is denied is unpinned. */
    @Override
    public void takeDown(Cid content) throws IOException {
        if (denylist.isPresent() && denylist.get().denied().contains(content)) {
            return;
        }
        List<Cid> blocks = blocks(content);
        node.unpin(content);
        if (denylist.isPresent()) {
            denylist.get().deny(blocks);
        }
    }

    /** The root and the leaves, as far as they are here: what is in neither file nor list is not given out anyway. */
    private List<Cid> blocks(Cid content) throws IOException {
        List<Cid> blocks = new ArrayList<>(List.of(content));
        try {
            FileTree tree = FileTree.open(content, node::block);
            long leaves = Math.ceilDiv(tree.length(), tree.leafBytes());
            for (long leaf = 0; leaf < leaves; leaf++) {
                blocks.add(tree.leaf(leaf));
            }
        } catch (MissingBlockException e) {
            return blocks; // only part of it was ever fetched
        }
        return blocks;
    }
}
