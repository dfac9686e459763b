package org.yui.testnetwork.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yui.testnetwork.operation.SmallNetwork.FIRST;
import static org.yui.testnetwork.operation.SmallNetwork.OPERATOR;
import static org.yui.testnetwork.operation.SmallNetwork.SECOND;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.RefusedException;
import org.yui.domain.member.Revocation;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Identity;
import org.yui.network.member.MemberFolder;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.plan.Port;

/** The manual's steps for certificates and for a new version of the chaincode, on a real network. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificatesAndUpgradeTest {

    private static final Duration LIFE = Duration.ofHours(1);

    @TempDir
    static Path folder;

    private static SmallNetwork network;

    @BeforeAll
    static void raise() throws Exception {
        network = SmallNetwork.raise(folder.resolve("state"));
    }

    @AfterAll
    static void drop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    private static Revocation anything(MspId member, int number) {
        return new Revocation(member, Hash.of(new byte[] {(byte) number}));
    }

    private static void state(Ledger ledger, Revocation fact) throws LedgerException {
        ledger.submit("members:revoke", Json.write(fact));
    }

    @Test
    void a_new_certificate_works_at_once_and_a_revoked_one_no_more() throws Exception {
        Identity old = network.identity(OPERATOR, "client");
        Ledger before = network.ledger(network.peer(OPERATOR, old), old);
        state(before, anything(OPERATOR, 1));
        Path configuration = configuration("client");

        yui("certificate", "rotate", "--config", configuration.toString(), "--for", "client", "--as", "client-2");
        configuration("client-2");
        yui(
                "certificate",
                "revoke",
                "--config",
                configuration.toString(),
                network.layout.certificate(OPERATOR, "client").toString());

        assertThatThrownBy(() -> state(before, anything(OPERATOR, 2)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("CERTIFICATE_REVOKED");
        Identity next = network.identity(OPERATOR, "client-2");
        state(network.ledger(network.peer(OPERATOR, next), next), anything(OPERATOR, 3));
        assertThat(network.ledger(SECOND).fact(anything(OPERATOR, 3).key())).isPresent();
    }

    private static Path configuration(String identity) throws Exception {
        String text = """
            channel: yui
            member: OperatorMSP
            role: operator
            identity: %s
            tls: tls
            members: ../../public
            keys: keys
            state: state
            ledger:
              peer: %s
            """.formatted(identity, Port.PEER.address(network.plan, network.participant(OPERATOR)));
        return Files.writeString(network.layout.member(OPERATOR).resolve("yui.yaml"), text);
    }

    private static void yui(String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        assertThat(Main.run(printer, printer, arguments)).as(output.toString()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void fabric_itself_refuses_an_expired_certificate() throws Exception {
        Path member = network.layout.member(SECOND);
        Instant then = Instant.now().minus(Duration.ofDays(1));
        MemberFolder.issue(
                member, member, "expired", SECOND, Optional.of(CertificateRole.CLIENT), then, LIFE, new SecureRandom());
        Identity expired = network.identity(SECOND, "expired");

        assertThatThrownBy(() -> state(network.ledger(network.peer(SECOND, expired), expired), anything(SECOND, 4)))
                .isInstanceOf(LedgerException.class);
        assertThat(network.ledger(FIRST).fact(anything(SECOND, 4).key())).isEmpty();
    }

    @Test
    void a_new_version_reads_old_facts_and_writes_new_ones() throws Exception {
        Ledger ledger = network.ledger(FIRST);
        Revocation old = anything(FIRST, 5);
        state(ledger, old);

        network.network.upgrade("1.1", line -> {});

        assertThat(network.channel
                        .peer(network.participant(SECOND))
                        .run("lifecycle", "chaincode", "querycommitted", "--channelID", Channel.NAME, "--name", "yui"))
                .contains("Version: 1.1, Sequence: 2");
        assertThat(network.network.nodes())
                .extracting(node -> node.name())
                .contains("chaincode_b." + FIRST)
                .doesNotContain("chaincode." + FIRST);
        assertThat(ledger.fact(old.key())).contains(Json.write(old));
        assertThatThrownBy(() -> state(ledger, old)).hasMessageContaining("ALREADY_STATED");
        state(ledger, anything(FIRST, 6));
        assertThat(network.ledger(SECOND).fact(anything(FIRST, 6).key())).isPresent();
    }
}
