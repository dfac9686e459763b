package org.yui.cli.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.gateway.pin.Pinning;
import org.yui.ipfs.FileTree;
import org.yui.ipfs.kubo.Denylist;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.PinProgress;

/**
 * A hospital's own Kubo node.
 *
 * @param denylist what the node may not give out; absent where its repository is on another machine, whose own operations deny then
 */
record KuboPinning(KuboClient node, Optional<Denylist> denylist) implements Pinning {

    @Override
    public void pin(Cid content) throws IOException {
        node.fetch(content, PinProgress.UNHEARD);
    }

    /** Denied first, because what is unpinned is given out until the node collects its garbage. */
    @Override
    public void takeDown(Cid content) throws IOException {
        if (denylist.isPresent()) {
            denylist.get().deny(blocks(content));
        }
        node.unpin(content);
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
            return blocks; // only part of it was ever fetched, or it is denied already
        }
        return blocks;
    }
}
