package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.profile.ProfileChoice;
import org.yui.cli.stage.Approval;
import org.yui.cli.stage.Collecting;
import org.yui.cli.stage.Contributing;
import org.yui.cli.stage.Giving;
import org.yui.cli.stage.HospitalDesk;
import org.yui.domain.ConsentReference;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import org.yui.imaging.profile.DeidentificationProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui contribute}. */
@Command(
        name = "contribute",
        mixinStandardHelpOptions = true,
        description = {
            "A hospital collects, de-identifies, curates and seals studies, puts them into its content node and its"
                    + " partner's, and states the contribution.",
            "What cannot be proved clean is quarantined. Killed at any moment, it goes on where it was when started"
                    + " again with the same name and folders."
        },
        footer = {
            "",
            "Example: yui contribute --config hospital1/yui.yaml --ethics ID --consent OPTOUT-2026-03"
                    + " --name spring studies/"
        })
final class ContributeCommand extends NodeCommand {

    @Option(names = "--ethics", paramLabel = "ID", required = true, description = "The approval to give under.")
    @SuppressWarnings("NullAway.Init")
    private String ethics;

    @Option(
            names = "--consent",
            paramLabel = "REF",
            required = true,
            description =
                    "Where the hospital keeps what its patients were told and asked, such as OPTOUT-2026-03; it is"
                            + " on the ledger with the policy, so it names no person.")
    @SuppressWarnings("NullAway.Init")
    private String consent;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "first",
            description = "The hospital's own name for the batch (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            defaultValue = "japan",
            description =
                    "How the studies are de-identified, and so the legal form that they are given in: strict, japan,"
                            + " research, or a file (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final CustodyOptions custody = new CustodyOptions();

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many patients a batch has at least; fewer wait (default: ${DEFAULT-VALUE}).")
    private int least;

    @Parameters(arity = "1..*", paramLabel = "STUDY_DIR", description = "Folders of DICOM files, or zips.")
    private List<Path> folders = List.of();

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        requireName(name);
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new UnusableInputException("STUDY_DIR " + (folders.indexOf(folder) + 1)
                        + ": found no folder, expected one of DICOM files, or a zip");
            }
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        DeidentificationProfile chosen = ProfileChoice.of(profile);
        Giving giving = policy.giving(chosen, EthicsId.parse(ethics), ConsentReference.parse(consent));
        Participant hospital = node.participant(terminal);
        Approval.require(
                hospital.facts(),
                giving.ethics(),
                hospital.msp(),
                hospital.clock().instant());
        List<CollectionReport> reports = collect(node, hospital, chosen);
        List<CuratedStudy> studies =
                reports.stream().flatMap(r -> r.studies().stream()).toList();
        long quarantined =
                reports.stream().mapToLong(r -> r.quarantined().size()).sum();
        requireEnough(studies, quarantined);
        CustodyChoice choice = custody.choice(node, hospital.facts());
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            PublicationPlan plan = desk.contribute(name, giving, reports, choice);
            long bytes = plan.openings().stream()
                    .mapToLong(o -> o.leaf().sealedSize())
                    .sum();
            answer(
                    terminal,
                    new Contributed(plan.contribution().id(), studies.size(), bytes, quarantined),
                    "contribution " + plan.contribution().id() + ": " + studies.size() + " studies, " + bytes
                            + " bytes sealed, " + quarantined + " files quarantined");
        }
        return quarantined > 0 ? ExitCode.QUARANTINED : ExitCode.DONE;
    }

    private List<CollectionReport> collect(MemberNode node, Participant hospital, DeidentificationProfile chosen)
            throws IOException {
        Collecting collecting = new Collecting(hospital, node.secret(), chosen, name);
        List<CollectionReport> reports = new ArrayList<>();
        for (Path folder : folders) {
            reports.add(collecting.run(folder, name, reports.size() + 1));
        }
        return reports;
    }

    private void requireEnough(List<CuratedStudy> studies, long quarantined) throws IOException {
        long different = studies.stream().map(CuratedStudy::key).distinct().count();
        if (different < studies.size()) {
            throw new UnusableInputException(
                    "found " + (studies.size() - different) + " studies in more than one folder, expected each in one");
        }
        Contributing.requireEnough(studies, quarantined, least);
    }

    /** What {@code --json} prints. */
    record Contributed(ContributionId contribution, long studies, long bytesSealed, long quarantined)
            implements Versioned {}
}
