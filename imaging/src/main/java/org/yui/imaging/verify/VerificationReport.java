package org.yui.imaging.verify;

import java.util.List;
import org.yui.domain.json.Versioned;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.evidence.Edition;

/**
 * What a verification of a folder gave.
 *
 * @param program  that checked, with its version
 * @param editions of what it checked against, Table E.1-1 first
 * @param files    looked at
 * @param studies  different Study Instance UIDs
 * @param claims   files by the codes that they claim, joined by {@code +}
 * @param evidence whether keyed hashes were compared too
 * @param found    how many findings there are by rule, all of them
 * @param findings the first of them, at most {@value #MOST_FINDINGS}
 */
public record VerificationReport(
        String program,
        List<Edition> editions,
        long files,
        long studies,
        List<Count> claims,
        boolean evidence,
        List<Count> found,
        List<VerifyFinding> findings)
        implements Versioned {

    /** More are counted only: a folder that is not de-identified at all would fill the memory. */
    public static final int MOST_FINDINGS = 10_000;

    public VerificationReport {
        editions = List.copyOf(editions);
        claims = List.copyOf(claims);
        found = List.copyOf(found);
        findings = List.copyOf(findings);
    }

    /** Whether there are files and nothing is wrong with them. */
    public boolean isClean() {
        return files > 0 && found.isEmpty();
    }
}
