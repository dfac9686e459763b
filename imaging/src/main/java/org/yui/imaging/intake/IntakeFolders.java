package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where what comes in lies, in a private folder of the hospital's:
 *
 * <pre>
 * receiving/     transfers that are under way; what a kill left is cleared away
 * arrived/       studies as a network handed them over, a folder each
 * raw/ID         just taken, by one rename; not yet looked at
 * expanding/     archives that are being expanded
 * taken/ID       content of a drop that waits to be contributed
 * drops/ID.json  what is known of it
 * refused/ID     what was not taken or is set aside, with the reason in drops/
 * contributed/   what went through a contribution, a record for each study
 * batches/NAME   drops that are being contributed, with NAME.json
 * </pre>
 */
public final class IntakeFolders {

    private static final List<String> ALL =
            List.of("receiving", "arrived", "raw", "expanding", "taken", "drops", "refused", "batches", "contributed");

    private final Path root;

    private IntakeFolders(Path root) {
        this.root = root;
    }

    /** Makes what is missing. */
    public static IntakeFolders open(Path root) throws IOException {
        Owner.makeFolder(root);
        for (String each : ALL) {
            Owner.makeFolder(root.resolve(each));
        }
        return new IntakeFolders(root);
    }

    public Path root() {
        return root;
    }

    Path receiving() {
        return root.resolve("receiving");
    }

    Path arrived() {
        return root.resolve("arrived");
    }

    Path raw() {
        return root.resolve("raw");
    }

    Path expanding() {
        return root.resolve("expanding");
    }

    Path taken() {
        return root.resolve("taken");
    }

    Path drops() {
        return root.resolve("drops");
    }

    Path refused() {
        return root.resolve("refused");
    }

    Path batches() {
        return root.resolve("batches");
    }

    Path contributed() {
        return root.resolve("contributed");
    }

    /** The entries of a folder, sorted by name. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
