package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.audit.Audit;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.report.AuditReport;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
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
    private final Sources sources;
    private final int port;
    private final Map<MspId, CollectionReport> collected = new LinkedHashMap<>();
    private final Map<MspId, PublicationPlan> published = new LinkedHashMap<>();

    Walk(Setting setting, Sources sources, int port) {
        this.setting = setting;
        this.sources = sources;
        this.port = port;
    }

    Summary run() throws IOException, LedgerException {
        new Founding(setting).run();
        tell(
                "found",
                setting.cast().hospitals().size() + " hospitals, "
                        + setting.cast().all().size() + " members");
        collect();
        try (Nodes nodes = Nodes.open(setting, port)) {
            return withNodes(nodes);
        } catch (RefusalException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void collect() throws IOException {
        Collecting collecting = new Collecting(setting);
        List<MspId> hospitals = setting.cast().hospitals();
        for (int i = 0; i < hospitals.size(); i++) {
            collected.put(
                    hospitals.get(i),
                    collecting.run(hospitals.get(i), sources.folders().get(i)));
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
        Dataset dataset = new Offering(setting).run(contributions);
        tell(
                "publish",
                "dataset version 1 of " + contributions.size() + " contributions, attested by "
                        + setting.cast().names().get(setting.cast().attestant()));
        GatewayClient client = nodes.client(Cast.BUYER);
        BuyerDesk buyer = nodes.buyer(client);
        Grant grant = new Granting(setting, client, buyer).run(dataset, contributions);
        tell("grant", "purpose " + grant.purpose() + ", " + grant.quota() + " studies, both fees paid");
        Delivery delivery = deliver(nodes, grant, buyer);
        tell("meter", delivery.delivered().size() + " lines used, each released once by its owner's custodian");
        ClosedPeriod closed = new Closing(setting).run(grant.currency());
        tell("distribute", closed.statements().size() + " statements, approved by every hospital");
        new Anchoring(setting).checkpoint();
        new Gathering(setting, nodes).run(closed.statements());
        return report(closed, grant, delivery);
    }

    private void contribute(Nodes nodes) throws IOException, LedgerException, RefusalException {
        Contributing contributing = new Contributing(setting, nodes);
        List<MspId> hospitals = setting.cast().hospitals();
        for (int i = 0; i < hospitals.size(); i++) {
            MspId hospital = hospitals.get(i);
            CollectionReport report = collected.get(hospital);
            if (report != null && !report.studies().isEmpty()) {
                published.put(
                        hospital,
                        contributing.run(hospital, setting.plan().ethics().get(i), report));
            }
        }
        contributing.removeOrphans(published);
        long bytes = published.values().stream()
                .flatMap(p -> p.openings().stream())
                .mapToLong(o -> o.leaf().sealedSize())
                .sum();
        tell("seal", String.format(java.util.Locale.ROOT, "%,d bytes sealed in %d studies", bytes, studies()));
    }

    private long studies() {
        return published.values().stream().mapToLong(p -> p.openings().size()).sum();
    }

    private Delivery deliver(Nodes nodes, Grant grant, BuyerDesk buyer) throws IOException, RefusalException {
        Delivering delivering = new Delivering(setting, nodes);
        for (Map.Entry<MspId, PublicationPlan> each : published.entrySet()) {
            delivering.hand(each.getKey(), each.getValue());
        }
        Delivery delivery = delivering.run(grant, buyer);
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

    private Summary report(ClosedPeriod closed, Grant grant, Delivery delivery) throws IOException, LedgerException {
        Path anchor = setting.folder().root().resolve("anchor.json");
        AtomicFile.write(anchor, Json.bytes(new Anchoring(setting).anchor()));
        AuditReport audit;
        try {
            audit = Audit.run(setting.folder().evidence(), Optional.of(anchor));
        } catch (UnusableEvidenceException e) {
            throw new IOException(e.getMessage(), e);
        }
        tell("audit", audit.conclusion());
        Outcome outcome = new Outcome(
                setting.cast(), new ArrayList<>(published.values()), collected, closed, grant, delivery, audit);
        new Reporting(setting).write(outcome);
        return outcome.summary();
    }

    private void tell(String stage, String what) {
        setting.terminal().line(String.format(java.util.Locale.ROOT, "%-11s %s", stage, what));
    }
}
