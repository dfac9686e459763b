package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.backup.Backup;
import org.yui.cli.backup.BackupManifest;
import org.yui.cli.node.NodeConfiguration;
import org.yui.domain.Base64Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yui backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Seals an organisation's keys, secrets and records into one file that only several people together"
                        + " can open. The node may go on running.",
        footer = {
            "",
            "Each person makes a key once: yui seal --keys ~/backup-key FILE leaves it and its public",
            "half, ~/backup-key/wrapping.pub.",
            "",
            "Example: yui backup --config yui.yaml --to alice.pub --to bob.pub --need 2 \\",
            "           --out 2026-11-23.backup"
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The organisation's own yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PUB",
            description = "A file with a person's public key; once for each person.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> to;

    @Option(
            names = "--need",
            defaultValue = "2",
            paramLabel = "N",
            description = "How many of them it takes to restore (default: ${DEFAULT-VALUE}).")
    private int need;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to leave the backup.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        List<Base64Bytes> people = new ArrayList<>();
        for (Path file : to) {
            people.add(Base64Bytes.parse(Files.readString(file).strip()));
        }
        BackupManifest made = new Backup(NodeConfiguration.read(config))
                .write(out, people, need, InstantSource.system(), new SecureRandom());
        spec.commandLine()
                .getOut()
                .println(out + ": " + made.files().size() + " files of " + made.member() + "; " + need + " of "
                        + people.size() + " people open it");
        return ExitCode.DONE;
    }
}
