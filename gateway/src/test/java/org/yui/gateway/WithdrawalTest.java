package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.MinorUnits;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.buyer.GatewayRefusedException;
import org.yui.gateway.catalogue.CatalogueEntry;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;

/** From the hospital's word on, nobody gets the study; what was delivered before stays where it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawalTest {

    @TempDir
    Path folder;

    private TestConsortium consortium;
    private TestGateway gateway;
    private PublicationPlan plan;

    @BeforeEach
    void open() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(WithdrawalTest.class));
        plan = consortium.contribute(consortium.east, 3, 100);
        consortium.publish(3, MinorUnits.ZERO, plan);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
        consortium.close();
    }

    @Test
    void a_withdrawn_study_leaves_the_catalogue_the_choice_and_the_store() throws Exception {
        try (TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
            Grant grant = buyer.liveGrant(3);
            List<OrderedStudy> before = buyer.desk.studies(grant.id());
            Delivery delivered = buyer.desk.fetch(grant.id(), before.subList(0, 1), folder.resolve("out"));

            withdraw(0L);
            withdraw(0L);
            withdraw(1L);

            CatalogueEntry entry = buyer.client.catalogue().datasets().getFirst();
            assertThat(entry.studies()).isEqualTo(1);
            assertThat(entry.withdrawn()).isEqualTo(2);
            assertThat(buyer.desk.studies(grant.id())).containsExactly(before.getLast());
            assertThat(consortium.blocks.roots())
                    .containsExactly(plan.openings().getLast().leaf().cid());
            assertThat(delivered.delivered().getFirst().folder()).exists();
            for (OrderedStudy gone : before.subList(0, 2)) {
                assertThatThrownBy(() -> buyer.desk.fetch(grant.id(), List.of(gone), folder.resolve("late")))
                        .isInstanceOfSatisfying(
                                GatewayRefusedException.class,
                                e -> assertThat(e.code()).isEqualTo(Refusal.STUDY_WITHDRAWN.name()));
            }
        }
    }

    @Test
    void a_withdrawn_contribution_is_gone_whole() throws Exception {
        try (TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
            Grant grant = buyer.liveGrant(3);

            withdraw(null);

            assertThat(buyer.client.catalogue().datasets().getFirst().studies()).isZero();
            assertThat(buyer.desk.studies(grant.id())).isEmpty();
            assertThat(consortium.blocks.roots()).isEmpty();
        }
    }

    private void withdraw(Long index) throws Exception {
        consortium.publishing(consortium.east).withdraw(plan.contribution().id(), index, Code.parse("CONSENT"));
    }
}
