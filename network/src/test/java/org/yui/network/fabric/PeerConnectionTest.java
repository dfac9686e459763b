package org.yui.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.TlsServerCredentials;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Identity;
import org.yui.network.member.MutualTls;
import org.yui.network.member.Organisation;

/** Whom a connection trusts, and how much it asks at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerConnectionTest {

    private static final MspId OTHER = new MspId("Hospital2MSP");

    @TempDir
    static Path folder;

    private static Consortium consortium;

    @BeforeAll
    static void make() throws Exception {
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(new Organisation(Peers.HOSPITAL, "病院"), new Organisation(OTHER, "Other")), List.of());
        consortium = Consortium.open(folder.resolve("c"), plan, InstantSource.system(), new SecureRandom());
    }

    private static FakePeer peerOf(MspId member) throws Exception {
        MutualTls tls = consortium.tls(member);
        return new FakePeer(TlsServerCredentials.newBuilder()
                .keyManager(tls.keyManagers())
                .trustManager(tls.trustManagersOfOwn())
                .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                .build());
    }

    private static FabricLedgerService connect(FakePeer peer) throws Exception {
        return FabricLedgerService.connect(
                "127.0.0.1:" + peer.port(),
                consortium.tls(Peers.HOSPITAL),
                consortium.client(Peers.HOSPITAL),
                Peers.CHANNEL,
                Peers.impatient(),
                InstantSource.fixed(Peers.NOW),
                new SecureRandom());
    }

    @Test
    void the_organisations_own_peer_is_spoken_to_over_mutual_tls() throws Exception {
        try (FakePeer peer = peerOf(Peers.HOSPITAL);
                FabricLedgerService service = FabricLedgerService.connect(
                        "127.0.0.1:" + peer.port(),
                        consortium.tls(Peers.HOSPITAL),
                        consortium.client(Peers.HOSPITAL),
                        Peers.CHANNEL,
                        InstantSource.fixed(Peers.NOW),
                        new SecureRandom())) {
            byte[] answer = service.evaluate(
                    Peers.proposal(consortium.client(Peers.HOSPITAL)).signed());

            assertThat(answer).asString().isEqualTo("well");
        }
    }

    @Test
    void another_members_server_is_no_peer_of_ones_own() throws Exception {
        try (FakePeer posing = peerOf(OTHER);
                FabricLedgerService service = connect(posing)) {
            byte[] proposal = Peers.proposal(consortium.client(Peers.HOSPITAL)).signed();

            assertThatThrownBy(() -> service.evaluate(proposal)).isInstanceOf(LedgerUnavailableException.class);
            assertThat(posing.asked(EvaluateRequest.class)).isEmpty();
        }
    }

    @Test
    void no_more_is_asked_at_once_than_the_limits_say() throws Exception {
        Identity reader = consortium.client(Peers.HOSPITAL);
        PeerLimits two = new PeerLimits(Deadlines.DEFAULT, 2, 2);
        try (FakePeer peer = new FakePeer();
                FabricLedgerService service = Peers.connect(peer.connection(), reader, new FakePace(), two);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            peer.answersInPairs();
            List<Future<byte[]>> asking = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asking.add(threads.submit(
                        () -> service.evaluate(Peers.proposal(reader).signed())));
            }
            for (Future<byte[]> each : asking) {
                assertThat(each.get()).asString().isEqualTo("well");
            }
            assertThat(peer.mostAtOnce()).isEqualTo(2);
        }
    }
}
