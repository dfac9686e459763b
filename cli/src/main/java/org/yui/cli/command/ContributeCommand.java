package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Collecting;
import org.yui.cli.stage.Giving;
import org.yui.cli.stage.HospitalDesk;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.LegalForm;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import picocli.CommandLine.Command;
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
        footer = {"", "Example: yui contribute --config hospital1/yui.yaml --ethics ID --name spring studies/"})
final class ContributeCommand extends NodeCommand {

    @Option(names = "--ethics", paramLabel = "ID", required = true, description = "The approval to give under.")
    @SuppressWarnings("NullAway.Init")
    private String ethics;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "first",
            description = "The hospital's own name for the batch (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--purpose",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "AI-TRAINING",
            description = "What consent or law allows (default: ${DEFAULT-VALUE}).")
    private List<String> purposes = List.of();

    @Option(
            names = "--prohibit",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "RE-IDENTIFICATION,RESALE",
            description = "What every grant must forbid (default: ${DEFAULT-VALUE}).")
    private List<String> prohibited = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            defaultValue = "JP",
            description = "Where the data comes from and may be used (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String region;

    @Option(
            names = "--legal-form",
            paramLabel = "FORM",
            defaultValue = "APPI_ANONYMISED",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private LegalForm legalForm;

    @Option(
            names = "--recipient",
            split = ",",
            paramLabel = "MSP",
            description = "With APPI_PSEUDONYMISED, the members that use the data jointly, as the hospital has made"
                    + " public (default: nobody but the hospital).")
    private List<String> recipients = List.of();

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many studies a batch has at least; fewer wait (default: ${DEFAULT-VALUE}).")
    private int least;

    @Parameters(arity = "1..*", paramLabel = "STUDY_DIR", description = "Folders of DICOM files.")
    private List<Path> folders = List.of();

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        requireName(name);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UnusableInputException("STUDY_DIR " + (folders.indexOf(folder) + 1)
                        + ": found no folder, expected one of DICOM files");
            }
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        Giving giving = giving();
        Participant hospital = node.participant(terminal);
        List<CollectionReport> reports = collect(node, hospital);
        List<CuratedStudy> studies =
                reports.stream().flatMap(r -> r.studies().stream()).toList();
        long quarantined =
                reports.stream().mapToLong(r -> r.quarantined().size()).sum();
        requireEnough(studies, quarantined);
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            PublicationPlan plan = desk.contribute(name, giving, studies);
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

    private Giving giving() {
        Region from = Region.parse(region);
        return new Giving(
                EthicsId.parse(ethics),
                new ConsentPolicy(legalForm, Codes.of(purposes), Codes.of(prohibited), List.of(from), recipients()),
                from);
    }

    /** Named in the policy; nothing is said of recipients where nobody is. */
    private @Nullable List<MspId> recipients() {
        return recipients.isEmpty()
                ? null
                : recipients.stream().map(MspId::parse).distinct().sorted().toList();
    }

    private List<CollectionReport> collect(MemberNode node, Participant hospital) throws IOException {
        Collecting collecting = new Collecting(hospital, node.secret());
        List<CollectionReport> reports = new ArrayList<>();
        for (Path folder : folders) {
            Path staging =
                    hospital.folder().resolve("staging").resolve(name).resolve(Integer.toString(reports.size() + 1));
            reports.add(collecting.run(folder, staging));
        }
        return reports;
    }

    private void requireEnough(List<CuratedStudy> studies, long quarantined) {
        long different = studies.stream().map(CuratedStudy::key).distinct().count();
        if (different < studies.size()) {
            throw new UnusableInputException(
                    "found " + (studies.size() - different) + " studies in more than one folder, expected each in one");
        }
        if (studies.size() < least || studies.isEmpty()) {
            throw new UnusableInputException("found " + studies.size() + " studies that could be contributed ("
                    + quarantined + " files quarantined), expected at least " + Math.max(1, least)
                    + ": few patients are easily recognised; add more, or say --least N");
        }
    }

    /** What {@code --json} prints. */
    record Contributed(ContributionId contribution, long studies, long bytesSealed, long quarantined)
            implements Versioned {}
}
