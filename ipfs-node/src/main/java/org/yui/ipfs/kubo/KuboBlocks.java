package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.FileBlocks;
import org.yui.ipfs.FileTree;

/**
 * {@link Blocks} in a hospital's own Kubo node. A file is here when it is pinned: what is stored without a pin waits for the
 * node's garbage collection and is not given out.
 *
 * <p>Files are staged in a folder and go to the node when they are finished; what a killed process had staged was named to
 * nobody and is cleared away at opening. Durable means durable for the node, whose {@link KuboConfiguration} has it sync.
 * Many threads may use one store; files go to the node one at a time. Limits: {@link #block} walks the trees of all pinned
 * files where the one that answered last has not the block, so reading much goes through {@link #open}.
 */
public final class KuboBlocks implements Blocks {

    private final KuboClient node;
    private final KuboNodes reading;
    private final KuboPush push;
    private final FileBlocks staging;
    private final ReentrantLock pushing = new ReentrantLock();
    private volatile @Nullable Cid lastAnswered;

    private KuboBlocks(KuboClient node, FileBlocks staging) {
        this.node = node;
        this.reading = new KuboNodes(List.of(node), failure -> {});
        this.push = new KuboPush(node);
        this.staging = staging;
    }

    /**
     * Opens the store.
     *
     * @param node is not closed with it
     * @param stagingFolder on a disk with room for the files that are being written; for this store alone
     */
    public static KuboBlocks open(KuboClient node, Path stagingFolder) throws IOException {
        FileBlocks staging = FileBlocks.open(stagingFolder);
        try {
            for (Cid left : staging.roots()) {
                staging.remove(left);
            }
            return new KuboBlocks(node, staging);
        } catch (IOException e) {
            staging.close();
            throw e;
        }
    }

    @Override
    public Sink begin() throws IOException {
        Sink staged = staging.begin();
        return new Sink() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                staged.write(bytes, offset, length);
            }

            @Override
            public Cid finish() throws IOException {
                return store(staged);
            }

            @Override
            public void close() throws IOException {
                staged.close();
            }
        };
    }

    private Cid store(Sink staged) throws IOException {
        pushing.lock(); // the same content may be staged twice at once, and is one file there
        try {
            Cid root = staged.finish();
            try {
                push.push(staging, root);
            } finally {
                staging.remove(root);
            }
            return root;
        } finally {
            pushing.unlock();
        }
    }

    @Override
    public boolean has(Cid root) throws IOException {
        return node.isPinned(root);
    }

    @Override
    public long size(Cid root) throws IOException {
        requirePinned(root);
        return tree(root).length();
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        requirePinned(root);
        return reading.open(root, offset, length);
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        byte[] bytes = node.block(block);
        Cid last = lastAnswered;
        if (node.isPinned(block)
                || (last != null && node.isPinned(last) && tree(last).contains(block))) {
            return bytes;
        }
        for (Cid root : node.pins()) {
            if (contains(root, block)) {
                lastAnswered = root;
                return bytes;
            }
        }
        throw new MissingBlockException(block);
    }

    private boolean contains(Cid root, Cid block) throws IOException {
        return !root.isRaw() && tree(root).contains(block);
    }

    private FileTree tree(Cid root) throws IOException {
        return FileTree.open(root, node::block);
    }

    private void requirePinned(Cid root) throws IOException {
        if (!node.isPinned(root)) {
            throw new MissingBlockException(root);
        }
    }

    @Override
    public void remove(Cid root) throws IOException {
        node.unpin(root);
    }

    @Override
    public List<Cid> roots() throws IOException {
        return node.pins();
    }

    @Override
    public void close() throws IOException {
        staging.close();
    }
}
