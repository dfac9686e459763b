package org.yui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.vault.SecretFiles;

/** A hospital's root secret in a file that only its owner may read. */
public final class RootSecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private RootSecretFile() {}

    /** Takes up the secret in the file, or makes one and keeps it there. */
    public static HospitalSecret open(Path file, SecretFiles files) throws IOException {
        if (!Files.exists(file)) {
            make(file, files);
        }
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            throw new UnusableInputException("found a secret that others may read at " + file
                    + ", expected permissions rw------- (chmod 600); if others have read it, make a new one");
        }
        byte[] root = files.read(file);
        try {
            if (root.length != HospitalSecret.BYTES) {
                throw new UnusableInputException("found " + root.length + " bytes at " + file
                        + ", expected a secret of " + HospitalSecret.BYTES);
            }
            return HospitalSecret.ofRoot(root);
        } finally {
            Arrays.fill(root, (byte) 0);
        }
    }

    private static void make(Path file, SecretFiles files) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] root = HospitalSecret.newRoot(new SecureRandom());
        try {
            files.write(file, root);
        } finally {
            Arrays.fill(root, (byte) 0);
        }
    }
}
