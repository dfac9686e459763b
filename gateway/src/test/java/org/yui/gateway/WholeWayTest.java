package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MinorUnits;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;
import org.yui.gateway.buyer.DeliveredStudy;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;

/** Two hospitals' studies, through HTTPS and the embedded ledger, into a buyer's folder. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeWayTest {

    @TempDir
    Path folder;

    private TestConsortium consortium;
    private TestGateway gateway;
    private PublicationPlan east;
    private PublicationPlan west;

    @BeforeEach
    void publish() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(WholeWayTest.class));
        east = consortium.contribute(consortium.east, 2, 3_000_000);
        west = consortium.contribute(consortium.west, 1, 1000);
        consortium.publish(10, new MinorUnits(50_000), east, west);
        gateway = new TestGateway(consortium);
        open(consortium.east, east);
        open(consortium.west, west);
    }

    private void open(TestMember hospital, PublicationPlan plan) throws Exception {
        try (GatewayClient client = gateway.client(hospital)) {
            client.putOpenings(plan.forOthers());
        }
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
        consortium.close();
    }

    @Test
    void a_buyer_ends_with_the_files_that_the_hospitals_sealed() throws Exception {
        try (TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
            Grant grant = buyer.liveGrant(3);
            List<OrderedStudy> studies = buyer.desk.studies(grant.id());

            Delivery delivery = buyer.desk.fetch(grant.id(), studies, folder.resolve("out"));

            assertThat(delivery.open()).isEmpty();
            assertThat(delivery.delivered()).hasSize(3);
            for (DeliveredStudy each : delivery.delivered()) {
                TestMember hospital =
                        each.study().contribution().equals(east.contribution().id())
                                ? consortium.east
                                : consortium.west;
                Path original = consortium
                        .originals(hospital)
                        .resolve("study-" + each.study().index() + ".dcm");
                assertThat(each.folder().resolve("image.dcm")).hasSameBinaryContentAs(original);
            }
            ReleasesRow used = consortium
                    .facts()
                    .find(ReleasesRow.key(consortium.east.msp(), grant.id(), 0, 0, 1), ReleasesRow.class)
                    .orElseThrow();
            assertThat(used.answered().count()).isEqualTo(2);
        }
    }

    @Test
    void asking_again_costs_nothing() throws Exception {
        try (TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
            Grant grant = buyer.liveGrant(3);
            List<OrderedStudy> studies = buyer.desk.studies(grant.id());
            Delivery first = buyer.desk.fetch(grant.id(), studies, folder.resolve("out"));
            long height = consortium.engine.height();

            Delivery again = buyer.desk.fetch(grant.id(), studies, folder.resolve("out"));
            Delivery elsewhere = buyer.desk.fetch(grant.id(), studies.subList(0, 1), folder.resolve("other"));

            assertThat(again.delivered()).isEqualTo(first.delivered());
            assertThat(elsewhere.delivered()).hasSize(1);
            assertThat(consortium.engine.height()).isEqualTo(height);
        }
    }

    @Test
    void the_evidence_is_canonical_and_complete() throws Exception {
        try (TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
            Grant grant = buyer.liveGrant(3);
            buyer.desk.fetch(grant.id(), buyer.desk.studies(grant.id()), folder.resolve("out"));
        }
        EvidenceExport export = new EvidenceExport(folder.resolve("evidence"));
        export.gateway(gateway.book, consortium.facts());
        for (TestMember hospital : List.of(consortium.east, consortium.west)) {
            export.custodian(consortium.custodian(hospital));
            export.hospital(consortium.publishing(hospital), consortium.facts());
        }

        assertThat(files("orders")).hasSize(1);
        assertThat(files("lines")).hasSize(2);
        assertThat(files("releases")).hasSize(2);
        assertThat(files("openings")).hasSize(2);
    }

    private List<Path> files(String name) throws Exception {
        try (var files = Files.list(folder.resolve("evidence").resolve(name))) {
            return files.toList();
        }
    }
}
