package org.yui.cli.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.yui.cli.Folders;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.vault.SharedSeal;
import org.yui.vault.WrappingKey;

/** Puts a backup into an empty folder: all of it, checked, or nothing. */
public final class Restore {

    private static final int LARGEST_MANIFEST = 1 << 26;

    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path part;
    private final Map<String, BackupManifest.Entry> found = new HashMap<>();
    private @Nullable BackupManifest manifest;

    private Restore(Path part) {
        this.part = part;
    }

    /**
     * Restores.
     *
     * @param into a folder that is not there, or empty
     * @param keys of enough of the people it was sealed to
     * @throws UnusableInputException if there is something in the folder
     * @throws IOException if the keys are too few, or the backup is damaged
     */
    public static BackupManifest into(Path into, Path backup, List<WrappingKey> keys) throws IOException {
        Path place = into.toAbsolutePath().normalize();
        requireEmpty(place);
        Path part = place.resolveSibling("." + place.getFileName() + ".partial");
        Folders.delete(part);
        Files.createDirectories(place.resolveSibling("."));
        try {
            Files.createDirectory(part, OWNER_ONLY_FOLDER);
            Restore restore = new Restore(part);
            SharedSeal.open(backup, keys, restore::unpack);
            BackupManifest whole = restore.whole();
            Files.deleteIfExists(place);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return whole;
        } finally {
            Folders.delete(part);
        }
    }

    private static void requireEmpty(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> content = Files.list(place)) {
            if (content.findAny().isPresent()) {
                throw new UnusableInputException(
                        "found something in " + place + ", expected an empty folder: a restore replaces nothing");
            }
        }
    }

    private void unpack(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (manifest != null) {
                throw damaged("something after its list of files");
            }
            if (entry.getName().equals(BackupManifest.NAME)) {
                manifest = Json.read(new String(zip.readNBytes(LARGEST_MANIFEST), UTF_8), BackupManifest.class);
            } else {
                unpack(entry.getName(), zip);
            }
        }
    }

    private void unpack(String name, InputStream in) throws IOException {
        Path file = part.resolve(name).normalize();
        if (!file.startsWith(part) || file.equals(part) || found.containsKey(name)) {
            throw damaged("a file in a place that a backup does not use");
        }
        Files.createDirectories(file.resolveSibling(""), OWNER_ONLY_FOLDER);
        MessageDigest digest = Hash.sha256();
        long size = 0;
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(file, options, OWNER_ONLY_FILE)) {
            byte[] buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        found.put(name, new BackupManifest.Entry(name, size, Hash.ofDigest(digest.digest())));
    }

    private BackupManifest whole() throws IOException {
        BackupManifest listed = manifest;
        if (listed == null) {
            throw damaged("no list of its files");
        }
        if (listed.files().size() != found.size()
                || !listed.files().stream().allMatch(e -> e.equals(found.get(e.path())))) {
            throw damaged("other files than it lists");
        }
        return listed;
    }

    private static IOException damaged(String what) {
        return new IOException(
                "found " + what + " in the backup, expected one that yui backup wrote; nothing was restored");
    }
}
