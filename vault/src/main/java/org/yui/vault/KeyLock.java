package org.yui.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Base64Bytes;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * Locks secret files with a passphrase: Argon2id (RFC 9106) gives a key, AES-256-GCM seals with it. It cannot be printed.
 *
 * <p>Guarantee: a locked file says nothing but its length, opens only with the passphrase and under its own name, and cannot be changed
 * unnoticed. Limits: a passphrase that can be guessed is guessed, at the cost of one derivation a guess; and whoever reads the passphrase's
 * own file needs none.
 */
public final class KeyLock {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 1024;
    private static final int KEY_BYTES = 32;

    /** Canonical JSON has its members in order, so every locked file begins so, and no PEM, key file or random secret does. */
    private static final byte[] BEGINNING = "{\"lanes\":".getBytes(StandardCharsets.US_ASCII);

    private final byte[] passphrase;
    private final Argon2Cost cost;
    private final RandomGenerator random;
    private final Map<Derivation, SecretKeySpec> derived = new HashMap<>();
    private @Nullable Derivation own;

    private record Derivation(Argon2Cost cost, Base64Bytes salt) {}

    private KeyLock(byte[] passphrase, Argon2Cost cost, RandomGenerator random) {
        this.passphrase = passphrase;
        this.cost = cost;
        this.random = random;
    }

    /**
     * Takes a passphrase of {@value #SHORTEST} to {@value #LONGEST} bytes from a file; an end of line after it is not part of it.
     *
     * @param random must be a cryptographic source outside tests
     * @throws IOException if others may reach the file, or the passphrase is shorter or longer
     */
    public static KeyLock read(Path file, RandomGenerator random) throws IOException {
        OwnerOnly.check(file);
        byte[] content = Files.readAllBytes(file);
        try {
            int length = content.length;
            while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
                length--;
            }
            if (length < SHORTEST || length > LONGEST) {
                throw new IOException("found a passphrase of " + length + " bytes, expected " + SHORTEST + " to "
                        + LONGEST + ", for instance 32 random bytes in base64: " + file);
            }
            return of(Arrays.copyOf(content, length), Argon2Cost.USUAL, random);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    static KeyLock of(byte[] passphrase, Argon2Cost cost, RandomGenerator random) {
        return new KeyLock(passphrase.clone(), cost, random);
    }

    /** Whether this is the content of a locked file, whichever passphrase opens it. */
    static boolean isLocked(byte[] content) {
        return content.length > BEGINNING.length
                && Arrays.equals(content, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /**
     * Locks a secret.
     *
     * @param name the file's own, without folders
     * @return the content of the locked file
     */
    synchronized byte[] lock(String name, byte[] secret) {
        Derivation derivation = own();
        byte[] nonce = new byte[LockedSecret.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext =
                    cipher(Cipher.ENCRYPT_MODE, key(derivation), nonce, name).doFinal(secret);
            byte[] sealed = Arrays.copyOf(nonce, nonce.length + ciphertext.length);
            System.arraycopy(ciphertext, 0, sealed, nonce.length, ciphertext.length);
            return Json.bytes(new LockedSecret(
                    LockedSecret.SUITE,
                    derivation.cost().memory(),
                    derivation.cost().passes(),
                    derivation.cost().lanes(),
                    derivation.salt(),
                    Base64Bytes.of(sealed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /**
     * Opens a locked secret.
     *
     * @param name the file's own, without folders
     * @throws LockedFileException if it was locked with another passphrase or under another name, or is damaged
     */
    synchronized byte[] unlock(String name, byte[] content) throws LockedFileException {
        LockedSecret locked = parse(name, content);
        byte[] sealed = locked.sealed().bytes();
        Derivation derivation = new Derivation(locked.cost(), locked.salt());
        try {
            byte[] nonce = Arrays.copyOf(sealed, LockedSecret.NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, key(derivation), nonce, name)
                    .doFinal(sealed, nonce.length, sealed.length - nonce.length);
            own = own == null && derivation.cost().equals(cost) ? derivation : own;
            return secret;
        } catch (AEADBadTagException e) {
            throw new LockedFileException(
                    name
                            + ": found a file locked with another passphrase or under another name, or damaged;"
                            + " expected one that this passphrase opens",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to decrypt", e);
        }
    }

    private static LockedSecret parse(String name, byte[] content) throws LockedFileException {
        try {
            LockedSecret locked = Json.readCanonical(content, LockedSecret.class);
            locked.cost();
            return locked;
        } catch (MalformedJsonException | InvalidValueException e) {
            throw new LockedFileException(
                    name + ": found a locked file that is damaged, expected it as it was written: put it back from a"
                            + " backup",
                    e);
        }
    }

    /** The salt of the files that there are, if one was opened before: then all of them cost one derivation together. */
    private Derivation own() {
        Derivation found = own;
        if (found == null) {
            byte[] salt = new byte[LockedSecret.SALT_BYTES];
            random.nextBytes(salt);
            found = new Derivation(cost, Base64Bytes.of(salt));
            own = found;
        }
        return found;
    }

    private SecretKeySpec key(Derivation derivation) {
        return derived.computeIfAbsent(derivation, this::derive);
    }

    private SecretKeySpec derive(Derivation derivation) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(derivation.cost().memory())
                .withIterations(derivation.cost().passes())
                .withParallelism(derivation.cost().lanes())
                .withSalt(derivation.salt().bytes())
                .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(passphrase, key);
        try {
            return new SecretKeySpec(key, "AES");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String name)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(LockedSecret.TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(("yui/v1/locked/" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
