package org.yui.ipfs.kubo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.ipfs.FileBlocks;
import org.yui.testkit.Keystream;
import org.yui.testkit.SeededRandom;

/** Two real nodes, and everything that can go wrong with one of them. Runs where {@code ipfs} is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KuboFaultsTest {

    private static final int MIB = 1 << 20;
    private static final int LENGTH = 24 * MIB + 12_345;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofMinutes(5));

    @TempDir
    private Path folder;

    private final RandomGenerator random = SeededRandom.of(KuboFaultsTest.class);
    private final List<NodeFailure> failures = new CopyOnWriteArrayList<>();
    private byte[] content;
    private Cid root;
    private FileBlocks store;
    private KuboDaemon one;
    private KuboDaemon two;

    @BeforeEach
    void start_two_nodes_of_one_swarm() throws IOException, InterruptedException {
        List<KuboDaemon> swarm = KuboDaemon.swarm(folder, 2);
        one = swarm.getFirst();
        two = swarm.getLast();
        content = Keystream.bytes("faults" + random.nextLong(), LENGTH);
        store = FileBlocks.open(folder.resolve("store"));
        try (Blocks.Sink sink = store.begin()) {
            sink.write(content, 0, content.length);
            root = sink.finish();
        }
    }

    @AfterEach
    void end_them() throws IOException {
        if (store != null) {
            store.close();
            one.close();
            two.close();
        }
    }

    @Test
    void a_download_survives_the_death_of_the_node_that_it_comes_from() throws IOException, InterruptedException {
        atBoth();
        try (SeveralBlocks several = new SeveralBlocks(
                        List.of(new KuboClient(one.readers()), new KuboClient(two.readers())), failures::add);
                InputStream in = several.open(root, 0, LENGTH)) {
            int before = random.nextInt(LENGTH);
            byte[] head = in.readNBytes(before);
            one.kill();
            byte[] tail = in.readAllBytes();

            assertThat(head).isEqualTo(Arrays.copyOf(content, before));
            assertThat(tail).isEqualTo(Arrays.copyOfRange(content, before, LENGTH));
            several.open(root, 0, 1).close();
        }
        assertThat(failures).allMatch(failure -> failure.node().equals("kubo1"));
    }

    @ParameterizedTest
    @EnumSource
    void a_download_survives_what_comes_between_it_and_a_node_and_says_which_node(FaultyProxy.Fault fault)
            throws IOException {
        atBoth();
        try (FaultyProxy proxy = FaultyProxy.onAnswers(one, fault, 2 * MIB + random.nextInt(20 * MIB));
                SeveralBlocks several = new SeveralBlocks(
                        List.of(through(proxy, one.readers()), new KuboClient(two.readers())), failures::add)) {
            try (InputStream in = several.open(root, 0, LENGTH)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
            assertThat(failures).hasSize(1);
            assertThat(failures.getFirst().node()).isEqualTo("kubo1");
            assertThat(failures.getFirst().cause())
                    .isInstanceOfAny(CorruptBlockException.class, KuboUnavailableException.class);
        }
    }

    @Test
    void with_one_node_of_two_down_everything_is_read_and_with_both_down_it_is_said_of_each()
            throws IOException, InterruptedException {
        atBoth();
        one.kill();
        try (SeveralBlocks several = new SeveralBlocks(
                List.of(new KuboClient(one.readers()), new KuboClient(two.readers())), failures::add)) {
            assertThat(several.has(root)).isTrue();
            assertThat(several.size(root)).isEqualTo(LENGTH);
            try (InputStream in = several.open(root, MIB - 1, 2)) {
                assertThat(in.readAllBytes()).containsExactly(content[MIB - 1], content[MIB]);
            }
            two.kill();
            failures.clear();
            assertThatThrownBy(() -> several.size(root)).isInstanceOf(KuboUnavailableException.class);
            assertThat(failures).extracting(NodeFailure::node).containsExactlyInAnyOrder("kubo1", "kubo2");
        }
    }

    @Test
    void a_push_that_its_node_does_not_survive_is_no_push_and_the_next_one_is() throws Exception {
        try (FaultyProxy proxy = FaultyProxy.onRequests(one, FaultyProxy.Fault.STALL, random.nextInt(20 * MIB));
                KuboClient client = through(proxy, one.owners())) {
            Thread killer = Thread.ofVirtual().start(() -> killAt(proxy));
            assertThatThrownBy(() -> new KuboPush(client).push(store, root)).isInstanceOf(IOException.class);
            killer.join();
        }
        one.start();
        try (KuboClient client = new KuboClient(one.owners())) {
            assertThat(client.isPinned(root)).isFalse();
            new KuboPush(client).push(store, root);
            new KuboPush(client).push(store, root);

            try (FileBlocks back = FileBlocks.open(folder.resolve("back"))) {
                new KuboPull(client).pull(root, back);
                assertThat(back.roots()).containsExactly(root);
            }
        }
    }

    private void killAt(FaultyProxy proxy) {
        try {
            proxy.awaitFault();
            one.kill();
            proxy.close();
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_push_whose_bytes_do_not_arrive_as_they_were_stores_nothing_wrong(FaultyProxy.Fault fault)
            throws IOException {
        try (FaultyProxy proxy = FaultyProxy.onRequests(one, fault, 1000 + random.nextInt(20 * MIB));
                KuboClient faulty = through(proxy, one.owners());
                KuboClient client = new KuboClient(one.owners())) {
            assertThatThrownBy(() -> new KuboPush(faulty).push(store, root)).isInstanceOf(IOException.class);
            assertThat(client.isPinned(root)).isFalse();

            new KuboPush(client).push(store, root);
            assertThat(client.dagStat(root).blocks()).isEqualTo(26);
        }
    }

    @Test
    void a_pin_at_the_partner_goes_on_where_the_death_of_a_node_broke_it_off() throws Exception {
        push(one);
        try (KuboClient client = new KuboClient(two.owners())) {
            KuboPins pins = new KuboPins(client, InstantSource.system());
            assertThatThrownBy(() -> pins.keep(root, LENGTH, PATIENCE, (blocks, bytes) -> {
                        throw new IOException("this hospital's own process went down");
                    }))
                    .hasMessageContaining("went down");
            assertThat(pins.keeps(root)).isFalse();

            one.kill();
            Patience little = new Patience(Duration.ofMillis(1), Duration.ofSeconds(1));
            assertThatThrownBy(() -> pins.keep(root, LENGTH, little, PinProgress.UNHEARD))
                    .isInstanceOf(KuboUnavailableException.class)
                    .hasMessageContaining("check that one of them holds the file");
            assertThat(pins.keeps(root)).isFalse();

            one.start();
            pins.keep(root, LENGTH, PATIENCE, PinProgress.UNHEARD);
            pins.keep(root, LENGTH, PATIENCE, PinProgress.UNHEARD);
            assertThat(pins.keeps(root)).isTrue();
            assertThatThrownBy(() -> pins.keep(root, LENGTH - 1, PATIENCE, PinProgress.UNHEARD))
                    .isInstanceOf(KuboException.class)
                    .hasMessageContaining("does not count as kept");

            pins.drop(root);
            pins.drop(root);
            assertThat(pins.keeps(root)).isFalse();
        }
    }

    @Test
    void a_token_lets_its_holder_do_what_it_is_for_and_nothing_else() throws IOException {
        push(one);
        try (KuboClient reader = new KuboClient(one.readers());
                KuboClient stranger =
                        new KuboClient(KuboEndpoint.of("kubo1", one.api(), KuboToken.random(new SecureRandom())))) {
            assertThat(reader.block(root)).isNotEmpty();
            for (KuboClient refused : List.of(reader, stranger)) {
                assertThatThrownBy(() -> new KuboPush(refused).push(store, root))
                        .isInstanceOfSatisfying(
                                KuboException.class, e -> assertThat(e.status()).isEqualTo(403))
                        .hasMessageContaining("check the token");
                assertThatThrownBy(() -> refused.importCar(store.car(root)))
                        .isInstanceOfSatisfying(
                                KuboException.class, e -> assertThat(e.status()).isEqualTo(403));
            }
            assertThatThrownBy(() -> stranger.block(root)).isInstanceOf(KuboException.class);
        }
    }

    /** Kubo's documentation says that bitswap does not serve what is denied; it reads the store behind the list. */
    @Test
    void what_is_denied_is_not_given_out_any_more_and_the_swarm_needs_the_list_of_each_node() throws IOException {
        push(one);
        try (KuboClient owner = new KuboClient(one.owners());
                KuboClient partner = new KuboClient(two.owners())) {
            Denylist.of(one.repository()).deny(List.of(root));
            Await.until(() -> !gives(owner, root));
            assertThatThrownBy(() -> owner.unpin(root)).hasMessageContaining("blocked");

            KuboPins pins = new KuboPins(partner, InstantSource.system());
            pins.keep(root, LENGTH, PATIENCE, PinProgress.UNHEARD);
            pins.drop(root);
            Denylist.of(two.repository()).deny(List.of(root));
            Await.until(() -> !gives(partner, root));
            assertThatThrownBy(() -> pins.keep(root, LENGTH, PATIENCE, PinProgress.UNHEARD))
                    .hasMessageContaining("blocked");
        }
    }

    private static boolean gives(KuboClient client, Cid block) {
        try {
            client.block(block);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void nodes_know_each_other_and_nobody_else() throws IOException {
        push(one);
        try (KuboClient client = new KuboClient(one.owners())) {
            List<String> other = List.of(two.peer().id());
            Await.until(() -> peers(client).equals(other)); // Kubo dials its peers some seconds after its start
            assertThat(client.peering()).containsExactly(two.peer());
            client.addPeering(two.peer());
            assertThat(client.id().peerId()).isEqualTo(one.peer().id());
            assertThat(client.id().addresses()).allMatch(address -> address.startsWith("/ip4/127.0.0.1/tcp/"));
            assertThat(client.version()).isNotEmpty();
            assertThat(client.repoStat().bytes()).isGreaterThan(LENGTH);
        }
    }

    private static List<String> peers(KuboClient client) {
        try {
            return client.peers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void atBoth() throws IOException {
        push(one);
        try (KuboClient client = new KuboClient(two.owners())) {
            new KuboPins(client, InstantSource.system()).keep(root, LENGTH, PATIENCE, PinProgress.UNHEARD);
        }
    }

    private void push(KuboDaemon node) throws IOException {
        try (KuboClient client = new KuboClient(node.owners())) {
            new KuboPush(client).push(store, root);
        }
    }

    private static KuboClient through(FaultyProxy proxy, KuboEndpoint endpoint) {
        return new KuboClient(new KuboEndpoint(
                endpoint.name(), proxy.api(), endpoint.token(), Duration.ofSeconds(5), Duration.ofSeconds(3)));
    }
}
