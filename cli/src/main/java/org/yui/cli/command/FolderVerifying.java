package org.yui.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.RootSecretFile;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.domain.json.Json;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.evidence.Edition;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.verify.EvidenceComparison;
import org.yui.imaging.verify.Verification;
import org.yui.imaging.verify.VerificationReport;
import org.yui.imaging.verify.VerifyFinding;
import org.yui.vault.SecretFiles;

/** {@code yui deid --verify OUT}: what {@code yui attest} does with files too. */
final class FolderVerifying {

    private static final int MOST_SHOWN = 50;

    private FolderVerifying() {}

    /**
     * Verifies a folder.
     *
     * @param profile  that the files are to have, or nothing
     * @param evidence the hospital's own, with its secret, or nothing
     * @param files how the secret is read
     */
    static VerificationReport run(
            Path out,
            Optional<DeidentificationProfile> profile,
            @Nullable Path evidence,
            @Nullable Path secret,
            SecretFiles files,
            Terminal terminal)
            throws IOException {
        if (!Files.isDirectory(out)) {
            throw new UnusableInputException("--verify: found no folder there, expected one of de-identified files");
        }
        return Verification.run(
                out,
                profile,
                comparison(evidence, secret, files),
                (done, total) -> terminal.progress("verify", done, total));
    }

    private static Optional<EvidenceComparison> comparison(
            @Nullable Path evidence, @Nullable Path secret, SecretFiles files) throws IOException {
        if (evidence == null) {
            return Optional.empty();
        }
        if (!Files.isDirectory(evidence)) {
            throw new UnusableInputException("--evidence: found no folder there, expected the hospital's evidence");
        }
        if (secret == null || !Files.isRegularFile(secret)) {
            throw new UnusableInputException(
                    "found --evidence without the hospital's secret, expected --secret FILE: its"
                            + " hashes are keyed");
        }
        return Optional.of(EvidenceComparison.read(evidence, RootSecretFile.open(secret, files)));
    }

    /** The editions that anybody asks for; {@code --json} has all of them with their hashes. */
    private static String basis(VerificationReport report) {
        Edition table = report.editions().getFirst();
        return table.of() + " " + table.edition() + " and " + (report.editions().size() - 1)
                + " other tables and lists of words";
    }

    /** Prints the report, and gives the command's exit code. */
    static int answer(VerificationReport report, boolean json, PrintWriter out) {
        if (json) {
            out.println(Json.write(report));
        } else {
            out.println(report.files() + " files of " + report.studies() + " studies verified against "
                    + basis(report) + (report.evidence() ? " and the hospital's evidence" : "") + ": "
                    + (report.isClean() ? "no finding" : Count.sum(report.found()) + " findings"));
            report.findings().stream()
                    .limit(MOST_SHOWN)
                    .map(VerifyFinding::sentence)
                    .forEach(out::println);
            if (Count.sum(report.found()) > MOST_SHOWN) {
                report.found().forEach(each -> out.println("  " + each.count() + " of " + each.of()));
            }
        }
        out.flush();
        return report.isClean() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
