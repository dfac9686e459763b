package org.yui.cli.stage;

import java.util.List;
import org.yui.domain.json.Versioned;
import org.yui.imaging.CurationVerdict;
import org.yui.imaging.evidence.InstanceEvidence;

/**
 * What a hospital keeps of a study that it curated: the verdict and each instance's evidence. It never leaves the hospital; the
 * ledger has the root over salted hashes of the evidence.
 */
record StudyRecord(CurationVerdict verdict, List<InstanceEvidence> instances) implements Versioned {

    StudyRecord {
        instances = List.copyOf(instances);
    }
}
