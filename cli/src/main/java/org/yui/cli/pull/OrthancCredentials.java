package org.yui.cli.pull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.yui.cli.UnusableInputException;

/** A user of Orthanc's and its password, for HTTP's basic scheme (RFC 7617). Cannot be printed. */
public final class OrthancCredentials {

    private final String header;

    private OrthancCredentials(String header) {
        this.header = header;
    }

    /** Reads {@code user:password} from the first line of a file that only its owner may read. */
    public static OrthancCredentials read(Path file) throws IOException {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!permissions.endsWith("------")) {
            throw new UnusableInputException("found credentials that others may read at " + file + " (" + permissions
                    + "), expected rw------- (chmod 600)");
        }
        String line = Files.readString(file).lines().findFirst().orElse("").strip();
        if (line.indexOf(':') < 1) {
            throw new UnusableInputException("found no credentials at " + file + ", expected user:password in a line");
        }
        return new OrthancCredentials(
                "Basic " + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8)));
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return "OrthancCredentials";
    }
}
