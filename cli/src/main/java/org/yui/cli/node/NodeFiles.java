package org.yui.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;

/** The files and folders that a configuration names, looked at when it is read. */
final class NodeFiles {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    /** @param folder where relative paths begin */
    NodeFiles(Path folder) {
        this.folder = folder;
    }

    /** A place, there or not. */
    Path place(String text) {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            InvalidValueException invalid = new InvalidValueException("found a text that is no path");
            invalid.initCause(e);
            throw invalid;
        }
    }

    /** A folder that is there, or may be made. */
    Path makeable(String text) {
        Path found = place(text);
        Require.that(!Files.exists(found) || Files.isDirectory(found), "found a file, expected a folder");
        return found;
    }

    Path folder(String text) {
        Path found = place(text);
        Require.that(Files.isDirectory(found), "found no folder there");
        return found;
    }

    Path file(String text) {
        Path found = place(text);
        Require.that(Files.isRegularFile(found), "found no file there");
        Require.that(Files.isReadable(found), "found a file that may not be read");
        return found;
    }

    /** A file that nobody else may read. */
    Path secret(String text) {
        Path found = file(text);
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(found);
            Require.that(
                    permissions.stream().noneMatch(OTHERS::contains),
                    "found a secret that others may reach (" + PosixFilePermissions.toString(permissions)
                            + "), expected rw------- (chmod 600)");
        } catch (IOException e) {
            InvalidValueException invalid = new InvalidValueException("found a file whose permissions cannot be read");
            invalid.initCause(e);
            throw invalid;
        }
        return found;
    }

    /** A certificate with its key, {@code name.pem} and {@code name.key}. */
    String pair(String name) {
        Require.that(!name.contains("/") && !name.contains("\\"), "found a path, expected a name");
        for (String each : new String[] {name + ".pem", name + ".key"}) {
            Require.that(Files.isRegularFile(place(each)), "found no file " + (isPlain(name) ? each : "of that name"));
        }
        secret(name + ".key");
        return name;
    }

    private static boolean isPlain(String name) {
        return name.length() <= 40 && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    }
}
