package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.KillingLedger.Killed;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.DeliverySetting;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.delivery.OrderView;
import org.yui.gateway.hospital.Batch;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Publishing;
import org.yui.testkit.SeededRandom;

/**
 * Kills each part before and after each of its transactions, starts it again, and asks again: nothing is lost, nothing is
 * there twice.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private Path folder;
    private TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private PublicationPlan east;
    private PublicationPlan west;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        consortium = new TestConsortium(folder, SeededRandom.of(KillTest.class));
        east = consortium.contribute(consortium.east, 2, 100);
        west = consortium.contribute(consortium.west, 1, 100);
        consortium.publish(3, MinorUnits.ZERO, east, west);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), east.forOthers());
        gateway.shelf.put(consortium.west.msp(), west.forOthers());
        buyer = gateway.buyer(consortium.buyer);
    }

    @AfterAll
    void close() throws Exception {
        buyer.close();
        gateway.close();
        consortium.close();
    }

    private Signed order(Grant grant, List<OrderedStudy> studies) {
        DeliveryOrder order = new DeliveryOrder(
                TestConsortium.CHANNEL,
                OrderId.random(consortium.random),
                consortium.buyer.msp(),
                grant.id(),
                grant.hash(),
                studies,
                consortium.clock.instant());
        return consortium.buyer.key().sign(consortium.buyer.msp(), KeyPurpose.ORDER, order);
    }

    private DeliveryDesk desk(Path book, Ledger ledger) throws Exception {
        OpeningsShelf shelf = OpeningsShelf.open(folder.resolve("gateway").resolve("openings"), consortium.facts());
        DeliverySetting setting = new DeliverySetting(
                TestConsortium.CHANNEL,
                consortium.operator.msp(),
                consortium.operator.key(),
                ledger,
                consortium.blocks,
                consortium::custodian,
                consortium.clock,
                consortium.random);
        return new DeliveryDesk(setting, OrderBook.open(book), shelf);
    }

    @Test
    void a_killed_gateway_goes_on_with_the_same_lines() throws Exception {
        int kills = 0;
        for (boolean more = true; more; kills++) {
            Grant grant = buyer.liveGrant("gateway-" + kills, 3);
            Signed order = order(grant, buyer.desk.studies(grant.id()));
            Path book = folder.resolve("book-" + kills);
            KillingLedger ledger = new KillingLedger(consortium.ledger(consortium.operator), kills);

            more = isKilled(() -> desk(book, ledger), order);

            OrderView view;
            try (DeliveryDesk again = desk(book, consortium.ledger(consortium.operator))) {
                view = again.accept(consortium.buyer.msp(), order);
                assertThat(again.accept(consortium.buyer.msp(), order)).isEqualTo(view);
            }
            assertThat(view.lines())
                    .hasSize(3)
                    .allSatisfy(l -> assertThat(l.releases()).hasSize(1));
            assertThat(view.lines().stream().map(l -> l.line().line().line())).containsExactlyInAnyOrder(0L, 1L, 2L);
            assertThat(linesOnTheLedger(grant)).isEqualTo(3);
            assertThat(releasesOnTheLedger(view)).isEqualTo(3);
        }
        // A lease and two rows, each before and after, and once without a kill.
        assertThat(kills).isEqualTo(7);
    }

    /** Opens a desk, orders, and says whether it was killed; its folder is free again. */
    private boolean isKilled(DeskOpening opening, Signed order) throws Exception {
        try (DeliveryDesk desk = opening.open()) {
            desk.accept(consortium.buyer.msp(), order);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private long linesOnTheLedger(Grant grant) throws Exception {
        long lines = 0;
        Optional<OrdersRow> row = consortium.facts().ordersRow(grant.id(), 0, 0);
        while (row.isPresent()) {
            lines += row.get().count();
            row = consortium.facts().ordersRow(grant.id(), 0, lines);
        }
        return lines;
    }

    private long releasesOnTheLedger(OrderView view) throws Exception {
        long released = 0;
        for (OrdersRow row : view.lines().stream().map(LineView::row).distinct().toList()) {
            MspId hospital =
                    row.contribution().equals(east.contribution().id()) ? consortium.east.msp() : consortium.west.msp();
            String first = ReleasesRow.key(hospital, row.grant(), row.slice(), row.first(), 1);
            String second = ReleasesRow.key(hospital, row.grant(), row.slice(), row.first(), 2);
            released += consortium
                    .facts()
                    .find(first, ReleasesRow.class)
                    .orElseThrow()
                    .answered()
                    .count();
            assertThat(consortium.facts().find(second, ReleasesRow.class)).isEmpty();
        }
        return released;
    }

    @Test
    void a_killed_custodian_gives_the_same_answer_and_states_it_once() throws Exception {
        int kills = 0;
        for (boolean more = true; more; kills++) {
            Grant grant = buyer.liveGrant("custodian-" + kills, 3);
            Signed order = order(grant, buyer.desk.studies(grant.id()));
            KillingLedger ledger = new KillingLedger(consortium.ledger(consortium.east), kills);
            consortium.custodian(consortium.east).close();
            HospitalCustodian mortal = HospitalCustodian.open(
                    consortium.custodianSetting(consortium.east, ledger), consortium.custodianFolder(consortium.east));
            Path book = folder.resolve("custodian-book-" + kills);

            more = isKilled(() -> deskWith(book, mortal), order);
            mortal.close();
            consortium.openCustodian(consortium.east);

            try (DeliveryDesk again = desk(book, consortium.ledger(consortium.operator))) {
                OrderView view = again.accept(consortium.buyer.msp(), order);
                assertThat(view.lines())
                        .allSatisfy(l -> assertThat(l.releases()).hasSize(1));
                assertThat(releasesOnTheLedger(view)).isEqualTo(3);
            }
        }
        // A beat and a statement of releases, each before and after, and once without a kill.
        assertThat(kills).isEqualTo(5);
    }

    private DeliveryDesk deskWith(Path book, Custodian east) throws Exception {
        OpeningsShelf shelf = OpeningsShelf.open(folder.resolve("gateway").resolve("openings"), consortium.facts());
        DeliverySetting setting = new DeliverySetting(
                TestConsortium.CHANNEL,
                consortium.operator.msp(),
                consortium.operator.key(),
                consortium.ledger(consortium.operator),
                consortium.blocks,
                msp -> msp.equals(consortium.east.msp()) ? Optional.of(east) : consortium.custodian(msp),
                consortium.clock,
                consortium.random);
        return new DeliveryDesk(setting, OrderBook.open(book), shelf);
    }

    @Test
    void a_killed_hospital_goes_on_with_the_same_contribution() throws Exception {
        Path own = folder.resolve("mortal-hospital");
        int kills = 0;
        for (boolean more = true; more; kills++) {
            String name = "batch-" + kills;
            AtomicInteger asked = new AtomicInteger();
            KillingLedger ledger = new KillingLedger(consortium.ledger(consortium.east), kills);

            more = isKilled(own, ledger, name, asked);

            PublicationPlan plan;
            try (Publishing again = Publishing.open(
                    consortium.hospitalSetting(consortium.east, consortium.ledger(consortium.east)), own)) {
                plan = again.publish(name, () -> batch(asked));
                assertThat(again.publish(name, () -> batch(asked))).isEqualTo(plan);
            }
            assertThat(asked).hasValue(1);
            assertThat(consortium.facts().custody(plan.contribution().id())).contains(plan.custody());
        }
        // A contribution and its custody, each before and after, and once without a kill.
        assertThat(kills).isEqualTo(5);
    }

    private Batch batch(AtomicInteger asked) throws IOException {
        asked.incrementAndGet();
        return consortium.batch(consortium.east, 1, 50);
    }

    private boolean isKilled(Path own, Ledger ledger, String name, AtomicInteger asked) throws Exception {
        try (Publishing publishing = Publishing.open(consortium.hospitalSetting(consortium.east, ledger), own)) {
            publishing.publish(name, () -> batch(asked));
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    @Test
    void deposits_whose_plan_a_kill_prevented_are_destroyed_at_the_next_start() throws Exception {
        Path own = folder.resolve("planless-hospital");
        var setting = consortium.hospitalSetting(consortium.east, consortium.ledger(consortium.east));
        try (Publishing publishing = Publishing.open(setting, own)) {
            publishing.publish("batch", () -> batch(new AtomicInteger()));
        }
        Files.delete(own.resolve("plans").resolve("batch.json"));

        Publishing.open(setting, own).close();

        try (var left = Files.list(own.resolve("deposits"))) {
            assertThat(left).isEmpty();
        }
    }

    /** Opens a desk that will be killed. */
    private interface DeskOpening {
        DeliveryDesk open() throws Exception;
    }
}
