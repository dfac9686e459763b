package org.yui.audit.dealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.audit.evidence.EvidenceFolder;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.report.JudgedAccusation;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/** The accusations handed to the auditor, by file. A conviction is a finding; an accusation that proves nothing is none. */
public final class Accusations {

    private static final long LARGEST = 1L << 20;

    private final DealingJudge judge;
    private final Findings findings;

    public Accusations(FactStore facts, Findings findings) {
        this.judge = new DealingJudge(facts);
        this.findings = findings;
    }

    /** @throws UnusableEvidenceException if a file is not there or cannot be read */
    public List<JudgedAccusation> judge(List<Path> files) throws UnusableEvidenceException {
        List<JudgedAccusation> judged = new ArrayList<>();
        for (Path file : files) {
            JudgedAccusation each = judge(file);
            judged.add(each);
            if (each.verdict() == JudgedAccusation.Verdict.CONVICTED) {
                findings.add(
                        FindingClass.INTEGRITY,
                        "accusation " + each.file(),
                        each.dealer() + " dealt a study's key falsely: " + each.why());
            }
        }
        return judged;
    }

    private JudgedAccusation judge(Path file) throws UnusableEvidenceException {
        if (!EvidenceFolder.isReadableFile(file)) {
            throw new UnusableEvidenceException("found no readable file at " + file + ", expected an accusation");
        }
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                return JudgedAccusation.notProved(name, "found more than 1 MiB, expected an accusation");
            }
            return judge.judge(name, Json.readCanonical(Files.readAllBytes(file), DealingAccusation.class));
        } catch (MalformedJsonException e) {
            return JudgedAccusation.notProved(name, "found no canonical accusation: " + e.getMessage());
        } catch (IOException e) {
            throw new UnusableEvidenceException("cannot read " + file + ", expected an accusation", e);
        }
    }
}
