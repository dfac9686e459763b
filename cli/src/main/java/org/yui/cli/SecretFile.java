package org.yui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.yui.imaging.deid.HospitalSecret;

/** A hospital's root secret in a file that only its owner may read. */
public final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    /** Takes up the secret in the file, or makes one and keeps it there. */
    public static HospitalSecret open(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            throw new UnusableInputException("found a secret that others may read at " + file
                    + ", expected permissions rw------- (chmod 600); if others have read it, make a new one");
        }
        byte[] root = Files.readAllBytes(file);
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

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = file.resolveSibling("." + file.getFileName() + ".partial");
        Files.deleteIfExists(temporary); // a kill may have left it; always the same name, so that none stays for good
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        byte[] root = HospitalSecret.newRoot(new SecureRandom());
        try {
            Files.write(temporary, root, StandardOpenOption.DSYNC);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Arrays.fill(root, (byte) 0);
            Files.deleteIfExists(temporary);
        }
    }
}
