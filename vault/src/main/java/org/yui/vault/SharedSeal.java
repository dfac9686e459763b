package org.yui.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * A file that opens only when enough of several people put their keys together: one line of canonical JSON (a {@link SharedSealHeader}),
 * then the content under AesGcmHkdfStreaming with that line as associated data. The file's key is divided among the people's keys after
 * Shamir; each part is sealed to one of them with HPKE X-Wing.
 *
 * <p>Guarantee: fewer than the threshold learn nothing of the content; changed, cut or lengthened bytes are refused; the result appears
 * whole or not at all. Limits: whoever has the file can see to which keys it is sealed, by their hashes, and how long it is.
 */
public final class SharedSeal {

    /** What {@link SharedSealHeader#suite} says. */
    public static final String SUITE = "SHAMIR-GF256+" + WrappingKey.SUITE + "+" + StreamCipher.SUITE;

    private static final int LONGEST_HEADER = 1 << 16;

    private SharedSeal() {}

    /** Writes what is to be sealed; may close what it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Reads what was sealed. What it makes of it may count only after {@link SharedSeal#open} has returned. */
    @FunctionalInterface
    public interface Reader {
        void read(InputStream in) throws IOException;
    }

    /**
     * Seals a new file.
     *
     * @param people X-Wing public keys, each once
     * @param threshold how many of them must come together
     * @param random must be a cryptographic source outside tests
     */
    public static void seal(
            Path sealed, List<Base64Bytes> people, int threshold, Content content, RandomGenerator random)
            throws IOException {
        Require.distinct(people, "keys to seal to");
        Require.between(1, people.size(), threshold, "keys that must come together");
        byte[] key = random(random);
        byte[] line = line(people, threshold, key, random);
        NewFile.write(sealed, out -> {
            out.write(line);
            try (OutputStream plain = new StreamCipher(key).encrypt(out, line)) {
                content.writeTo(plain);
            }
        });
    }

    private static byte[] random(RandomGenerator random) {
        byte[] bytes = new byte[SecretBytes.LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] line(List<Base64Bytes> people, int threshold, byte[] key, RandomGenerator random) {
        List<byte[]> coefficients = new ArrayList<>();
        coefficients.add(key);
        for (int i = 1; i < threshold; i++) {
            coefficients.add(random(random));
        }
        List<SharedSealHeader.Part> parts = new ArrayList<>();
        for (int index = 1; index <= people.size(); index++) {
            Base64Bytes person = people.get(index - 1);
            Hash recipient = Hash.of(person.bytes());
            byte[] part = Shamir.at(index, coefficients);
            byte[] context = context(recipient, index, threshold, people.size());
            parts.add(new SharedSealHeader.Part(
                    recipient, Base64Bytes.of(WrappingKey.seal(person, context, part, random))));
            Arrays.fill(part, (byte) 0);
        }
        coefficients.stream().skip(1).forEach(c -> Arrays.fill(c, (byte) 0));
        byte[] json = Json.bytes(new SharedSealHeader(SUITE, threshold, parts));
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static byte[] context(Hash recipient, int index, int threshold, int people) {
        return Json.bytes(new SharedSealContext(SUITE, recipient, index, threshold, people));
    }

    /**
     * Opens a file. It has been checked to its last byte when this returns.
     *
     * @param keys at least as many as must come together
     * @throws NotSealedToThisException if too few of the keys are among those it was sealed to, or its first line is damaged
     * @throws SealBrokenException if its content is not what was sealed
     */
    public static void open(Path sealed, List<WrappingKey> keys, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sealed), 1 << 20)) {
            byte[] line = FirstLine.read(in, LONGEST_HEADER);
            byte[] key = join(parse(line), keys);
            try (InputStream plain = new StreamCipher(key).decrypt(in, line)) {
                reader.read(plain);
                plain.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static SharedSealHeader parse(byte[] line) throws NotSealedToThisException {
        try {
            return Json.read(line, SharedSealHeader.class);
        } catch (MalformedJsonException e) {
            throw new NotSealedToThisException(
                    "found a file without the first line of a file sealed to several keys, expected one that yui"
                            + " sealed",
                    e);
        }
    }

    private static byte[] join(SharedSealHeader header, List<WrappingKey> keys) throws NotSealedToThisException {
        List<Integer> indices = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        for (int index = 1; index <= header.parts().size() && parts.size() < header.threshold(); index++) {
            SharedSealHeader.Part part = header.parts().get(index - 1);
            byte[] context = context(
                    part.recipient(), index, header.threshold(), header.parts().size());
            for (WrappingKey key : keys) {
                if (key.publicKeyHash().equals(part.recipient())) {
                    indices.add(index);
                    parts.add(key.open(part.sealed().bytes(), context));
                    break;
                }
            }
        }
        if (parts.size() < header.threshold()) {
            throw new NotSealedToThisException("found " + parts.size() + " of the keys it was sealed to, expected "
                    + header.threshold() + " of " + header.parts().size());
        }
        byte[] key = Shamir.secret(indices, parts);
        parts.forEach(part -> Arrays.fill(part, (byte) 0));
        return key;
    }
}
