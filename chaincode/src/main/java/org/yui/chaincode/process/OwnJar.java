package org.yui.chaincode.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.jar.JarFile;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.ledger.ChaincodeLabel;
import org.yui.domain.member.Founders;

/** The one jar that a chaincode process consists of. */
final class OwnJar {

    private final Path file;

    OwnJar(Path file) {
        this.file = file;
    }

    /**
     * The jar that this class was loaded from.
     *
     * @throws InvalidValueException if it was loaded from somewhere else
     */
    static OwnJar find() {
        try {
            Path place = Path.of(OwnJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(place)) {
                throw new InvalidValueException(
                        "found classes in a folder, expected the chaincode's jar: start it with java -jar");
            }
            return new OwnJar(place);
        } catch (URISyntaxException e) {
            throw new InvalidValueException("found no file that this code is from, expected the chaincode's jar", e);
        }
    }

    /**
     * Refuses to go on unless this is the code that was approved.
     *
     * @throws InvalidValueException if the label names another jar
     */
    void expect(ChaincodeLabel approved) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.getEntry(Founders.RESOURCE) == null) {
                throw new InvalidValueException(file.getFileName() + ": found no " + Founders.RESOURCE
                        + " in it, expected the jar that `yui chaincode package` leaves, with the founding hospitals");
            }
        }
        Hash found = hash();
        if (!found.equals(approved.jar())) {
            throw new InvalidValueException(file.getFileName() + ": found a jar with SHA-256 " + found + ", expected "
                    + approved.jar() + " as the approved package's label says; start the approved jar,"
                    + " or package and approve this one");
        }
    }

    private Hash hash() throws IOException {
        MessageDigest digest = Hash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Hash.ofDigest(digest.digest());
    }

    Path file() {
        return file;
    }
}
