package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.buyer.DeliveredStudy;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.PartsRecall;
import org.yui.gateway.custodian.ReleasedLine;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Redealt;
import org.yui.testkit.SeededRandom;

/** East Hospital's keys, first held by itself alone, are dealt anew to East and West. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedealTest {

    @TempDir
    Path folder;

    private final Set<MspId> away = new HashSet<>();
    private TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private PublicationPlan plan;
    private Grant grant;
    private List<OrderedStudy> studies;

    @BeforeEach
    void open() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(RedealTest.class));
        plan = consortium.contribute(consortium.east, 2, 1000);
        consortium.publish(2, MinorUnits.ZERO, plan);
        gateway = new TestGateway(consortium, this::reached, consortium.blocks);
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        grant = buyer.liveGrant(2);
        studies = buyer.desk.studies(grant.id());
    }

    @AfterEach
    void close() throws Exception {
        buyer.close();
        gateway.close();
        consortium.close();
    }

    private Optional<Custodian> reached(MspId hospital) {
        return away.contains(hospital) ? Optional.empty() : consortium.custodian(hospital);
    }

    private CustodyChoice both(int threshold) {
        return new CustodyChoice(List.of(consortium.east.msp(), consortium.west.msp()), threshold, true);
    }

    private Redealt redeal(CustodyChoice choice, boolean anew) throws Exception {
        return consortium.publishing(consortium.east).redeal(plan.contribution().id(), choice, anew);
    }

    private List<String> deposits(TestMember hospital) throws Exception {
        try (var files = Files.list(consortium.custodianFolder(hospital).resolve("deposits"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> ofEpoch(int epoch) {
        String id = plan.contribution().id().text();
        return List.of(id + "-" + epoch + "-0.json", id + "-" + epoch + "-1.json");
    }

    private void isDelivered(Delivery delivery) throws Exception {
        assertThat(delivery.open()).isEmpty();
        assertThat(delivery.delivered()).hasSize(2);
        for (DeliveredStudy each : delivery.delivered()) {
            Path original = consortium
                    .originals(consortium.east)
                    .resolve("study-" + each.study().index() + ".dcm");
            assertThat(each.folder().resolve("image.dcm")).hasSameBinaryContentAs(original);
        }
    }

    @Test
    void the_keys_stay_and_the_old_parts_go() throws Exception {
        Redealt redealt = redeal(both(2), false);

        assertThat(redealt.custody().epoch()).isEqualTo(2);
        assertThat(redealt.faults()).isEmpty();
        assertThat(redealt.withOldParts()).isEmpty();
        assertThat(consortium.facts().custody(plan.contribution().id())).contains(redealt.custody());
        assertThat(deposits(consortium.east)).isEqualTo(ofEpoch(2));
        assertThat(deposits(consortium.west)).isEqualTo(ofEpoch(2));
        isDelivered(buyer.desk.fetch(grant.id(), studies, folder.resolve("out")));
    }

    @Test
    void what_was_dealt_so_already_is_not_dealt_again_unless_it_is_asked_for() throws Exception {
        redeal(both(2), false);
        long height = consortium.engine.height();

        assertThat(redeal(both(2), false).custody().epoch()).isEqualTo(2);
        assertThat(consortium.engine.height()).isEqualTo(height);
        assertThat(redeal(both(2), true).custody().epoch()).isEqualTo(3);
        assertThat(deposits(consortium.west)).isEqualTo(ofEpoch(3));
        isDelivered(buyer.desk.fetch(grant.id(), studies, folder.resolve("out")));
    }

    @Test
    void a_line_answered_in_an_old_epoch_keeps_its_answer() throws Exception {
        List<ReleasedLine> before =
                releases(buyer.desk.order(grant.id(), studies).lines());
        redeal(both(2), false);

        assertThat(releases(buyer.desk.order(grant.id(), studies).lines())).containsAll(before);
        isDelivered(buyer.desk.fetch(grant.id(), studies, folder.resolve("out")));
    }

    private static List<ReleasedLine> releases(List<LineView> lines) {
        return lines.stream().flatMap(l -> l.releases().stream()).toList();
    }

    @Test
    void a_missing_custodian_does_not_matter_while_enough_others_answer() throws Exception {
        redeal(both(1), false);
        away.add(consortium.west.msp());
        isDelivered(buyer.desk.fetch(grant.id(), studies, folder.resolve("out")));
    }

    @Test
    void where_too_few_answer_the_owner_is_not_asked_so_that_nothing_counts_as_used() throws Exception {
        redeal(both(2), false);
        away.add(consortium.west.msp());
        Delivery delivery = buyer.desk.fetch(grant.id(), studies, folder.resolve("out"));

        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.open())
                .allSatisfy(o -> assertThat(o.refusals())
                        .anySatisfy(r -> assertThat(r.custodian()).isEqualTo(consortium.west.msp())));
        assertThat(consortium
                        .facts()
                        .find(ReleasesRow.key(consortium.east.msp(), grant.id(), 0, 0, 1), ReleasesRow.class))
                .isEmpty();

        away.clear();
        isDelivered(buyer.desk.fetch(grant.id(), studies, folder.resolve("out")));
    }

    @Test
    void a_custodian_that_is_dropped_has_nothing_left() throws Exception {
        redeal(both(2), false);
        redeal(CustodyChoice.ownerAlone(consortium.east.msp()), false);

        assertThat(deposits(consortium.west)).isEmpty();
        isDelivered(buyer.desk.fetch(grant.id(), studies, folder.resolve("out")));
    }

    @Test
    void nobody_recalls_parts_in_secret_or_in_anothers_name() throws Exception {
        PartsRecall recall =
                new PartsRecall(TestConsortium.CHANNEL, plan.contribution().id(), 1);
        Signed secret = consortium.east.key().sign(consortium.east.msp(), KeyPurpose.CUSTODIAN, recall);
        Signed foreign = consortium.west.key().sign(consortium.west.msp(), KeyPurpose.CUSTODIAN, recall);

        assertThatThrownBy(() -> consortium.custodian(consortium.east).recall(secret, 0, 2))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NOT_PERMITTED));
        assertThatThrownBy(() -> consortium.custodian(consortium.east).recall(foreign, 0, 2))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BAD_SIGNATURE));
    }
}
