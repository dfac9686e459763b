package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.BuyerNode;
import org.yui.cli.stage.Instances;
import org.yui.domain.GrantId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.buyer.OpenLine;
import org.yui.gateway.buyer.RemoteStudy;
import org.yui.vault.container.ManifestInstance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui fetch}. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description =
                "A buyer orders the studies of a paid grant, fetches, checks and opens them, a folder each. Started"
                    + " again, it goes on where it stopped, which costs nothing. With --instance, only what that takes"
                    + " is fetched; what is ordered, and paid for, is the study.",
        footer = {
            "",
            "Example: yui fetch --config buyer/yui.yaml GRANT --out images",
            "         yui fetch --config buyer/yui.yaml GRANT --study STUDY --list --out images",
            "         yui fetch --config buyer/yui.yaml GRANT --study STUDY --instance 2.25.17 --out images"
        })
final class FetchCommand extends NodeCommand {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the studies go.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--study", paramLabel = "STUDY", description = "Only this study version.")
    private @Nullable String study;

    @Option(
            names = "--instance",
            paramLabel = "UID|NAME",
            description =
                    "Only this instance: its SOP Instance UID, or its name in the study. May be said several times.")
    private List<String> instances = List.of();

    @Option(names = "--list", description = "Only say which instances the study has.")
    private boolean list;

    @Parameters(paramLabel = "GRANT", description = "The grant's id.")
    @SuppressWarnings("NullAway.Init")
    private String grant;

    @Override
    Role[] roles() {
        return new Role[] {Role.BUYER};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        try (BuyerNode buyer = BuyerNode.open(node, terminal)) {
            GrantId id = GrantId.parse(grant);
            List<OrderedStudy> studies = buyer.studies(id, study == null ? null : StudyVersionId.parse(study));
            if (list || !instances.isEmpty()) {
                return instances(buyer, id, one(studies), terminal);
            }
            Delivery delivery = buyer.fetch(id, studies, out);
            List<String> lines = new ArrayList<>();
            lines.add(delivery.delivered().size() + " studies in " + out);
            delivery.open().forEach(o -> lines.add(line(o)));
            delivery.faults()
                    .forEach(f -> lines.add("  bad answer of the custodian " + f.custodian() + " for study "
                            + f.study().studyVersion() + ", not used: " + f.why()));
            answer(
                    terminal,
                    new Fetched(delivery.delivered().size(), delivery.open().size()),
                    lines.toArray(String[]::new));
            return delivery.open().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private static OrderedStudy one(List<OrderedStudy> studies) {
        if (studies.size() != 1) {
            throw new UnusableInputException("--study: found a grant of " + studies.size()
                    + " studies and none of them named, expected one, whose instances are meant");
        }
        return studies.getFirst();
    }

    private int instances(BuyerNode buyer, GrantId id, OrderedStudy of, Terminal terminal)
            throws IOException, RefusalException {
        try (RemoteStudy remote = buyer.desk().view(id, of)) {
            List<String> lines = new ArrayList<>();
            if (list) {
                remote.instances().forEach(i -> lines.add(line(i)));
            } else {
                List<ManifestInstance> wanted = Instances.of(remote, instances);
                Path folder = new Instances(remote, out).fetch(wanted);
                lines.add(wanted.size() + " instances in " + folder);
            }
            lines.add(
                    "fetched " + remote.fetchedBytes() + " of " + remote.leaf().sealedSize() + " sealed bytes");
            answer(
                    terminal,
                    new FetchedInstances(
                            of.studyVersion(),
                            list ? remote.instances() : Instances.of(remote, instances),
                            remote.fetchedBytes(),
                            remote.leaf().sealedSize()),
                    lines.toArray(String[]::new));
            return ExitCode.DONE;
        }
    }

    private static String line(ManifestInstance instance) {
        String uid = instance.sopInstanceUid();
        return instance.name() + "  " + instance.bytes() + (uid == null ? "" : "  " + uid);
    }

    private static String line(OpenLine open) {
        return "  open: study " + open.study().studyVersion() + " lacks " + open.missing()
                + (open.refusals().isEmpty()
                        ? ""
                        : "; " + open.refusals().getFirst().message());
    }

    /** What {@code --json} prints. */
    record Fetched(int delivered, int open) implements Versioned {}

    /**
     * What {@code --json} prints of instances.
     *
     * @param fetchedBytes of ciphertext and of what proves it
     * @param sealedBytes of the whole study
     */
    record FetchedInstances(StudyVersionId study, List<ManifestInstance> instances, long fetchedBytes, long sealedBytes)
            implements Versioned {}
}
