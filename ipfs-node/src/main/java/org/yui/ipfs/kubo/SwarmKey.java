package org.yui.ipfs.kubo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.yui.domain.Require;

/**
 * The pre-shared key of a private swarm (libp2p specification "Private Networks", PSK version 1): 32 bytes that every node
 * of the consortium has and nobody else. Whoever has it may speak to the nodes; what they hold is sealed content.
 *
 * <p>It has no text of its own, so that it cannot be printed by accident.
 */
public final class SwarmKey {

    /** The name by which Kubo looks for it in its repository. */
    public static final String FILE = "swarm.key";

    private static final int BYTES = 32;
    private static final String HEAD = "/key/swarm/psk/1.0.0/\n/base16/\n";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(HEAD) + "[0-9a-f]{64}\\n?");

    private final String text;

    private SwarmKey(String text) {
        this.text = text;
    }

    public static SwarmKey random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SwarmKey(HEAD + HexFormat.of().formatHex(bytes) + "\n");
    }

    public static SwarmKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return new SwarmKey(Require.matches(
                FORM,
                text,
                file.toString(),
                "the swarm key's three lines (/key/swarm/psk/1.0.0/, /base16/, 64 digits)"));
    }

    /** Writes it, for its owner alone, to a file; to {@link #FILE} in a repository for Kubo to find. */
    public void write(Path file) throws IOException {
        PrivateFile.write(file, text);
    }
}
