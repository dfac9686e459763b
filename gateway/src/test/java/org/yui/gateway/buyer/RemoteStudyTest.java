package org.yui.gateway.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MinorUnits;
import org.yui.domain.content.CorruptBlockException;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.gateway.TestConsortium;
import org.yui.gateway.TestGateway;
import org.yui.gateway.TestMember;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.DeliverySetting;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.http.GatewayServer;
import org.yui.gateway.http.HttpsSetting;
import org.yui.testkit.SeededRandom;
import org.yui.vault.container.ManifestInstance;

/** One slice out of a sealed study at the gateway, and what that takes over the wire. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteStudyTest {

    private static final int INSTANCES = 80;
    private static final int BYTES_EACH = 500_000;
    private static final int LEAF = 1 << 20;

    private final AtomicLong served = new AtomicLong();
    private TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private GatewayServer counting;
    private GatewayClient client;
    private BuyerDesk desk;
    private Grant grant;
    private OrderedStudy study;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        consortium = new TestConsortium(folder, SeededRandom.of(RemoteStudyTest.class));
        PublicationPlan plan = consortium.contributeOne(consortium.east, INSTANCES, BYTES_EACH);
        consortium.publish(4, MinorUnits.ZERO, plan);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        grant = buyer.liveGrant(1);
        study = buyer.desk.studies(grant.id()).getFirst();
        counting = serve(gateway.desk);
        client = client(counting);
        desk = desk("counting", client);
    }

    private GatewayServer serve(DeliveryDesk of) throws IOException {
        return GatewayServer.start(
                HttpsSetting.loopback(0, consortium.tls(consortium.operator), new SecureRandom()),
                consortium.engine,
                consortium.facts(),
                of,
                gateway.shelf,
                served::addAndGet,
                List.of());
    }

    private GatewayClient client(GatewayServer server) throws IOException {
        return new GatewayClient(server.uri(), consortium.tls(consortium.buyer), new SecureRandom());
    }

    private BuyerDesk desk(String name, GatewayClient with) throws Exception {
        TestMember member = consortium.buyer;
        return BuyerDesk.open(
                new BuyerSetting(
                        TestConsortium.CHANNEL,
                        member.msp(),
                        member.key(),
                        member.wrapping(),
                        gateway.relayed(with, member),
                        consortium.clock,
                        consortium.random),
                with,
                buyer.blocks,
                folder.resolve("desk-" + name));
    }

    @AfterAll
    void close() throws Exception {
        desk.close();
        client.close();
        counting.close();
        buyer.close();
        gateway.close();
        consortium.close();
    }

    private byte[] original(ManifestInstance instance) throws IOException {
        String name = instance.name().replace("image", "study-0");
        return Files.readAllBytes(consortium.originals(consortium.east).resolve(name));
    }

    private static byte[] read(RemoteStudy from, ManifestInstance instance) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.read(instance, out);
        return out.toByteArray();
    }

    @Test
    void one_slice_takes_a_few_blocks_and_the_gateway_counts_as_many_bytes_as_the_buyer() throws Exception {
        served.set(0);
        try (RemoteStudy remote = desk.view(grant.id(), study)) {
            assertThat(remote.instances()).hasSize(INSTANCES);
            ManifestInstance slice = remote.instance("1.2.3.0.17").orElseThrow();
            assertThat(slice.name()).isEqualTo("image-17.dcm");

            assertThat(read(remote, slice)).isEqualTo(original(slice));

            assertThat(remote.fetchedBytes()).isEqualTo(served.get()).isLessThan(7L * LEAF);
            assertThat(remote.fetchedBytes()).isLessThan(remote.leaf().sealedSize() / 5);
            System.out.println("one slice of " + slice.bytes() + " bytes took " + remote.fetchedBytes() + " of "
                    + remote.leaf().sealedSize() + " sealed bytes");
        }
    }

    @Test
    void every_slice_reads_as_it_was_and_neighbours_share_their_blocks() throws Exception {
        try (RemoteStudy remote = desk.view(grant.id(), study)) {
            for (ManifestInstance instance : remote.instances()) {
                assertThat(read(remote, instance)).isEqualTo(original(instance));
            }
            assertThat(remote.fetchedBytes()).isLessThan(remote.leaf().sealedSize() * 3 / 2);
        }
    }

    @Test
    void a_gateway_that_changes_a_bit_is_named_by_the_block() throws Exception {
        FlippingBlocks flipping = new FlippingBlocks(consortium.blocks);
        try (DeliveryDesk hostile = new DeliveryDesk(
                        new DeliverySetting(
                                TestConsortium.CHANNEL,
                                consortium.operator.msp(),
                                consortium.operator.key(),
                                consortium.ledger(consortium.operator),
                                flipping,
                                consortium::custodian,
                                consortium.clock,
                                consortium.random),
                        gateway.book,
                        gateway.shelf);
                GatewayServer server = serve(hostile);
                GatewayClient to = client(server);
                BuyerDesk at = desk("hostile", to)) {
            assertThatThrownBy(() -> at.view(grant.id(), study)).isInstanceOf(CorruptBlockException.class);
        }
    }
}
