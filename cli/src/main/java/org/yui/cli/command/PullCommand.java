package org.yui.cli.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.InboxSetting;
import org.yui.cli.node.MemberNode;
import org.yui.cli.pull.Orthanc;
import org.yui.cli.pull.OrthancCredentials;
import org.yui.cli.pull.Pulling;
import org.yui.cli.stage.Approval;
import org.yui.cli.stage.IntakePlace;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.store.FolderLock;
import org.yui.gateway.stow.InnerTls;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui pull}. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches studies from Orthanc into the hospital's inbox: one, or all that became stable since the last"
                    + " time.",
            "They wait there like everything that comes in; see yui inbox."
        },
        footer = {"", "Example: yui pull --config hospital1/yui.yaml --from http://127.0.0.1:8042 --new"})
final class PullCommand extends NodeCommand {

    @Option(names = "--from", paramLabel = "URL", required = true, description = "Orthanc's REST API.")
    @SuppressWarnings("NullAway.Init")
    private URI from;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Which which;

    /** One of the two. */
    static final class Which {

        @Option(names = "--study", paramLabel = "UID", description = "The study with this Study Instance UID.")
        private @Nullable String study;

        @Option(names = "--new", description = "Studies that became stable since the last pull with --new.")
        private boolean fresh;

        Pulling.Pulled pull(Pulling pulling) throws IOException {
            return fresh || study == null ? pulling.fresh() : pulling.study(study);
        }
    }

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "user:password in a file that only its owner may read.")
    private @Nullable Path credentials;

    @Option(
            names = "--authorities",
            paramLabel = "FILE",
            description = "Certificates in PEM of who may have issued Orthanc's (default: those of the JDK).")
    private @Nullable Path authorities;

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        if (from.getHost() == null
                || from.getScheme() == null
                || !from.getScheme().matches("https?")) {
            throw new UnusableInputException("--from: found an address of another form, expected http(s)://host:port");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        InboxSetting inbox = node.configuration().requiredInbox();
        Approval.require(
                node.participant(terminal).facts(),
                inbox.ethics(),
                node.member(),
                node.clock().instant());
        Path intake = IntakePlace.folders(node).root();
        SSLContext tls = authorities == null ? null : InnerTls.context(new KeyManager[0], authorities, node.random());
        OrthancCredentials shown = credentials == null ? null : OrthancCredentials.read(credentials);
        try (FolderLock _ = FolderLock.take(intake.resolve("receiving"));
                Orthanc orthanc = Orthanc.at(from, shown, tls, inbox.pull())) {
            Pulling pulling = new Pulling(orthanc, IntakePlace.pulling(node), intake.resolve("orthanc.json"), terminal);
            Pulling.Pulled pulled = which.pull(pulling);
            if (which.study != null && pulled.studies() == 0) {
                throw new UnusableInputException("--study: found no study of this UID in Orthanc, expected one");
            }
            answer(
                    terminal,
                    pulled,
                    pulled.studies() + " studies, " + pulled.instances() + " instances, " + pulled.refused()
                            + " instances that cannot be taken, " + pulled.known() + " that were contributed already");
            return pulled.refused() > 0 ? ExitCode.QUARANTINED : ExitCode.DONE;
        }
    }
}
