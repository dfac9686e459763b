package org.yui.imaging;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files below a folder, in the order of their names. Links are not followed, so nothing outside is taken in and nothing goes
 * in circles. Names of files often name a person, so messages give places by number.
 */
final class InputFolder {

    private final List<Path> files = new ArrayList<>();
    private int others;

    private InputFolder() {}

    static InputFolder list(Path root) throws UnusableFolderException {
        InputFolder folder = new InputFolder();
        if (Files.isRegularFile(root)) {
            folder.takeFile(root, "the given file");
        } else if (Files.isDirectory(root)) {
            folder.walk(root, "the given folder");
        } else {
            throw new UnusableFolderException("found nothing at the given place, expected a folder or a file: " + root);
        }
        return folder;
    }

    private void walk(Path folder, String place) throws UnusableFolderException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new UnusableFolderException("found a folder that cannot be read (" + place
                    + "), expected one that this user may list and read; nothing was changed");
        }
        entries.sort(null);
        for (int i = 0; i < entries.size(); i++) {
            Path entry = entries.get(i);
            String inner = "entry " + (i + 1) + " by name of " + place;
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walk(entry, inner);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                takeFile(entry, inner);
            } else {
                others++;
            }
        }
    }

    private void takeFile(Path file, String place) throws UnusableFolderException {
        if (!Files.isReadable(file)) {
            throw new UnusableFolderException("found a file that cannot be read (" + place
                    + "), expected one that this user may read; nothing was changed");
        }
        files.add(file);
    }

    List<Path> files() {
        return files;
    }

    /** Entries that are neither files nor folders, or that are links. */
    int others() {
        return others;
    }

    /** Refuses folders that lie within one another: what is written would be read again, or mixed. */
    static void requireApart(Path... folders) throws UnusableFolderException {
        for (int i = 0; i < folders.length; i++) {
            for (int j = 0; j < folders.length; j++) {
                if (i != j && absolute(folders[i]).startsWith(absolute(folders[j]))) {
                    throw new UnusableFolderException(
                            "found a folder within another, expected input, output, evidence and "
                                    + "quarantine apart: " + folders[i] + " and " + folders[j]);
                }
            }
        }
    }

    private static Path absolute(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return real(there).resolve(there.relativize(absolute));
            }
        }
        return absolute;
    }

    /** Without links on the way, which would hide that two paths are one. */
    private static Path real(Path there) {
        try {
            return there.toRealPath();
        } catch (IOException e) {
            return there; // it goes away as it is looked at: whoever uses it next says so
        }
    }
}
