package org.yui.network.member;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;

/** A certificate and its key as two files, {@code name.pem} and {@code name.key}, the latter for its owner's eyes only. */
final class KeyFile {

    private static final byte[] PROBE = {1};

    private KeyFile() {}

    static void write(Path folder, String name, IssuedKey issued) throws IOException {
        write(folder.resolve(name + ".pem"), Pem.of(issued.certificate()));
        write(folder.resolve(name + ".key"), Pem.of(issued.key()), ownerOnly(folder, "rw-------"));
    }

    static IssuedKey read(Path folder, String name, KeyBytes keys) throws IOException {
        Path file = folder.resolve(name + ".key");
        byte[] pem = keys.read(file);
        IssuedKey found;
        try {
            found = new IssuedKey(certificate(folder, name), Pem.privateKey(pem));
        } finally {
            Arrays.fill(pem, (byte) 0);
        }
        if (!EcdsaP256.verifies(found.certificate().getPublicKey(), EcdsaP256.sign(found.key(), PROBE), PROBE)) {
            throw new IOException(file + ": found the key of another certificate, expected that of " + name + ".pem");
        }
        return found;
    }

    static X509Certificate certificate(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".pem");
        try {
            return Pem.certificate(Files.readAllBytes(file));
        } catch (CertificateException e) {
            throw new IOException(file + ": found no certificate, expected X.509 in PEM", e);
        }
    }

    static void folder(Path folder) throws IOException {
        Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
    }

    static void write(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Nothing where the file system has no such permissions: there the folder's own must do. */
    private static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
