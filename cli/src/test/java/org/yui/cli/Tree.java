package org.yui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yui.domain.Hash;

/** All files below a folder, so that tests can see that nothing was changed, added or left behind. */
final class Tree {

    private Tree() {}

    /** Each file's name and hash; folders end with a slash and have none. */
    static SortedMap<String, String> of(Path folder) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.toList()) {
                String name = folder.relativize(each).toString();
                if (Files.isRegularFile(each)) {
                    tree.put(name, Hash.of(Files.readAllBytes(each)).text());
                } else {
                    tree.put(name + "/", "");
                }
            }
        }
        return tree;
    }
}
