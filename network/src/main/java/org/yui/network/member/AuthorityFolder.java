package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;

/** Every member's CA certificate in one folder, {@code <MSP id>.pem} each: all that members need to know of one another. */
final class AuthorityFolder {

    private static final String SUFFIX = ".pem";

    private AuthorityFolder() {}

    static void write(Path folder, MspId member, X509Certificate authority) throws IOException {
        KeyFile.write(folder.resolve(member.text() + SUFFIX), Pem.of(authority));
    }

    static void remove(Path folder, MspId member) throws IOException {
        Files.delete(folder.resolve(member.text() + SUFFIX));
    }

    /** @throws IOException if the folder holds anything but members' certificates: one misnamed is a member missing */
    static Map<MspId, X509Certificate> read(Path folder) throws IOException {
        Map<MspId, X509Certificate> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                MspId member = member(file);
                found.put(member, KeyFile.certificate(folder, member.text()));
            }
        }
        return found;
    }

    private static MspId member(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(SUFFIX)) {
            throw new IOException(file + ": found another file, expected <MSP id>.pem of each member alone");
        }
        try {
            return MspId.parse(name.substring(0, name.length() - SUFFIX.length()));
        } catch (InvalidValueException e) {
            throw new IOException(file + ": found a name that is no MSP id, expected <MSP id>.pem", e);
        }
    }
}
