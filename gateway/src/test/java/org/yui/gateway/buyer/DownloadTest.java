package org.yui.gateway.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.OrderId;
import org.yui.domain.content.Cid;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.gateway.TestConsortium;
import org.yui.gateway.TestGateway;
import org.yui.gateway.TestMember;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;
import org.yui.vault.WrappingKey;

/** Ciphertext from the gateway into the buyer's store: whole, resumed, or refused. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTest {

    private Path folder;
    private TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private Grant grant;
    private OrderedStudy study;
    private OrderId order;
    private StudyLeaf leaf;
    private byte[] sealed;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        consortium = new TestConsortium(folder, SeededRandom.of(DownloadTest.class));
        PublicationPlan east = consortium.contribute(consortium.east, 2, 2_500_000);
        consortium.publish(4, MinorUnits.ZERO, east);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), east.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        grant = buyer.liveGrant(2);
        study = buyer.desk.studies(grant.id()).getFirst();
        leaf = east.openings().getFirst().leaf();
        order = buyer.desk
                .order(grant.id(), List.of(study))
                .order()
                .read(DeliveryOrder.class)
                .id();
        try (InputStream in = consortium.blocks.open(leaf.cid(), 0, leaf.sealedSize())) {
            sealed = in.readAllBytes();
        }
    }

    @AfterAll
    void close() throws Exception {
        buyer.close();
        gateway.close();
        consortium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_144, 1_048_576, 2_000_000})
    void a_broken_off_download_goes_on_where_it_stopped(int here) throws Exception {
        Path partial = Files.createDirectories(folder.resolve("partial-" + here));
        Files.write(partial.resolve(leaf.cid().text()), Arrays.copyOf(sealed, here));

        new Download(buyer.client, buyer.blocks, partial).fetch(order, leaf);

        assertThat(stored()).isEqualTo(sealed);
        try (var left = Files.list(partial)) {
            assertThat(left).isEmpty();
        }
        buyer.blocks.remove(leaf.cid());
    }

    @Test
    void what_a_kill_left_of_a_stored_study_is_taken_away() throws Exception {
        Path partial = Files.createDirectories(folder.resolve("partial-stored"));
        Download download = new Download(buyer.client, buyer.blocks, partial);
        download.fetch(order, leaf);
        Files.write(partial.resolve(leaf.cid().text()), sealed);

        download.fetch(order, leaf);

        assertThat(partial).isEmptyDirectory();
        buyer.blocks.remove(leaf.cid());
    }

    @Test
    void what_a_kill_left_of_an_opened_study_is_taken_away() throws Exception {
        Path out = folder.resolve("opened");
        buyer.desk.fetch(grant.id(), List.of(study), out);
        new Download(buyer.client, buyer.blocks, folder.resolve("partial-opened")).fetch(order, leaf);
        assertThat(buyer.blocks.has(leaf.cid())).isTrue();

        buyer.desk.fetch(grant.id(), List.of(study), out);

        assertThat(buyer.blocks.has(leaf.cid())).isFalse();
    }

    private byte[] stored() throws IOException {
        try (InputStream in = buyer.blocks.open(leaf.cid(), 0, leaf.sealedSize())) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_range_comes_as_asked_for_with_the_cid_as_its_tag() throws Exception {
        HttpResponse<InputStream> rest = buyer.client.content(order, leaf.studyVersion(), 1_000_000, leaf.cid());
        try (InputStream body = rest.body()) {
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(rest.headers().firstValue("Content-Range"))
                    .contains("bytes 1000000-" + (sealed.length - 1) + "/" + sealed.length);
            assertThat(rest.headers().firstValue("ETag"))
                    .contains('"' + leaf.cid().text() + '"');
            assertThat(rest.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(body.readAllBytes()).isEqualTo(Arrays.copyOfRange(sealed, 1_000_000, sealed.length));
        }
    }

    @Test
    void a_range_of_another_content_brings_the_whole() throws Exception {
        Cid other = Cid.raw(Hash.of(new byte[] {1}));
        HttpResponse<InputStream> whole = buyer.client.content(order, leaf.studyVersion(), 1_000_000, other);
        try (InputStream body = whole.body()) {
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(body.readAllBytes()).isEqualTo(sealed);
        }
    }

    @Test
    void a_range_beyond_the_end_is_not_satisfiable() throws Exception {
        HttpResponse<InputStream> none =
                buyer.client.content(order, leaf.studyVersion(), leaf.sealedSize(), leaf.cid());
        try (InputStream body = none.body()) {
            assertThat(none.statusCode()).isEqualTo(416);
            assertThat(none.headers().firstValue("Content-Range")).contains("bytes */" + sealed.length);
            assertThat(body.readAllBytes()).isEmpty();
        }
    }

    @Test
    void a_flipped_bit_is_named_by_the_cid_and_nothing_is_left() throws Exception {
        Path partial = Files.createDirectories(folder.resolve("partial-flipped"));
        byte[] flipped = Arrays.copyOf(sealed, 1_500_000);
        flipped[consortium.random.nextInt(flipped.length)] ^= 1;
        Files.write(partial.resolve(leaf.cid().text()), flipped);

        assertThatThrownBy(() -> new Download(buyer.client, buyer.blocks, partial).fetch(order, leaf))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("expected " + leaf.cid());
        assertThat(buyer.blocks.roots()).isEmpty();
        try (var left = Files.list(partial)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_buyer_with_another_wrapping_key_is_told_so_and_gets_no_folder() throws Exception {
        TestMember real = consortium.buyer;
        BuyerSetting setting = new BuyerSetting(
                TestConsortium.CHANNEL,
                real.msp(),
                real.key(),
                WrappingKey.random(consortium.random),
                gateway.relayed(buyer.client, real),
                consortium.clock,
                consortium.random);
        Path out = folder.resolve("out-wrong-key");
        try (BuyerDesk desk = BuyerDesk.open(setting, buyer.client, buyer.blocks, folder.resolve("wrong-key"))) {
            assertThatThrownBy(() -> desk.fetch(grant.id(), List.of(study), out))
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageContaining("another wrapping key");
        }
        assertThat(out).doesNotExist();
    }
}
