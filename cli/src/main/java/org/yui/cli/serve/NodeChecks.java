package org.yui.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yui.gateway.follow.BlockFollower;
import org.yui.gateway.operations.Check;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.network.LedgerService;

/** What nodes need to serve, each named as {@code /readyz} names it. */
final class NodeChecks {

    /** How many blocks a node may be behind its peer while it catches up. */
    private static final long MOST_BEHIND = 10;

    private static final long LEAST_FREE_BYTES = 64L << 20;

    private NodeChecks() {}

    static Check ledger(LedgerService ledger) {
        return new Check("ledger", () -> "the peer has " + ledger.height() + " blocks");
    }

    static Check blocks(LedgerService ledger, BlockFollower follower) {
        return new Check("blocks", () -> {
            if (follower.trouble().isPresent()) {
                throw new IOException(follower.trouble().get());
            }
            long behind = ledger.height() - follower.next();
            if (behind > MOST_BEHIND) {
                throw new IOException("found " + behind + " blocks not taken yet, expected at most " + MOST_BEHIND
                        + "; withdrawals in them are obeyed as they come");
            }
            return "taken up to block " + (follower.next() - 1);
        });
    }

    /** A hospital's own content node. */
    static Check content(KuboClient node) {
        return new Check("content", () -> "Kubo " + node.version());
    }

    /** Any of the nodes from which a gateway reads. */
    static Check anyContent(List<KuboClient> nodes) {
        return new Check("content", () -> {
            IOException all = new IOException("found no content node that answers, expected one of " + nodes.size());
            for (KuboClient node : nodes) {
                try {
                    return "node " + node.node() + ", Kubo " + node.version();
                } catch (IOException e) {
                    all.addSuppressed(e);
                }
            }
            throw all;
        });
    }

    /** Whether records can be kept: a full disk shows here first. */
    static Check book(Path folder) {
        return new Check("book", () -> {
            long free = Files.getFileStore(folder).getUsableSpace();
            Path probe = Files.createTempFile(folder, ".probe-", "");
            try {
                Files.write(probe, new byte[] {1});
            } finally {
                Files.delete(probe);
            }
            if (free < LEAST_FREE_BYTES) {
                throw new IOException("found " + free + " bytes free for records, expected " + LEAST_FREE_BYTES
                        + " at least; free some space");
            }
            return (free >> 20) + " MiB free";
        });
    }
}
