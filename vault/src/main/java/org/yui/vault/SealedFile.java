package org.yui.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * A single file sealed to a member's key, for {@code yui seal} and {@code yui open}: one line of canonical JSON (a {@link
 * SealedFileHeader}), then the content under AesGcmHkdfStreaming with that line as associated data.
 *
 * <p>Guarantee: the result appears whole, or not at all; a wrong key is told before anything is decrypted; changed, cut or
 * lengthened bytes are refused. Memory does not grow with the file.
 */
public final class SealedFile {

    /** What {@link SealedFileHeader#suite} says. */
    public static final String SUITE = WrappingKey.SUITE + "+" + StreamCipher.SUITE;

    private static final int LONGEST_HEADER = 1 << 14;
    private static final int AT_ONCE = 1 << 20;

    private SealedFile() {}

    /**
     * Seals a file.
     *
     * @param recipient an X-Wing public key
     * @param sealed a name where nothing is yet
     * @param random must be a cryptographic source outside tests
     */
    public static void seal(Path plain, Path sealed, Base64Bytes recipient, RandomGenerator random) throws IOException {
        byte[] key = new byte[SecretBytes.LENGTH];
        random.nextBytes(key);
        try (InputStream in = Files.newInputStream(plain)) {
            byte[] header = header(Files.size(plain), recipient, key, random);
            NewFile.write(sealed, out -> {
                out.write(header);
                try (OutputStream content = new StreamCipher(key).encrypt(out, header)) {
                    copy(in, content);
                }
            });
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] header(long length, Base64Bytes recipient, byte[] key, RandomGenerator random) {
        Hash hash = Hash.of(recipient.bytes());
        byte[] context = Json.bytes(new SealedFileContext(SUITE, hash, length));
        Base64Bytes wrapped = Base64Bytes.of(WrappingKey.seal(recipient, context, key, random));
        byte[] json = Json.bytes(new SealedFileHeader(SUITE, hash, wrapped, length));
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /**
     * Opens a sealed file.
     *
     * @param plain a name where nothing is yet
     * @throws NotSealedToThisException if it was sealed to another key, or its header is damaged
     * @throws SealBrokenException if its content is not what was sealed
     */
    public static void open(Path sealed, Path plain, WrappingKey key) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sealed), AT_ONCE)) {
            byte[] line = FirstLine.read(in, LONGEST_HEADER);
            SealedFileHeader header = parse(line);
            byte[] fileKey = unwrap(header, key);
            NewFile.write(plain, out -> {
                try (InputStream content = new StreamCipher(fileKey).decrypt(in, line)) {
                    checkLength(copy(content, out), header.length());
                }
            });
        }
    }

    private static byte[] unwrap(SealedFileHeader header, WrappingKey key) throws NotSealedToThisException {
        if (!header.recipient().equals(key.publicKeyHash())) {
            throw new NotSealedToThisException("found a file sealed to the key " + header.recipient()
                    + ", expected one sealed to this key, " + key.publicKeyHash());
        }
        byte[] context = Json.bytes(new SealedFileContext(SUITE, header.recipient(), header.length()));
        byte[] fileKey = key.open(header.key().bytes(), context);
        if (fileKey.length != SecretBytes.LENGTH) {
            throw new NotSealedToThisException(
                    "found a file key of " + fileKey.length + " bytes, expected " + SecretBytes.LENGTH);
        }
        return fileKey;
    }

    private static SealedFileHeader parse(byte[] line) throws NotSealedToThisException {
        try {
            return Json.read(line, SealedFileHeader.class);
        } catch (MalformedJsonException e) {
            throw new NotSealedToThisException(
                    "found a file without the first line of a sealed file, expected one that yui sealed", e);
        }
    }

    private static void checkLength(long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException("found " + found + " bytes sealed, expected " + expected + " as the first line says");
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }
}
