package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.NodeSecrets;
import org.yui.domain.json.Json;
import org.yui.vault.SecretFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yui keys list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Says of each file with a private key or a root secret whether it is locked. Exit code 1 if one is"
                        + " not.",
        footer = {"", "Example: yui keys list --config yui.yaml"})
final class KeysListCommand implements Callable<Integer> {

    /** What {@code --json} prints. */
    record KeyFiles(List<KeyFile> files) {

        /** @param file beside yui.yaml as a relative path */
        record KeyFile(String file, boolean locked) {}

        KeyFiles {
            files = List.copyOf(files);
        }

        boolean allLocked() {
            return files.stream().allMatch(KeyFile::locked);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The organisation's own yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        NodeConfiguration node = NodeConfiguration.read(config);
        List<KeyFiles.KeyFile> found = new ArrayList<>();
        for (Path file : NodeSecrets.there(node)) {
            found.add(new KeyFiles.KeyFile(node.folder().relativize(file).toString(), SecretFiles.isLocked(file)));
        }
        KeyFiles files = new KeyFiles(found);
        if (json) {
            spec.commandLine().getOut().println(Json.write(files));
        } else {
            files.files()
                    .forEach(file -> spec.commandLine()
                            .getOut()
                            .println((file.locked() ? "locked  " : "open    ") + file.file()));
        }
        return files.allLocked() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
