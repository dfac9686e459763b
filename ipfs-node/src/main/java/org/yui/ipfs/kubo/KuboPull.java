package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.ipfs.CarReader;
import org.yui.ipfs.CidBuilder;

/** Brings a file of a Kubo node into another store, for instance to give a hospital back what its partner kept for it. */
public final class KuboPull {

    private final KuboClient node;

    public KuboPull(KuboClient node) {
        this.node = node;
    }

    /**
     * Reads the whole file and names it anew; only one that comes to the same name is whole, and is kept.
     *
     * @throws CorruptBlockException if a block has another hash
     * @throws KuboUnavailableException if the node broke off
     */
    public void pull(Cid root, Blocks into) throws IOException {
        try (Blocks.Sink sink = into.begin();
                InputStream car = node.export(root)) {
            CidBuilder named = new CidBuilder();
            CarReader reader = CarReader.open(car, root);
            for (Optional<CarReader.Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                if (block.get().cid().isRaw()) {
                    byte[] leaf = block.get().bytes();
                    named.update(leaf, 0, leaf.length);
                    sink.write(leaf, 0, leaf.length);
                }
            }
            if (!named.finish().equals(root)) {
                throw new KuboUnavailableException(
                        node.node(), "dag/export: its answer ended before the file " + root + " did", null);
            }
            sink.finish();
        }
    }
}
