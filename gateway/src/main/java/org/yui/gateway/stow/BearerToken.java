package org.yui.gateway.stow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A secret that a caller shows (RFC 6750). It cannot be printed or compared but by {@link #isShownIn}. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";
    /** 128 bits in hexadecimal: nobody guesses them, however fast. */
    private static final int LEAST_CHARACTERS = 32;

    private static final int MOST_CHARACTERS = 512;

    private final byte[] secret;

    private BearerToken(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads a token from the first line of a file.
     *
     * @throws IOException also if what is there is too short to be a secret, or too long
     */
    public static BearerToken read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (text.length() < LEAST_CHARACTERS || text.length() > MOST_CHARACTERS) {
            throw new IOException(file + ": found a token of " + text.length() + " characters, expected "
                    + LEAST_CHARACTERS + " to " + MOST_CHARACTERS + "; make one: openssl rand -hex 32");
        }
        return new BearerToken(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @param authorization the header of this name; absent if there is none */
    boolean isShownIn(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] shown = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.ISO_8859_1);
        boolean same = MessageDigest.isEqual(shown, secret);
        Arrays.fill(shown, (byte) 0);
        return same;
    }

    @Override
    public String toString() {
        return "BearerToken";
    }
}
