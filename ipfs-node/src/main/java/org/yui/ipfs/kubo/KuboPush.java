package org.yui.ipfs.kubo;

import java.io.IOException;
import org.yui.domain.content.Cid;
import org.yui.ipfs.FileBlocks;
import org.yui.ipfs.FileCar;

/**
 * Brings files of the file store into a Kubo node, block by block as they are, so that every identifier stays what it is.
 *
 * <p>Killed at any instant it can simply be run again: a file counts as stored when it is pinned, and it is pinned last. What
 * is pinned already is not pinned again, because Kubo takes the old pin away before it has made the new one.
 */
public final class KuboPush {

    private final KuboClient node;

    public KuboPush(KuboClient node) {
        this.node = node;
    }

    /**
     * Has the node store and pin a file; returns once it is there.
     *
     * @throws org.yui.domain.content.CorruptBlockException if the file store's bytes have changed, or the node gives back others
     */
    public void push(FileBlocks store, Cid root) throws IOException {
        if (node.isPinned(root)) {
            return;
        }
        try (FileCar car = store.car(root)) {
            node.importCar(car);
        }
        node.pin(root);
        confirm(root);
    }

    private void confirm(Cid root) throws IOException {
        if (!node.isPinned(root)) {
            throw new KuboException(
                    node.node(), "pin/ls", 200, "found no pin of " + root + " right after it was made, expected one");
        }
        node.block(root);
    }
}
