package org.yui.imaging.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.Hash;
import org.yui.imaging.deid.FileHash;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.evidence.EvidenceFiles;

/** Holds files against the hospital's evidence: each must be, byte for byte, what was written, and none may be missing. */
public final class EvidenceComparison {

    private final HospitalSecret secret;
    /** SOP Instance UID by keyed hash of the output. */
    private final Map<Hash, String> outputs = new HashMap<>();

    private final Set<String> instances = new HashSet<>();
    private final Set<Hash> seen = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    private EvidenceComparison(HospitalSecret secret) {
        this.secret = secret;
    }

    /**
     * Reads the evidence.
     *
     * @throws IOException if a file among it is no evidence, or cannot be read
     */
    public static EvidenceComparison read(Path evidence, HospitalSecret secret) throws IOException {
        EvidenceComparison comparison = new EvidenceComparison(secret);
        EvidenceFiles.forEach(evidence, each -> {
            comparison.outputs.put(each.output(), each.sopInstance());
            comparison.instances.add(each.sopInstance());
        });
        return comparison;
    }

    Optional<VerifyFinding> check(int ordinal, Path file, String instance) throws IOException {
        Hash keyed = FileHash.of(secret.evidence(), file);
        if (outputs.containsKey(keyed)) {
            seen.add(keyed);
            return Optional.empty();
        }
        boolean known = instances.contains(instance);
        if (known) {
            changed.add(instance);
        }
        return Optional.of(new VerifyFinding(
                ordinal, instance, "", known ? VerifyRule.EVIDENCE_CHANGED : VerifyRule.EVIDENCE_ADDED));
    }

    /** Evidence whose file is not there, nor there in another form. */
    List<VerifyFinding> missing() {
        List<VerifyFinding> missing = new ArrayList<>();
        outputs.forEach((hash, instance) -> {
            if (!seen.contains(hash) && !changed.contains(instance)) {
                missing.add(new VerifyFinding(0, instance, "", VerifyRule.EVIDENCE_MISSING));
            }
        });
        return missing;
    }
}
