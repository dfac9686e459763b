package org.yui.ipfs.kubo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.yui.domain.InvalidValueException;

/**
 * What lets a client use a Kubo node's RPC: the secret of one of its {@code API.Authorizations}, in Kubo's own form
 * ({@code bearer:...}, {@code basic:user:password}, or a bare bearer token; Kubo's {@code config/api.go}).
 *
 * <p>It has no text of its own, so that it cannot be printed by accident.
 */
public final class KuboToken {

    private static final int RANDOM_BYTES = 32;
    private static final String BASIC = "basic:";
    private static final String BEARER = "bearer:";

    private final String secret;

    private KuboToken(String secret) {
        this.secret = secret;
    }

    /** A new bearer token of 256 random bits. */
    public static KuboToken random(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new KuboToken(BEARER + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Reads a token from a file of one line.
     *
     * @throws InvalidValueException if the file holds no token
     */
    public static KuboToken read(Path file) throws IOException {
        String line = Files.readString(file, StandardCharsets.UTF_8).strip();
        boolean printable = !line.isEmpty() && line.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        boolean known = !line.contains(":") || line.startsWith(BASIC) || line.startsWith(BEARER);
        if (!printable || !known) {
            throw new InvalidValueException("found no token in " + file
                    + ", expected one line: bearer:TOKEN or basic:USER:PASSWORD, as in Kubo's API.Authorizations");
        }
        return new KuboToken(line);
    }

    /** Writes it to a file that only its owner may read. */
    public void write(Path file) throws IOException {
        PrivateFile.write(file, secret + "\n");
    }

    /** What Kubo's configuration holds as {@code AuthSecret}. */
    String secret() {
        return secret;
    }

    /** The value of the header {@code Authorization}, made as Kubo makes the one that it compares with. */
    String header() {
        if (secret.startsWith(BASIC)) {
            String rest = secret.substring(BASIC.length());
            boolean plain = rest.contains(":");
            return "Basic "
                    + (plain ? Base64.getEncoder().encodeToString(rest.getBytes(StandardCharsets.UTF_8)) : rest);
        }
        return "Bearer " + (secret.startsWith(BEARER) ? secret.substring(BEARER.length()) : secret);
    }
}
