package org.yui.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's secret files: readable by their owner only, and all locked with one passphrase or none of them.
 *
 * <p>Guarantee: a file appears whole, and never replaces another; one that others could reach is not used. Where a passphrase is set, a file
 * that is not locked is not used either, so that none stays open by oversight.
 */
public final class SecretFiles {

    private final @Nullable KeyLock lock;

    private SecretFiles(@Nullable KeyLock lock) {
        this.lock = lock;
    }

    /** Files as they are: the disk must be encrypted, or the folder lie on a token. */
    public static SecretFiles plain() {
        return new SecretFiles(null);
    }

    /** Files that are locked. */
    public static SecretFiles locked(KeyLock lock) {
        return new SecretFiles(lock);
    }

    /** Whether a file is locked, whichever passphrase opens it. */
    public static boolean isLocked(Path file) throws IOException {
        return KeyLock.isLocked(Files.readAllBytes(file));
    }

    /**
     * The secret; whoever takes it clears it.
     *
     * @throws LockedFileException if it is locked and should not be, or the other way round, or does not open
     * @throws IOException if it is not there, or others may reach it
     */
    public byte[] read(Path file) throws IOException {
        OwnerOnly.check(file);
        byte[] content = Files.readAllBytes(file);
        boolean isLocked = KeyLock.isLocked(content);
        KeyLock with = lock;
        if (with == null) {
            if (isLocked) {
                throw new LockedFileException(
                        "found a locked file and no passphrase, expected \"unlock: FILE\" in yui.yaml: " + file);
            }
            return content;
        }
        if (!isLocked) {
            Arrays.fill(content, (byte) 0);
            throw new LockedFileException(
                    "found a secret that is not locked, expected a locked one because a passphrase"
                            + " is set: lock it with yui keys lock: " + file);
        }
        return with.unlock(name(file), content);
    }

    /**
     * Writes a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public void write(Path file, byte[] secret) throws IOException {
        byte[] content = lock == null ? secret : lock.lock(name(file), secret);
        NewFile.write(
                file,
                out -> out.write(content),
                OwnerOnly.near(file.toAbsolutePath().resolveSibling("")));
    }

    /**
     * Reads a file in whatever state it is.
     *
     * @param earlier other passphrases that may have locked it
     * @throws LockedFileException if none opens it
     */
    private byte[] readAnyhow(Path file, List<KeyLock> earlier) throws IOException {
        OwnerOnly.check(file);
        byte[] content = Files.readAllBytes(file);
        if (!KeyLock.isLocked(content)) {
            return content;
        }
        for (KeyLock other : earlier) {
            Optional<byte[]> secret = opened(other, file, content);
            if (secret.isPresent()) {
                return secret.get();
            }
        }
        return read(file);
    }

    /** Nothing if it does not open: one of several may, and the passphrase in use is asked last and says so. */
    private static Optional<byte[]> opened(KeyLock other, Path file, byte[] content) {
        try {
            return Optional.of(other.unlock(name(file), content));
        } catch (LockedFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Locks files that are not locked, or that an earlier passphrase locks. First all are read: if one cannot be, none is changed. Each is
     * replaced whole, so that after a kill the same call goes on.
     *
     * <p>Limit: what a file held before may stay in unused blocks of the disk.
     *
     * @return those that were changed
     * @throws LockedFileException naming the first that no passphrase opens
     */
    public List<Path> lock(List<Path> files, List<KeyLock> earlier) throws IOException {
        KeyLock with = lock;
        if (with == null) {
            throw new IllegalStateException("found no passphrase, expected one to lock with");
        }
        for (Path file : files) {
            Arrays.fill(readAnyhow(file, earlier), (byte) 0);
        }
        List<Path> changed = files.stream().filter(file -> !opens(file)).toList();
        for (Path file : changed) {
            byte[] secret = readAnyhow(file, earlier);
            byte[] content = with.lock(name(file), secret);
            Arrays.fill(secret, (byte) 0);
            NewFile.replace(file, out -> out.write(content), OwnerOnly.near(file));
        }
        return changed;
    }

    private boolean opens(Path file) {
        try {
            Arrays.fill(read(file), (byte) 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
