package org.yui.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MinorUnits;
import org.yui.domain.OrderId;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.TestConsortium;
import org.yui.gateway.TestGateway;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotaTest {

    private static final int ORDERS = 100;
    private static final int QUOTA = 10;

    @TempDir
    Path folder;

    @Test
    void a_hundred_parallel_orders_on_a_quota_of_ten_give_exactly_ten() throws Exception {
        try (TestConsortium consortium = new TestConsortium(folder, SeededRandom.of(QuotaTest.class))) {
            PublicationPlan plan = consortium.contribute(consortium.east, ORDERS, 100);
            consortium.publish(QUOTA, new MinorUnits(50_000), plan);
            try (TestGateway gateway = new TestGateway(consortium);
                    TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
                gateway.shelf.put(consortium.east.msp(), plan.forOthers());
                Grant grant = buyer.liveGrant(QUOTA);
                List<OrderedStudy> studies = buyer.desk.studies(grant.id());

                List<Object> outcomes = all(consortium, gateway, grant, studies);

                List<OrderView> accepted = outcomes.stream()
                        .filter(OrderView.class::isInstance)
                        .map(OrderView.class::cast)
                        .toList();
                assertThat(outcomes).filteredOn(Refusal.OVER_QUOTA::equals).hasSize(ORDERS - QUOTA);
                assertThat(accepted).hasSize(QUOTA);
                assertThat(accepted.stream()
                                .map(v -> v.lines().getFirst().line().line().line()))
                        .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
                assertThat(linesOnTheLedger(consortium, grant)).isEqualTo(QUOTA);
            }
        }
    }

    private static List<Object> all(
            TestConsortium consortium, TestGateway gateway, Grant grant, List<OrderedStudy> studies) throws Exception {
        List<Signed> orders = new ArrayList<>();
        for (OrderedStudy study : studies) {
            DeliveryOrder order = new DeliveryOrder(
                    TestConsortium.CHANNEL,
                    OrderId.random(consortium.random),
                    consortium.buyer.msp(),
                    grant.id(),
                    grant.hash(),
                    List.of(study),
                    consortium.clock.instant());
            orders.add(consortium.buyer.key().sign(consortium.buyer.msp(), KeyPurpose.ORDER, order));
        }
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> running = orders.stream()
                    .map(o -> threads.submit(() -> outcome(consortium, gateway, o)))
                    .toList();
            for (Future<Object> each : running) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    private static Object outcome(TestConsortium consortium, TestGateway gateway, Signed order) throws Exception {
        try {
            return gateway.desk.accept(consortium.buyer.msp(), order);
        } catch (RefusalException e) {
            return e.refusal();
        }
    }

    private static long linesOnTheLedger(TestConsortium consortium, Grant grant) throws Exception {
        long lines = 0;
        var row = consortium.facts().ordersRow(grant.id(), 0, 0);
        while (row.isPresent()) {
            OrdersRow found = row.get();
            assertThat(found.first()).isEqualTo(lines);
            lines += found.count();
            row = consortium.facts().ordersRow(grant.id(), 0, lines);
        }
        return lines;
    }
}
