package org.yui.cli.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.Participant;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Blocks;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.hospital.Batch;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.KeyedStudy;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Publishing;
import org.yui.gateway.hospital.SaltedText;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.intake.PatientCount;
import org.yui.vault.DataKey;
import org.yui.vault.SealedStudy;
import org.yui.vault.Sealer;
import org.yui.vault.container.Container;
import org.yui.vault.container.Instance;

/** A hospital seals what it curated, places it, deposits the keys' parts with custodians and states its contribution. */
public final class Contributing {

    private final Participant hospital;
    private final Publishing publishing;
    private final Blocks sealed;
    private final Placing placing;

    /**
     * @param sealed the store of its own that studies are sealed into
     * @param placing brings them from there to where they are to be
     */
    public Contributing(Participant hospital, Publishing publishing, Blocks sealed, Placing placing) {
        this.hospital = hospital;
        this.publishing = publishing;
        this.sealed = sealed;
        this.placing = placing;
    }

    /**
     * Contributes what passed as one batch, or goes on with it.
     *
     * @param name the hospital's own for the batch
     * @param reports what was collected for it; some of it passed
     * @param custody among whom its keys are divided; of no matter for one that was begun
     * @throws UnusableInputException if a batch of other studies has that name, or not all was de-identified under one profile
     */
    public PublicationPlan run(String name, Giving giving, List<CollectionReport> reports, CustodyChoice custody)
            throws IOException, LedgerException, RefusalException {
        Manifest manifest = new Manifest(hospital.msp(), giving, reports, hospital.clock());
        hospital.statements().state("documents:policy", giving.policy());
        List<CuratedStudy> studies =
                reports.stream().flatMap(r -> r.studies().stream()).toList();
        List<Hash> evidence = evidence(studies);
        PublicationPlan plan = publishing.publish(
                name,
                () -> new Batch(
                        giving.ethics(),
                        giving.policy().hash(),
                        giving.policy().legalForm(),
                        giving.region(),
                        custody.plan(hospital.msp(), 1),
                        seal(studies),
                        manifest.profile(),
                        evidence,
                        manifest::of));
        if (!plan.evidence().stream()
                .map(SaltedText::text)
                .toList()
                .equals(evidence.stream().map(Hash::text).toList())) {
            throw new UnusableInputException("found a contribution of other studies under the name " + name
                    + ", expected the same ones to go on with; give another name for these");
        }
        new EvidenceShelf(hospital).write(plan, signed(plan), reports);
        return plan;
    }

    private Signed signed(PublicationPlan plan) throws IOException {
        return publishing
                .manifest(plan.contribution().id())
                .orElseThrow(() -> new IOException("found no manifest of contribution "
                        + plan.contribution().id() + " in the hospital's folder, expected the one that it signed"));
    }

    /**
     * Refuses a batch of few patients: few are easily recognised.
     *
     * @param least how many different patients there must be
     */
    public static void requireEnough(List<CuratedStudy> studies, long quarantined, int least) throws IOException {
        List<Path> one = studies.stream().map(s -> s.files().getFirst().path()).toList();
        int patients = PatientCount.of(one);
        if (patients < Math.max(1, least)) {
            throw new UnusableInputException("found " + studies.size() + " studies of " + patients
                    + " patients that could be contributed (" + quarantined + " files quarantined), expected at least "
                    + Math.max(1, least) + " patients: few are easily recognised; add more, or say --least N");
        }
    }

    private List<KeyedStudy> seal(List<CuratedStudy> studies) throws IOException {
        Sealer sealer = new Sealer(hospital.channel(), sealed);
        List<KeyedStudy> keyed = new ArrayList<>();
        for (CuratedStudy study : studies) {
            DataKey key = DataKey.random(hospital.random());
            SealedStudy done = sealer.seal(
                    container(study), key, (at, total) -> hospital.terminal().progress("seal", at, total));
            placing.place(done.cid(), done.sealedSize());
            keyed.add(new KeyedStudy(done, key, new String(study.facets().canonicalJson(), StandardCharsets.UTF_8)));
        }
        return keyed;
    }

    private Container container(CuratedStudy study) throws IOException {
        List<Instance> instances = study.files().stream()
                .map(f -> new Instance(f.name(), f.path(), f.sopInstance()))
                .toList();
        return Container.plan(
                StudyVersionId.random(hospital.random()), new Code(study.kind().name()), null, instances);
    }

    private static List<Hash> evidence(List<CuratedStudy> studies) {
        return studies.stream()
                .flatMap(s -> s.evidence().stream())
                .map(InstanceEvidence::canonicalJson)
                .map(Hash::of)
                .toList();
    }
}
