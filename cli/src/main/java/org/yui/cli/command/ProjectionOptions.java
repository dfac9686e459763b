package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.gateway.projection.Database;
import org.yui.gateway.projection.DatabaseSetting;
import picocli.CommandLine.Option;

/** Which database holds the rows. */
final class ProjectionOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://host/name?sslmode=verify-full; H2 in the folder \"projection\" of the member's"
                            + " records if left out.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "yui", description = "As whom (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The file whose only line is the password, readable by its owner only.")
    private @Nullable Path passwordFile;

    DatabaseSetting setting(MemberNode node) throws IOException {
        if (url == null) {
            Path folder = node.configuration().state().resolve("projection");
            Files.createDirectories(folder);
            return Database.in(folder);
        }
        return new DatabaseSetting(url, user, passwordFile == null ? "" : password(passwordFile));
    }

    private static String password(Path file) throws IOException {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!permissions.endsWith("------")) {
            throw new UnusableInputException("--password-file: found a password that others may read (" + permissions
                    + "), expected rw------- (chmod 600)");
        }
        return Files.readString(file).strip();
    }
}
