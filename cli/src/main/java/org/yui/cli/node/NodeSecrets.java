package org.yui.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yui.vault.KeyLock;
import org.yui.vault.SecretFiles;

/** The files of a node that hold private keys or a root secret, which are locked together or not at all. */
public final class NodeSecrets {

    /** A hospital's root secret, in its folder of secrets. */
    static final String ROOT = "root";

    private NodeSecrets() {}

    /**
     * How they are read and written: with the passphrase in a file, or plain without one.
     *
     * @throws IOException if others may reach the passphrase's file, or it holds none
     */
    public static SecretFiles opening(@Nullable Path unlock, SecureRandom random) throws IOException {
        return unlock == null ? SecretFiles.plain() : SecretFiles.locked(KeyLock.read(unlock, random));
    }

    /** Those that are there: of the certificates, signing and wrapping keys, the root secret. In ascending order. */
    public static List<Path> there(NodeConfiguration node) throws IOException {
        Set<Path> files = new TreeSet<>();
        files.add(node.folder().resolve(node.identity() + ".key"));
        files.add(node.folder().resolve(node.tls() + ".key"));
        files.add(node.secrets().resolve(ROOT));
        if (Files.isDirectory(node.keys())) {
            try (Stream<Path> keys = Files.list(node.keys())) {
                keys.filter(NodeSecrets::isKey).forEach(files::add);
            }
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private static boolean isKey(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".key") && !name.startsWith(".");
    }
}
