package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts what is in a drop by the beginnings of its files. */
final class Survey extends SimpleFileVisitor<Path> {

    private final NameKey names;
    private final SortedSet<String> studies = new TreeSet<>();
    private final SortedSet<String> patients = new TreeSet<>();
    private long files;
    private long instances;
    private long bytes;

    private Survey(NameKey names) {
        this.names = names;
    }

    static Survey of(Path content, NameKey names) throws IOException {
        Survey survey = new Survey(names);
        try {
            Files.walkFileTree(content, survey);
        } catch (FileSystemException e) {
            // Neither its message nor its cause: they are the name.
            throw new IOException("found a file in a drop that cannot be read ("
                    + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
                    + "), expected files that this user may read");
        }
        return survey;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            files++;
            bytes += attributes.size();
            Optional<InstanceHeader> header = InstanceHeader.read(file);
            if (header.isPresent()) {
                instances++;
                studies.add(header.get().studyName(names));
                patients.add(header.get().patientName(names));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    long files() {
        return files;
    }

    long instances() {
        return instances;
    }

    long bytes() {
        return bytes;
    }

    List<String> studies() {
        return List.copyOf(studies);
    }

    List<String> patients() {
        return List.copyOf(patients);
    }
}
