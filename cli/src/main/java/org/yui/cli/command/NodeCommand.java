package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One stage of the way, gone by one organisation with its own {@code yui.yaml}. Asked again, it says the same. */
abstract class NodeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The organisation's own yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public final Integer call() throws IOException, LedgerException, RefusalException {
        checkUsage();
        if (!Files.isRegularFile(config)) {
            throw new UnusableInputException("--config: found no file there, expected the organisation's yui.yaml");
        }
        NodeConfiguration configuration = NodeConfiguration.read(config);
        requireRole(configuration);
        Terminal terminal =
                new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), InstantSource.system(), json);
        try (MemberNode node =
                MemberNode.open(configuration, MemberNode.PATIENT, InstantSource.system(), new SecureRandom())) {
            return run(node, terminal);
        }
    }

    /** What can be said of the words alone, before anything is opened. */
    void checkUsage() {}

    /** A member's own name for something, which becomes a file's name too. */
    static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
            throw new UnusableInputException("--name: found a text of " + name.length()
                    + " characters of another form, expected up to 100 letters, digits, dots and hyphens");
        }
    }

    /** Who may use the command; everyone if none is named. */
    Role[] roles() {
        return new Role[0];
    }

    private void requireRole(NodeConfiguration configuration) {
        Role[] roles = roles();
        if (roles.length > 0 && !Arrays.asList(roles).contains(configuration.role())) {
            throw new UnusableInputException("found the configuration of a "
                    + word(configuration.role()) + ", expected that of a "
                    + String.join(
                            " or a ",
                            Arrays.stream(roles).map(NodeCommand::word).toList()));
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    abstract int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException;

    /** Ends with lines for a person, or with the record for a program. */
    final void answer(Terminal terminal, Record record, String... lines) {
        for (String line : lines) {
            terminal.line(line);
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(record));
        }
    }
}
