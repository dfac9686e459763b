package org.yui.ipfs.kubo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.testkit.BlocksKit;

/** The same kit as the file store's, against a real node where {@code ipfs} is on PATH or in {@code IPFS_HOME}. */
class KuboBlocksKitTest extends BlocksKit {

    @TempDir
    private static Path folder;

    private static KuboDaemon daemon;
    private static KuboClient node;

    @BeforeAll
    static void start_a_node() throws IOException, InterruptedException {
        daemon = KuboDaemon.start(folder);
        node = new KuboClient(daemon.owners());
    }

    @AfterAll
    static void end_the_node() throws IOException {
        if (daemon != null) {
            node.close();
            daemon.close();
        }
    }

    /** An empty store, for what is not pinned is not here. */
    @Override
    protected Blocks create() throws IOException {
        return KuboBlocks.open(node, Files.createTempDirectory(folder, "staging"));
    }

    @AfterEach
    void unpin_everything() throws IOException {
        for (Cid root : node.pins()) {
            node.unpin(root);
        }
    }
}
