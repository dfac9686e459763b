package org.yui.cli.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yui.domain.Code;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Cid;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.hospital.Batch;
import org.yui.gateway.hospital.KeyedStudy;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import org.yui.imaging.InstanceEvidence;
import org.yui.vault.CustodyPlan;
import org.yui.vault.DataKey;
import org.yui.vault.Sealer;
import org.yui.vault.container.Container;
import org.yui.vault.container.Instance;

/** Each hospital seals what it curated, deposits the keys' parts with its custodian and states its contribution. */
final class Contributing {

    /** The hospital's own name for the demo's batch. */
    private static final String BATCH = "demo";

    private final Setting setting;
    private final Nodes nodes;

    Contributing(Setting setting, Nodes nodes) {
        this.setting = setting;
        this.nodes = nodes;
    }

    PublicationPlan run(MspId hospital, EthicsId ethics, CollectionReport collected)
            throws IOException, LedgerException, RefusalException {
        ConsentPolicy policy = Offer.policy();
        setting.writer(hospital).state("documents:policy", policy);
        return nodes.publishingOf(hospital)
                .publish(
                        BATCH,
                        () -> new Batch(
                                ethics,
                                policy.hash(),
                                policy.legalForm(),
                                Offer.REGION,
                                CustodyPlan.ownerAlone(hospital, 1),
                                seal(collected.studies()),
                                evidence(collected.studies())));
    }

    private List<KeyedStudy> seal(List<CuratedStudy> studies) throws IOException {
        Sealer sealer = new Sealer(Setting.CHANNEL, setting.blocks());
        List<KeyedStudy> sealed = new ArrayList<>();
        for (CuratedStudy study : studies) {
            DataKey key = DataKey.random(setting.random());
            sealed.add(new KeyedStudy(
                    sealer.seal(
                            container(study),
                            key,
                            (done, total) -> setting.terminal().progress("seal", done, total)),
                    key,
                    new String(study.facets().canonicalJson(), java.nio.charset.StandardCharsets.UTF_8)));
        }
        return sealed;
    }

    private Container container(CuratedStudy study) throws IOException {
        List<Instance> instances = study.files().stream()
                .map(f -> new Instance(f.name(), f.path(), f.sopInstance()))
                .toList();
        return Container.plan(
                StudyVersionId.random(setting.random()), new Code(study.kind().name()), null, instances);
    }

    private static List<Hash> evidence(List<CuratedStudy> studies) {
        return studies.stream()
                .flatMap(s -> s.evidence().stream())
                .map(InstanceEvidence::canonicalJson)
                .map(Hash::of)
                .toList();
    }

    /** Takes away what a kill between sealing and planning left in the store. */
    void removeOrphans(Map<MspId, PublicationPlan> published) throws IOException {
        Set<Cid> wanted = new HashSet<>();
        published
                .values()
                .forEach(p -> p.openings().forEach(o -> wanted.add(o.leaf().cid())));
        for (Cid root : setting.blocks().roots()) {
            if (!wanted.contains(root)) {
                setting.blocks().remove(root);
            }
        }
    }
}
