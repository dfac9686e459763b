package org.yui.imaging.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.FileMeta;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.evidence.Edition;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DeidentificationProfile;

/**
 * Checks a folder of de-identified files: every entry in it, the names included. Needs nothing but the folder, so a second
 * organisation can run it before it gives its word for a dataset.
 */
public final class Verification {

    /** {@code series-001/000012.dcm}, the name a new SOP Instance UID where numbers are not unique, perhaps in folders of keys. */
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{32,64}/){0,3}series-\\d{3,}/(\\d{6,}|2\\.25\\.\\d{1,39})(-\\d{1,6})?\\.dcm");

    /** Told how far it is. */
    @FunctionalInterface
    public interface Listener {
        void at(int done, int total);
    }

    private final FileCheck check;
    private final Findings findings = new Findings();
    private final Map<String, Long> claims = new HashMap<>();
    private final Set<String> studies = new HashSet<>();

    private Verification(@Nullable DeidentificationProfile profile) {
        check = new FileCheck(ConfidentialityTable.shipped(), new Texts(), profile);
    }

    /**
     * Checks everything below a folder.
     *
     * @param out      of de-identified files
     * @param profile  that they are to have, or nothing to hold each against what it claims
     * @param evidence the hospital's evidence of these files, or nothing where the files alone are checked
     */
    public static VerificationReport run(
            Path out,
            Optional<DeidentificationProfile> profile,
            Optional<EvidenceComparison> evidence,
            Listener listener)
            throws IOException {
        return new Verification(profile.orElse(null)).run(out, evidence, listener);
    }

    private VerificationReport run(Path out, Optional<EvidenceComparison> evidence, Listener listener)
            throws IOException {
        List<Path> entries = entries(out);
        for (int i = 0; i < entries.size(); i++) {
            check(i + 1, out, entries.get(i), evidence);
            listener.at(i + 1, entries.size());
        }
        evidence.ifPresent(comparison -> comparison.missing().forEach(findings::add));
        return new VerificationReport(
                FileMeta.IMPLEMENTATION_VERSION_NAME,
                Edition.shipped(),
                entries.size(),
                studies.size(),
                Count.list(claims),
                evidence.isPresent(),
                findings.counts(),
                findings.first());
    }

    /** Files and whatever else there is, but folders, whose names are part of their files'. */
    private static List<Path> entries(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private void check(int ordinal, Path out, Path entry, Optional<EvidenceComparison> evidence) throws IOException {
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(new VerifyFinding(ordinal, "", "", VerifyRule.NOT_DICOM));
            return;
        }
        String name = out.relativize(entry).toString().replace('\\', '/');
        if (!NAME.matcher(name).matches()) {
            findings.add(new VerifyFinding(ordinal, "", "", VerifyRule.FILE_NAME));
        }
        FileCheck.Said said = check.check(ordinal, entry, findings::add);
        claims.merge(said.claim(), 1L, Long::sum);
        if (!said.study().isEmpty()) {
            studies.add(said.study());
        }
        if (evidence.isPresent()) {
            evidence.get().check(ordinal, entry, said.instance()).ifPresent(findings::add);
        }
    }
}
