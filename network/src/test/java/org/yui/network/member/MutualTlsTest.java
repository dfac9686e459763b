package org.yui.network.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;

/** Both ends of a real handshake on this machine. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutualTlsTest {

    private static final MspId EAST = new MspId("EastHospital");
    private static final MspId BUYER = new MspId("Buyer");
    private static final ConsortiumPlan PLAN =
            new ConsortiumPlan(List.of(new Organisation(EAST, "東病院")), List.of(new Organisation(BUYER, "Buyer")));

    @TempDir
    static Path folder;

    private static Consortium ours;
    private static Consortium others;

    @BeforeAll
    static void make() throws Exception {
        ours = Consortium.open(folder.resolve("ours"), PLAN, InstantSource.system(), new SecureRandom());
        others = Consortium.open(folder.resolve("others"), PLAN, InstantSource.system(), new SecureRandom());
    }

    /** What either end saw of the other. */
    private record Sessions(SSLSession server, SSLSession client) {}

    private static Sessions handshake(SSLContext server, SSLContext client, SSLParameters clientParameters)
            throws Exception {
        try (SSLServerSocket listening = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSSLParameters(MutualTls.parameters());
            CompletableFuture<SSLSession> accepted = inBackground(() -> accept(listening));
            try (SSLSocket socket = (SSLSocket) client.getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), listening.getLocalPort())) {
                socket.setSSLParameters(clientParameters);
                socket.startHandshake();
                socket.getOutputStream().write(1);
                if (socket.getInputStream().read() != 1) {
                    throw new SSLException("the server hung up");
                }
                return new Sessions(accepted.get(), socket.getSession());
            }
        }
    }

    private static SSLSession accept(SSLServerSocket listening) throws IOException {
        try (SSLSocket socket = (SSLSocket) listening.accept()) {
            socket.startHandshake();
            socket.getOutputStream().write(socket.getInputStream().read());
            return socket.getSession();
        }
    }

    private static <T> CompletableFuture<T> inBackground(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static SSLContext context(Consortium consortium, MspId member) throws IOException {
        return consortium.tls(member).context(new SecureRandom());
    }

    private static SSLParameters checkingTheHost() {
        SSLParameters parameters = MutualTls.parameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    @Test
    void either_end_knows_the_other_as_a_member_over_tls_1_3() throws Exception {
        Sessions sessions = handshake(context(ours, EAST), context(ours, BUYER), checkingTheHost());

        assertThat(ours.tls(EAST).peer(sessions.server())).isEqualTo(BUYER);
        assertThat(ours.tls(BUYER).peer(sessions.client())).isEqualTo(EAST);
        assertThat(sessions.server().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void a_stranger_is_turned_away_by_either_end() {
        assertThatThrownBy(() -> handshake(context(ours, EAST), context(others, BUYER), checkingTheHost()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> handshake(context(others, EAST), context(ours, BUYER), checkingTheHost()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_client_without_a_certificate_is_turned_away() throws Exception {
        SSLContext bare = SSLContext.getInstance("TLSv1.3");
        bare.init(null, trustOf(ours), new SecureRandom());

        assertThatThrownBy(() -> handshake(context(ours, EAST), bare, checkingTheHost()))
                .isInstanceOf(IOException.class);
    }

    private static TrustManager[] trustOf(Consortium consortium) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("east", consortium.membership().authorities().get(EAST));
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory.getTrustManagers();
    }

    @Test
    void an_end_that_no_member_vouches_for_is_not_even_opened() {
        assertThatThrownBy(() -> MutualTls.read(folder.resolve("others/members/Buyer"), "tls", ours.membership()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("no member's CA issued");
    }

    @Test
    void an_older_protocol_is_turned_away() {
        SSLParameters older = checkingTheHost();
        older.setProtocols(new String[] {"TLSv1.2"});

        assertThatThrownBy(() -> handshake(context(ours, EAST), context(ours, BUYER), older))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_certificate_of_no_member_names_nobody() throws Exception {
        assertThatThrownBy(() -> ours.tls(EAST).peer(others.client(BUYER).certificate()))
                .isInstanceOf(NotAMemberException.class);
    }
}
