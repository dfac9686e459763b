package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.demo.Demo;
import org.yui.cli.demo.Summary;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Goes the whole way, on this machine alone or over a network of nodes: collects, curates, seals,"
                + " publishes, grants, delivers, meters, distributes, audits. One hospital for each STUDY_DIR; made-up"
                + " phantom studies of two hospitals where none is given.",
            "Killed at any moment, it goes on where it was when started again with the same folders."
        },
        footer = {
            "",
            "Leaves summary.json, report.html, anchor.json, evidence/, statements/ and delivered/ in DIR.",
            "",
            "Example: yui demo --out target/demo studies/hospital-a studies/hospital-b",
            "         yui demo --config test-network/yui.yaml --out target/network-demo"
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "yui-demo",
            description = "Where to leave everything; new, empty, or an earlier demo's (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A network to run on: the file that names each member's yui.yaml (default: an embedded"
                    + " ledger).")
    private @Nullable Path config;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the embedded gateway on the loopback address; 0 takes any free one (default:"
                    + " ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--json", description = "Print the summary as one JSON document.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "STUDY_DIR",
            description = "Folders of DICOM files, one for each hospital.")
    private List<Path> studies = List.of();

    @Override
    public Integer call() throws IOException, LedgerException {
        checkUsage();
        Terminal terminal =
                new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), InstantSource.system(), json);
        NetworkConfiguration network = config == null ? null : NetworkConfiguration.read(config);
        Summary summary =
                new Demo(out, studies, network, port, terminal, InstantSource.system(), new SecureRandom()).run();
        if (json) {
            spec.commandLine().getOut().println(Json.write(summary));
        }
        if (!"clean".equals(summary.audit().verdict())) {
            return ExitCode.FOUND;
        }
        return summary.quarantined() > 0 ? ExitCode.QUARANTINED : ExitCode.DONE;
    }

    private void checkUsage() {
        if (config != null && !Files.isRegularFile(config)) {
            throw new UnusableInputException(
                    "--config: found no file there, expected one that names each member's yui.yaml");
        }
        if (config != null && port != 0) {
            throw new UnusableInputException(
                    "found --config and --port, expected one of them: a network has its gateway");
        }
        if (port < 0 || port > 65_535) {
            throw new UnusableInputException("found port " + port + ", expected 0 to 65535");
        }
        for (int i = 0; i < studies.size(); i++) {
            if (!Files.isDirectory(studies.get(i))) {
                throw new UnusableInputException(
                        "STUDY_DIR " + (i + 1) + ": found no folder, expected one of DICOM files");
            }
            if (!Files.isReadable(studies.get(i))) {
                throw new UnusableInputException("STUDY_DIR " + (i + 1) + ": found a folder that may not be read");
            }
        }
    }
}
