package org.yui.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.yui.domain.Base64Bytes;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.SigningKey;
import org.yui.domain.signing.VerifyingKey;

/**
 * The private keys of one member, a file each, readable by their owner only.
 *
 * <p>Guarantee: a file appears whole, and never replaces another; one that others could read or write is not used. Limits:
 * the files are not encrypted, so the disk must be, or the folder lie on a token; a file system without POSIX permissions
 * guards them by its own means.
 */
public final class KeyFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Takes a folder, which is made if need be. */
    public static KeyFolder at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new KeyFolder(folder);
    }

    /** Whether it has a signing key for this purpose. */
    public boolean has(KeyPurpose purpose) {
        return Files.exists(file(purpose));
    }

    /** Whether it has a wrapping key. */
    public boolean hasWrapping() {
        return Files.exists(wrappingFile());
    }

    public void save(KeyPurpose purpose, SigningKey key) throws IOException {
        Base64Bytes verifying = Base64Bytes.parse(key.verifyingKey().text());
        save(file(purpose), new StoredKey(StoredKey.ED25519, verifying, Base64Bytes.of(key.pkcs8())));
    }

    public void save(WrappingKey key) throws IOException {
        save(wrappingFile(), new StoredKey(StoredKey.X_WING, key.publicKey(), Base64Bytes.of(key.seed())));
    }

    /** Loads the signing key for a purpose. */
    public SigningKey signing(KeyPurpose purpose) throws IOException {
        StoredKey stored = load(file(purpose), StoredKey.ED25519);
        return SigningKey.of(
                stored.secret().bytes(), VerifyingKey.parse(stored.publicKey().text()));
    }

    /** Loads the wrapping key. */
    public WrappingKey wrapping() throws IOException {
        StoredKey stored = load(wrappingFile(), StoredKey.X_WING);
        WrappingKey key = WrappingKey.of(stored.secret().bytes());
        if (!key.publicKey().equals(stored.publicKey())) {
            throw new IOException(
                    "found a key file whose public key does not belong to its private key, expected a pair: "
                            + wrappingFile());
        }
        return key;
    }

    private Path file(KeyPurpose purpose) {
        return folder.resolve("signing-" + purpose.name().toLowerCase(Locale.ROOT) + ".key");
    }

    private Path wrappingFile() {
        return folder.resolve("wrapping.key");
    }

    private void save(Path file, StoredKey key) throws IOException {
        FileAttribute<?>[] attributes = isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        byte[] json = Json.bytes(key);
        NewFile.write(file, out -> out.write(json), attributes);
    }

    private static StoredKey load(Path file, String type) throws IOException {
        checkPermissions(file);
        StoredKey key;
        try {
            key = Json.read(Files.readAllBytes(file), StoredKey.class);
        } catch (MalformedJsonException e) {
            throw new IOException("found a file that is no key file, expected one that yui wrote: " + file, e);
        }
        if (!key.type().equals(type)) {
            throw new IOException("found a key of another type, expected " + type + ": " + file);
        }
        return key;
    }

    private static void checkPermissions(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "found no key file there, expected a private key");
        }
        if (!isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (found.stream().anyMatch(OTHERS::contains)) {
            throw new IOException("found a private key that others may reach (" + PosixFilePermissions.toString(found)
                    + "), expected rw-------: take it back with chmod 600 " + file + ", and consider it known to them");
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
    }
}
