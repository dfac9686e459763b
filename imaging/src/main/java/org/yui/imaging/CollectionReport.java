package org.yui.imaging;

import java.util.List;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.EvidenceBook;

/**
 * What became of a folder.
 *
 * @param studies     ready to be sealed, in the order of their keys
 * @param held        series that wait for a person
 * @param instances   in {@code studies}
 * @param skipped     files that are no DICOM instances
 * @param quarantined files that are broken or cannot be proved clean
 * @param shared      what the evidence of the instances names by hash
 * @param batch       what a report for people is made of
 */
public record CollectionReport(
        List<CuratedStudy> studies,
        List<HeldSeries> held,
        int instances,
        int skipped,
        List<Quarantined> quarantined,
        EvidenceBook shared,
        BatchRecord batch) {

    public CollectionReport {
        studies = List.copyOf(studies);
        held = List.copyOf(held);
        quarantined = List.copyOf(quarantined);
    }
}
