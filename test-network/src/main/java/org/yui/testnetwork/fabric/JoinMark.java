package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yui.testnetwork.process.Node;

/**
 * Which of Fabric's nodes have joined the channel: a file in the node's folder.
 *
 * <p>Fabric's nodes do not survive an end in the middle of their very first start ("database entry point either missing or corrupted").
 * One that has not joined holds nothing yet, so it begins anew.
 */
final class JoinMark {

    private static final String MARK = "joined";
    private static final List<String> DATA = List.of("ledger", "consensus", "snapshots");

    private JoinMark() {}

    static void set(List<Node> nodes) throws IOException {
        for (Node node : nodes) {
            Path mark = node.folder().resolve(MARK);
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        }
    }

    /** Deletes the data of a node that is not in the channel. It must not run. */
    static void clearUnjoined(Node node) throws IOException {
        if (Files.exists(node.folder().resolve(MARK))) {
            return;
        }
        for (String data : DATA) {
            delete(node.folder().resolve(data));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
