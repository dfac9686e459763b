package org.yui.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checkout that is being tested. */
final class Project {

    /** As .gitignore has them; {@code state} is what a network that is up leaves in test-network. */
    private static final Set<String> NOT_OURS = Set.of("target", "state", ".git", ".idea", ".vscode", ".settings");

    private Project() {}

    /** Its topmost folder: the one above that holds a room of each end. */
    static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("domain/pom.xml")) || !Files.exists(root.resolve("docs/pom.xml"))) {
            root = root.getParent();
            if (root == null) {
                throw new IllegalStateException("found no folder above with domain/ and docs/, expected a checkout");
            }
        }
        return root;
    }

    /** All files that are not built, relative to the root, sorted. */
    static List<Path> files() throws IOException {
        Path root = root();
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ours = !NOT_OURS.contains(folder.getFileName().toString());
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(root.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    /** All Java sources, relative to the root, sorted. */
    static List<Path> sources() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected text in UTF-8", e);
        }
    }
}
