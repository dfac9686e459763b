package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.ipfs.Cids;
import org.yui.testkit.Keystream;

/**
 * A process of its own that runs a node in one folder, stages in another, and stores file after file, saying each name once it
 * is stored; made to run out of memory or of disk.
 */
final class KuboPusher {

    private KuboPusher() {}

    /** @param arguments the node's folder, the staging folder, how many files to store, and how many bytes each has */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int files = Integer.parseInt(arguments[2]);
        long bytes = Long.parseLong(arguments[3]);
        try (KuboDaemon daemon = KuboDaemon.start(Path.of(arguments[0]));
                KuboClient client = new KuboClient(daemon.owners());
                KuboBlocks blocks = KuboBlocks.open(client, Path.of(arguments[1]))) {
            try {
                for (int i = 0; i < files; i++) {
                    System.out.println("stored " + store(blocks, "pusher" + i, bytes));
                }
            } catch (IOException e) {
                System.out.println("failed " + e.getMessage());
            }
            for (Cid root : blocks.roots()) {
                try (InputStream in = blocks.open(root, 0, blocks.size(root))) {
                    System.out.println("whole " + Cids.of(in));
                }
            }
            System.out.println("staged " + names(Path.of(arguments[1], "content")));
        }
    }

    private static Cid store(Blocks blocks, String seed, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (Blocks.Sink sink = blocks.begin();
                Keystream content = new Keystream(seed, bytes)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sink.write(buffer, 0, read);
            }
            return sink.finish();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
