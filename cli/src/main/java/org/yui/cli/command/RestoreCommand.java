package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.backup.BackupManifest;
import org.yui.cli.backup.Restore;
import org.yui.vault.KeyFolder;
import org.yui.vault.WrappingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Puts a backup into an empty folder, all of it or nothing. Afterwards start the node there: it takes"
                        + " every block of the log again, and with them every withdrawal, before it answers.",
        footer = {
            "",
            "Example: yui restore --keys /media/alice/backup-key --keys /media/bob/backup-key \\",
            "           --into /srv/yui 2026-11-23.backup"
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(paramLabel = "BACKUP", description = "What yui backup left.")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "A person's folder with the private key; once for each person.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> keys;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "A folder that is empty or not there.")
    @SuppressWarnings("NullAway.Init")
    private Path into;

    @Override
    public Integer call() throws IOException {
        List<WrappingKey> people = new ArrayList<>();
        for (Path folder : keys) {
            people.add(KeyFolder.at(folder).wrapping());
        }
        BackupManifest restored = Restore.into(into, backup, people);
        spec.commandLine()
                .getOut()
                .println(into + ": " + restored.files().size() + " files of " + restored.member() + " as of "
                        + restored.made());
        return ExitCode.DONE;
    }
}
