package org.yui.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yui.cli.AtomicFile;
import org.yui.cli.node.Participant;
import org.yui.cli.report.DeidReports;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.json.Json;
import org.yui.domain.signing.Signed;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.EvidenceLeaves;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.evidence.TouchTable;

/**
 * Where a hospital keeps how a contribution was de-identified: a folder that it can hand to an auditor as it is, with the signed
 * manifest, the evidence, the opened leaves that lead to the root on the ledger, and the report for people.
 */
public final class EvidenceShelf {

    /** Below the hospital's evidence, one folder a contribution. */
    static final String FOLDER = "contributions";

    private final Participant hospital;

    EvidenceShelf(Participant hospital) {
        this.hospital = hospital;
    }

    /**
     * Writes the folder; again changes nothing but the report's time.
     *
     * @param reports of everything that was collected for the contribution, in the order in which it was contributed
     * @return where it is
     */
    Path write(PublicationPlan plan, Signed manifest, List<CollectionReport> reports) throws IOException {
        Contribution contribution = plan.contribution();
        BatchRecord batch =
                BatchRecord.sum(reports.stream().map(CollectionReport::batch).toList());
        List<InstanceEvidence> evidence = reports.stream()
                .flatMap(report -> report.studies().stream())
                .flatMap(study -> study.evidence().stream())
                .toList();
        Path folder = of(hospital, contribution.id());
        for (CollectionReport report : reports) {
            for (Map.Entry<String, TouchTable> table : report.shared().tables().entrySet()) {
                Path touches = folder.resolve(EvidenceFiles.TOUCHES).resolve(table.getKey() + ".json");
                AtomicFile.write(touches, table.getValue().canonicalJson());
            }
        }
        AtomicFile.write(folder.resolve(EvidenceFiles.INSTANCES), EvidenceFiles.lines(evidence));
        AtomicFile.write(folder.resolve(EvidenceFiles.LEAVES), Json.bytes(leaves(plan)));
        AtomicFile.write(folder.resolve(EvidenceFiles.MANIFEST), Json.bytes(manifest));
        AtomicFile.write(folder.resolve(EvidenceFiles.BATCH), Json.bytes(batch));
        DeidReports.write(folder, batch);
        return folder;
    }

    /** Where what was written of a contribution is. */
    public static Path of(Participant hospital, ContributionId contribution) {
        return hospital.folder().resolve("evidence").resolve(FOLDER).resolve(contribution.text());
    }

    private static EvidenceLeaves leaves(PublicationPlan plan) {
        return new EvidenceLeaves(
                plan.contribution().id(),
                plan.evidence().stream()
                        .map(salted -> new EvidenceLeaves.Leaf(salted.salt(), Hash.parse(salted.text())))
                        .toList());
    }
}
