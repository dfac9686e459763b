package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.audit.Audit;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.report.AuditReport;
import org.yui.cli.AtomicFile;
import org.yui.cli.Folders;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Checkpointing;
import org.yui.cli.stage.Collecting;
import org.yui.cli.stage.Fetching;
import org.yui.cli.stage.Offering;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.period.Anchor;
import org.yui.domain.period.Checkpoint;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.DeliveredStudy;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import org.yui.imaging.StagedFile;
import org.yui.royalty.ClosedPeriod;

/** All stages in their order, each telling the terminal what came of it. */
final class Walk {

    private final Setting setting;
    private final DemoNetwork network;
    private final Sources sources;
    private final Map<MspId, CollectionReport> collected = new LinkedHashMap<>();
    private final Map<MspId, PublicationPlan> published = new LinkedHashMap<>();
    private Map<MspId, String> names = Map.of();

    Walk(Setting setting, DemoNetwork network, Sources sources) {
        this.setting = setting;
        this.network = network;
        this.sources = sources;
    }

    Summary run() throws IOException, LedgerException {
        names = new Founding(network, setting.plan()).run();
        tell("found", network.cast().founders().size() + " hospitals, " + names.size() + " members");
        collect();
        AtomicFile.write(setting.folder().contributing(), new byte[0]);
        try (Nodes nodes = network.openNodes()) {
            return withNodes(nodes);
        } catch (RefusalException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void collect() throws IOException {
        List<MspId> hospitals = network.cast().hospitals();
        for (int i = 0; i < hospitals.size(); i++) {
            MspId hospital = hospitals.get(i);
            Participant self = network.participant(hospital);
            collected.put(
                    hospital,
                    new Collecting(
                                    self,
                                    network.secret(hospital),
                                    Offer.profile(),
                                    setting.plan().name())
                            .run(sources.folders().get(i), network.staging(hospital)));
        }
        Figures figures = new Figures(collected.values());
        tell(
                "collect",
                figures.studies() + " studies, " + figures.instances() + " instances de-identified, "
                        + figures.skipped() + " files skipped, " + figures.quarantined() + " quarantined");
        tell("curate", figures.passed() + " series passed, " + figures.held() + " held");
        if (figures.studies() == 0) {
            throw new org.yui.cli.UnusableInputException(
                    "found no study that could be contributed (" + figures.skipped()
                            + " files skipped, " + figures.quarantined() + " quarantined, " + figures.held()
                            + " series held), expected at least one in each folder");
        }
    }

    private Summary withNodes(Nodes nodes) throws IOException, LedgerException, RefusalException {
        contribute(nodes);
        List<Contribution> contributions =
                published.values().stream().map(PublicationPlan::contribution).toList();
        Dataset dataset = offer(contributions);
        tell(
                "publish",
                "dataset version 1 of " + contributions.size() + " contributions, attested by "
                        + names.get(network.cast().attestant()));
        BuyerDesk buyer = nodes.buyer();
        GatewayClient client = nodes.client(network.cast().buyer());
        Grant grant = new Granting(network, setting.plan(), client, buyer).run(dataset, contributions);
        tell("grant", "purpose " + grant.purpose() + ", " + grant.quota() + " studies, both fees paid");
        Delivery delivery = deliver(nodes, grant, buyer);
        tell(
                "meter",
                delivery.delivered().size() + " lines used, each released once by its owner and enough custodians");
        ClosedPeriod closed = new Distributing(network, setting.folder()).run(grant);
        tell("distribute", closed.statements().size() + " statements, approved by every hospital");
        checkpoint(closed);
        gather(nodes);
        return report(closed, grant, delivery);
    }

    private void contribute(Nodes nodes) throws IOException, LedgerException, RefusalException {
        List<MspId> hospitals = network.cast().hospitals();
        for (int i = 0; i < hospitals.size(); i++) {
            MspId hospital = hospitals.get(i);
            CollectionReport report = collected.get(hospital);
            if (report != null && !report.studies().isEmpty()) {
                published.put(
                        hospital,
                        nodes.contribute(
                                hospital,
                                setting.plan().name(),
                                Offer.giving(setting.plan().ethics().get(i)),
                                List.of(report)));
            }
        }
        long bytes = published.values().stream()
                .flatMap(p -> p.openings().stream())
                .mapToLong(o -> o.leaf().sealedSize())
                .sum();
        tell("seal", String.format(java.util.Locale.ROOT, "%,d bytes sealed in %d studies", bytes, studies()));
    }

    private Dataset offer(List<Contribution> contributions) throws IOException, LedgerException {
        Cast cast = network.cast();
        Offering offering = new Offering(network.participant(cast.curator()));
        long studies = contributions.stream().mapToLong(Contribution::studies).sum();
        Dataset dataset = offering.draft(
                setting.plan().dataset(),
                "CT and MR volumes",
                contributions,
                Offer.terms(studies),
                Offer.tariff(),
                Offer.sharing(cast),
                cast.attestant());
        new Verifying(network).run(contributions);
        new Offering(network.participant(cast.attestant())).attest(dataset);
        offering.publish(dataset);
        return dataset;
    }

    /** Each hospital states the head as it was when the period was first closed. */
    private void checkpoint(ClosedPeriod closed) throws IOException, LedgerException {
        for (MspId hospital : network.cast().hospitals()) {
            new Checkpointing(network.participant(hospital))
                    .state("period-" + closed.close().period());
        }
    }

    private long studies() {
        return published.values().stream().mapToLong(p -> p.openings().size()).sum();
    }

    /** Hospitals hand the gateway their opened leaves; the buyer orders every study, fetches it, checks it and opens it. */
    private Delivery deliver(Nodes nodes, Grant grant, BuyerDesk buyer) throws IOException, RefusalException {
        for (Map.Entry<MspId, PublicationPlan> each : published.entrySet()) {
            nodes.client(each.getKey()).putOpenings(each.getValue().forOthers());
        }
        Delivery delivery = new Fetching(network.participant(network.cast().buyer()), buyer)
                .run(grant.id(), setting.folder().delivered());
        if (!delivery.open().isEmpty()) {
            throw new IOException("found " + delivery.open().size() + " studies not delivered, expected all: missing "
                    + delivery.open().getFirst().missing());
        }
        for (DeliveredStudy study : delivery.delivered()) {
            compare(study);
        }
        tell("deliver", delivery.delivered().size() + " studies ordered, released, fetched, checked and opened");
        return delivery;
    }

    /** The demo is both ends, so it can see that what arrived is what was sent. */
    private void compare(DeliveredStudy delivered) throws IOException {
        for (Map.Entry<MspId, PublicationPlan> each : published.entrySet()) {
            CollectionReport report = collected.get(each.getKey());
            boolean own =
                    each.getValue().contribution().id().equals(delivered.study().contribution());
            if (own && report != null) {
                compare(report.studies().get((int) delivered.study().index()), delivered.folder());
            }
        }
    }

    private static void compare(CuratedStudy sent, Path arrived) throws IOException {
        for (StagedFile file : sent.files()) {
            if (Files.mismatch(file.path(), arrived.resolve(file.name())) != -1) {
                throw new IOException("found a delivered file that differs from the one de-identified: " + file.name());
            }
        }
    }

    /** The evidence ends where the anchor does, whatever comes into the log meanwhile; it appears when it is whole. */
    private void gather(Nodes nodes) throws IOException, LedgerException {
        DemoFolder folder = setting.folder();
        Participant first = network.participant(network.cast().hospitals().getFirst());
        Anchor anchor = new Checkpointing(first).anchor();
        Path partial = folder.state().resolve("evidence.partial");
        Folders.delete(partial);
        nodes.gather(partial, anchor.checkpoint().read(Checkpoint.class).height());
        Folders.delete(folder.evidence());
        Files.move(partial, folder.evidence(), StandardCopyOption.ATOMIC_MOVE);
        AtomicFile.write(folder.anchor(), Json.bytes(anchor));
    }

    private Summary report(ClosedPeriod closed, Grant grant, Delivery delivery) throws IOException, LedgerException {
        AuditReport audit;
        try {
            audit = Audit.run(
                    setting.folder().evidence(), Optional.of(setting.folder().anchor()));
        } catch (UnusableEvidenceException e) {
            throw new IOException(e.getMessage(), e);
        }
        tell("audit", audit.conclusion());
        Outcome outcome = new Outcome(
                network.name(),
                network.cast(),
                names,
                new ArrayList<>(published.values()),
                collected,
                closed,
                grant,
                delivery,
                audit);
        new Reporting(setting).write(outcome);
        return outcome.summary();
    }

    private void tell(String stage, String what) {
        setting.terminal().line(String.format(java.util.Locale.ROOT, "%-11s %s", stage, what));
    }
}
