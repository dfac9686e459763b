package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.RootSecretFile;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.NodeSecrets;
import org.yui.cli.profile.ProfileChoice;
import org.yui.cli.report.DeidReports;
import org.yui.domain.json.Json;
import org.yui.imaging.Deidentification;
import org.yui.imaging.Quarantine;
import org.yui.imaging.Quarantined;
import org.yui.imaging.UnusableFolderException;
import org.yui.imaging.intake.ExpansionLimits;
import org.yui.imaging.intake.Source;
import org.yui.imaging.intake.UnusableArchiveException;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.verify.VerificationReport;
import org.yui.vault.SecretFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui deid}. */
@Command(
        name = "deid",
        mixinStandardHelpOptions = true,
        description =
                "De-identifies DICOM files or folders by the basic profile of PS3.15 and the options of a profile."
                        + " Evidence goes to OUT.evidence, what cannot be proved clean is encrypted into"
                        + " OUT.quarantine.",
        footer = {"", "Examples: yui deid studies/ct out/ct --profile research", "          yui deid --verify out/ct"})
final class DeidCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IN",
            description = "A file, folder, zip or gzip'd file to read.")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT", description = "The folder to write; made if needed.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--verify",
            paramLabel = "OUT",
            description = "Instead, check the files of this folder without originals or secrets: nothing that the"
                    + " profile they claim takes away may be left. Exit code 1 if something is found.")
    private @Nullable Path verify;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "Evidence of the hospital's. With --verify and --secret, its keyed hashes are compared;"
                    + " otherwise inputs that it has as outputs are quarantined, as those of OUT.evidence are.")
    private @Nullable Path evidence;

    @Option(names = "--quarantine", paramLabel = "DIR", description = "Another folder for the quarantine.")
    private @Nullable Path quarantine;

    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description =
                    "The hospital's root secret, made if it is not there (default: OUT.secret). The same secret gives"
                            + " the same pseudonyms, identifiers and shifts; whoever has it can undo them.")
    private @Nullable Path secret;

    @Option(
            names = "--unlock",
            paramLabel = "FILE",
            description = "A file with the passphrase that locks the secret, as \"unlock:\" in yui.yaml names it.")
    private @Nullable Path unlock;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            defaultValue = ProfileChoice.DEFAULT,
            description = "What is removed, moved and kept: strict, japan, research, or a file (default: strict).")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    @Option(
            names = "--contribution",
            paramLabel = "LABEL",
            defaultValue = "",
            description = "What the files are for: where a profile shifts dates per contribution, they shift by this"
                    + " label and the patient.")
    @SuppressWarnings("NullAway.Init")
    private String contribution;

    @Option(
            names = "--print-profile",
            paramLabel = "NAME",
            help = true,
            description = "Print a shipped profile with its comments, to begin one's own with, and do nothing else.")
    private @Nullable String printed;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (printed != null) {
            spec.commandLine().getOut().print(ProfileChoice.text(printed));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
        if (verify != null) {
            return verify(verify);
        }
        if (in == null || out == null) {
            throw new UnusableInputException(
                    "found no " + (in == null ? "IN" : "OUT") + ", expected IN and OUT, or --verify OUT alone");
        }
        if (!Files.exists(in)) {
            throw new UnusableInputException("found nothing at IN, expected a file or folder to de-identify");
        }
        Terminal terminal =
                new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), InstantSource.system(), json);
        DeidentificationProfile chosen = ProfileChoice.of(profile);
        Deidentification deidentification = new Deidentification(
                RootSecretFile.open(secret == null ? beside("secret") : secret, files()),
                chosen,
                contribution,
                InstantSource.system(),
                Quarantine.DEFAULT_TERM);
        Deidentification.Report report = run(deidentification, terminal);
        DeidReports.write(beside("evidence"), report.batch());
        if (json) {
            spec.commandLine().getOut().println(Json.write(Result.of(report)));
        } else {
            tell(report, terminal);
        }
        return report.quarantined().isEmpty() ? ExitCode.DONE : ExitCode.QUARANTINED;
    }

    /** Files are held against a profile where one is given, otherwise against what each claims. */
    private Optional<DeidentificationProfile> stated() throws IOException {
        return spec.commandLine().getParseResult().hasMatchedOption("--profile")
                ? Optional.of(ProfileChoice.of(profile))
                : Optional.empty();
    }

    private int verify(Path folder) throws IOException {
        if (in != null) {
            throw new UnusableInputException("found IN beside --verify, expected --verify OUT alone");
        }
        Terminal terminal =
                new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), InstantSource.system(), json);
        VerificationReport report = FolderVerifying.run(folder, stated(), evidence, secret, files(), terminal);
        return FolderVerifying.answer(report, json, spec.commandLine().getOut());
    }

    private Deidentification.Report run(Deidentification deidentification, Terminal terminal) throws IOException {
        try (Source source = Source.open(in, beside("expanded"), ExpansionLimits.USUAL)) {
            return deidentification.run(
                    source.place(),
                    out,
                    beside("evidence"),
                    evidence == null ? List.of() : List.of(evidence),
                    quarantine == null ? beside("quarantine") : quarantine,
                    terminal::progress);
        } catch (UnusableArchiveException e) {
            throw new UnusableInputException("IN: " + e.getMessage(), e);
        } catch (UnusableFolderException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage()), e);
        }
    }

    private SecretFiles files() throws IOException {
        return NodeSecrets.opening(unlock, new SecureRandom());
    }

    private Path beside(String what) {
        Path absolute = out.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + "." + what);
    }

    private static void tell(Deidentification.Report report, Terminal terminal) {
        terminal.line(report.written() + " instances de-identified, " + report.skipped()
                + " files skipped that are not DICOM, " + report.quarantined().size() + " quarantined");
        Map<String, Integer> reasons = new TreeMap<>();
        for (Quarantined each : report.quarantined()) {
            reasons.merge(each.refusal().code(), 1, Integer::sum);
        }
        reasons.forEach((reason, count) -> terminal.line("  quarantined " + count + ": " + reason));
    }

    /** What {@code --json} prints. */
    record Result(int written, int skipped, java.util.List<Quarantined> quarantined) {

        static Result of(Deidentification.Report report) {
            return new Result(report.written(), report.skipped(), report.quarantined());
        }
    }
}
