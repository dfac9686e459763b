package org.yui.audit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/** Reads the files of one kind that the log calls for; what is missing, not canonical or not called for is a finding. */
final class EvidenceReader {

    private static final long LARGEST = 1L << 30;

    private final EvidenceFolder folder;
    private final Findings findings;
    private final String kind;
    private final Set<String> left;

    EvidenceReader(EvidenceFolder folder, String kind, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        this.kind = kind;
        this.left = new TreeSet<>(folder.names(kind));
    }

    /** The record in a file; empty, with a finding, if there is none such. */
    <T extends Record> Optional<T> read(String name, Class<T> type) {
        if (!left.remove(name)) {
            find(FindingClass.COMPLETENESS, name, "found no such file, expected it by what is on the log");
            return Optional.empty();
        }
        try {
            if (Files.size(folder.path(kind, name)) > LARGEST) {
                find(FindingClass.INTEGRITY, name, "found more than 1 GiB, expected less");
                return Optional.empty();
            }
            return Optional.of(Json.readCanonical(Files.readAllBytes(folder.path(kind, name)), type));
        } catch (MalformedJsonException e) {
            find(FindingClass.INTEGRITY, name, "found no canonical record: " + e.getMessage());
        } catch (IOException e) {
            find(FindingClass.COMPLETENESS, name, "cannot be read, expected a readable file");
        }
        return Optional.empty();
    }

    /** Names of files that nobody has read yet. */
    Set<String> left() {
        return new TreeSet<>(left);
    }

    /** Names every file that nothing on the log calls for. */
    void finish() {
        left.forEach(
                n -> find(FindingClass.EXISTENCE, n, "found a file that nothing on the log calls for, expected none"));
    }

    void find(FindingClass kindOfFinding, String name, String what) {
        findings.add(kindOfFinding, kind + "/" + name, what);
    }

    /** Records a finding unless the condition holds. */
    boolean require(boolean holds, FindingClass kindOfFinding, String name, String what) {
        if (!holds) {
            find(kindOfFinding, name, what);
        }
        return holds;
    }
}
