package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.serve.Serve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one organisation's node, with only its own keys, until it is told to stop (SIGTERM, Ctrl-C): it then"
                    + " finishes what runs and ends with exit code 0.",
            "Peer, content node and other nodes may come later: /readyz at the operations address says what is missing."
        },
        footer = {"", "Example: yui serve custodian --config /etc/yui/yui.yaml"})
final class ServeCommand implements Callable<Integer> {

    /** What can be served. */
    enum Service {
        CUSTODIAN,
        GATEWAY,
        INGEST
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(
            paramLabel = "custodian|gateway|ingest",
            description =
                    "A hospital's custodian, the operator's gateway, or the place where a hospital's studies come in"
                            + " (STOW-RS and a watched folder).")
    @SuppressWarnings("NullAway.Init")
    private Service service;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = "The organisation's yui.yaml; all of its problems are told at once.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Override
    public Integer call() throws IOException {
        Serve serve = new Serve(
                NodeConfiguration.read(config),
                InstantSource.system(),
                new SecureRandom(),
                spec.commandLine().getErr());
        switch (service) {
            case CUSTODIAN -> serve.custodian();
            case GATEWAY -> serve.gateway();
            case INGEST -> serve.ingest();
        }
        return ExitCode.DONE;
    }
}
