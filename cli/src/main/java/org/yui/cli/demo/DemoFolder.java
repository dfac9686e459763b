package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;

/** Where a demo keeps its things. */
record DemoFolder(Path root) {

    /** Takes a folder that is new, empty, or a demo's. */
    static DemoFolder open(Path root) throws IOException {
        DemoFolder folder = new DemoFolder(root);
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new UnusableInputException("found a file at " + root + ", expected a folder for --out");
        }
        Files.createDirectories(root);
        if (!Files.exists(folder.state()) && !isEmpty(root)) {
            throw new UnusableInputException(
                    "found other files in " + root + ", expected a new or empty folder, or one of an earlier demo");
        }
        Files.createDirectories(folder.state());
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    Path state() {
        return root.resolve("state");
    }

    Path plan() {
        return state().resolve("plan.json");
    }

    /** There from the moment on when something that cannot be taken back may have been stated. */
    Path contributing() {
        return state().resolve("contributing");
    }

    Path consortium() {
        return state().resolve("consortium");
    }

    Path ledger() {
        return state().resolve("ledger");
    }

    Path blocks() {
        return state().resolve("blocks");
    }

    Path gateway() {
        return state().resolve("gateway");
    }

    Path member(MspId member) {
        return state().resolve("members").resolve(member.text());
    }

    Path evidence() {
        return root.resolve("evidence");
    }

    Path anchor() {
        return root.resolve("anchor.json");
    }

    Path statements() {
        return root.resolve("statements");
    }

    Path delivered() {
        return root.resolve("delivered");
    }
}
