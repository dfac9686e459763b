package org.yui.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.yui.domain.Base64Bytes;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.SigningKey;
import org.yui.domain.signing.VerifyingKey;

/**
 * The private keys of one member, a file each, kept as {@link SecretFiles} says.
 */
public final class KeyFolder {

    private final Path folder;
    private final SecretFiles files;

    private KeyFolder(Path folder, SecretFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Takes a folder, which is made if need be, with files that are not locked. */
    public static KeyFolder at(Path folder) throws IOException {
        return at(folder, SecretFiles.plain());
    }

    /** Takes a folder, which is made if need be. */
    public static KeyFolder at(Path folder, SecretFiles files) throws IOException {
        Files.createDirectories(folder);
        return new KeyFolder(folder, files);
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
        files.write(file, Json.bytes(key));
    }

    private StoredKey load(Path file, String type) throws IOException {
        byte[] content = files.read(file);
        StoredKey key;
        try {
            key = Json.read(content, StoredKey.class);
        } catch (MalformedJsonException e) {
            throw new IOException("found a file that is no key file, expected one that yui wrote: " + file, e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
        if (!key.type().equals(type)) {
            throw new IOException("found a key of another type, expected " + type + ": " + file);
        }
        return key;
    }
}
