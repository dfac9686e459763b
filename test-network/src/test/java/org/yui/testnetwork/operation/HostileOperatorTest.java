package org.yui.testnetwork.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yui.testnetwork.operation.SmallNetwork.FIRST;
import static org.yui.testnetwork.operation.SmallNetwork.OPERATOR;
import static org.yui.testnetwork.operation.SmallNetwork.SECOND;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.network.LedgerService;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.member.Identity;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.fabric.PeerCommand;
import org.yui.testnetwork.plan.Port;

/**
 * An operator with a peer, a gateway and a chaincode of its own making: what two hospitals would not write does not come to stand. Every
 * attempt is made with Fabric's own tools and judged by a hospital's peer.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileOperatorTest {

    private static final int DUPLICATE_TXID = 9;

    @TempDir
    static Path folder;

    private static SmallNetwork network;
    private static TamperedChaincode tampered;
    private static Ledger hospital;

    @BeforeAll
    static void raise() throws Exception {
        network = SmallNetwork.raise(folder.resolve("state"));
        hospital = network.ledger(FIRST);
        tampered = TamperedChaincode.beside(network, OPERATOR);
    }

    @AfterAll
    static void drop() throws Exception {
        if (tampered != null) {
            tampered.close();
        }
        if (network != null) {
            network.close();
        }
    }

    private static String own() {
        return Json.write(new Revocation(OPERATOR, Hash.of(new byte[] {7})));
    }

    private static PeerCommand operator() {
        return network.channel.peer(network.participant(OPERATOR));
    }

    /** An invocation endorsed by just these members' peers, and ordered. */
    private static void invoke(String function, String argument, MspId... endorsers) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "chaincode", "invoke", "--channelID", Channel.NAME, "--name", "yui", "--waitForEvent", "--ctor"));
        command.add("{\"Args\":[\"" + function + "\",\"" + argument.replace("\"", "\\\"") + "\"]}");
        command.addAll(peers(endorsers));
        operator().order(command.toArray(String[]::new));
    }

    private static List<String> peers(MspId... members) {
        return Stream.of(members)
                .flatMap(m -> Stream.of(
                        "--peerAddresses",
                        Port.PEER.address(network.plan, network.participant(m)),
                        "--tlsRootCertFiles",
                        network.layout.certificate(m, "ca").toString()))
                .toList();
    }

    private static void nothingStands() throws LedgerException {
        assertThat(hospital.fact(AcceptingContract.KEY)).isEmpty();
        assertThat(hospital.fact(Revocation.key(OPERATOR, Hash.of(new byte[] {7}))))
                .isEmpty();
    }

    @Test
    void what_the_operators_peer_alone_endorses_is_invalid_everywhere() throws Exception {
        Member self = new Member(OPERATOR, 1, "Operator", List.of(Role.OPERATOR), List.of(), null);

        assertThatThrownBy(() -> invoke("members:admit", Json.write(self), OPERATOR))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        nothingStands();
    }

    @Test
    void one_hospitals_endorsement_beside_it_is_not_enough_either() throws Exception {
        assertThatThrownBy(() -> invoke("members:revoke", own(), FIRST))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        nothingStands();
    }

    @Test
    void its_answer_and_a_hospitals_do_not_make_one_transaction() throws Exception {
        assertThatThrownBy(() -> invoke("members:revoke", own(), FIRST, SECOND, OPERATOR))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("do not match");
        nothingStands();
    }

    @Test
    void what_the_rules_refuse_no_hospital_endorses() throws Exception {
        Member self = new Member(OPERATOR, 1, "Operator", List.of(Role.OPERATOR), List.of(), null);

        assertThatThrownBy(() -> invoke("members:admit", Json.write(self), FIRST, SECOND))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("NOT_A_MEMBER");
        nothingStands();
    }

    @Test
    void another_chaincode_cannot_be_committed_without_the_hospitals() throws Exception {
        String[] definition = {
            "--channelID",
            Channel.NAME,
            "--name",
            "yui",
            "--version",
            "6.6",
            "--sequence",
            "2",
            "--signature-policy",
            "OR('OperatorMSP.peer')"
        };
        operator()
                .order(Stream.concat(Stream.of("lifecycle", "chaincode", "approveformyorg"), Stream.of(definition))
                        .toArray(String[]::new));

        assertThatThrownBy(() -> operator()
                        .order(Stream.of(
                                        Stream.of("lifecycle", "chaincode", "commit"),
                                        Stream.of(definition),
                                        peers(OPERATOR).stream())
                                .flatMap(s -> s)
                                .toArray(String[]::new)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        assertThat(network.channel
                        .peer(network.participant(FIRST))
                        .run("lifecycle", "chaincode", "querycommitted", "--channelID", Channel.NAME, "--name", "yui"))
                .contains("Sequence: 1");
    }

    @Test
    void the_channel_changes_only_with_a_majority_of_the_hospitals() throws Exception {
        ConfigChange before = configuration();
        Path update = folder.resolve("update.pb");

        before.letAnyoneEndorse(update);
        refused(update, OPERATOR);
        before.batchTimeout("321ms", update);
        refused(update, OPERATOR);
        sign(update, FIRST);
        refused(update, OPERATOR);
        refused(update, FIRST);
        assertThat(configuration().batchTimeout()).isEqualTo(before.batchTimeout());

        update(update, SECOND);
        assertThat(configuration().batchTimeout()).isEqualTo("321ms");
    }

    private static ConfigChange configuration() throws Exception {
        Path block = folder.resolve("config.block");
        Files.deleteIfExists(block);
        network.channel
                .peer(network.participant(FIRST))
                .order("channel", "fetch", "config", block.toString(), "--channelID", Channel.NAME);
        return ConfigChange.of(Channel.NAME, block);
    }

    /** Fabric's tool adds the signature of whoever sends it. */
    private static void update(Path update, MspId by) throws Exception {
        Path copy =
                Files.copy(update, folder.resolve("sent-by-" + by), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        network.channel
                .peer(network.participant(by))
                .order("channel", "update", "--channelID", Channel.NAME, "--file", copy.toString());
    }

    private static void sign(Path update, MspId by) throws Exception {
        network.channel.peer(network.participant(by)).run("channel", "signconfigtx", "--file", update.toString());
    }

    private static void refused(Path update, MspId by) {
        assertThatThrownBy(() -> update(update, by))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("policy");
    }

    @Test
    void it_cannot_speak_in_a_hospitals_name() throws Exception {
        Identity forged = Identity.read(FIRST, network.layout.member(OPERATOR), "client");
        Ledger ledger = network.ledger(network.peer(OPERATOR, forged), forged);
        Revocation revocation = new Revocation(FIRST, Hash.of(new byte[] {8}));

        assertThatThrownBy(() -> ledger.submit("members:revoke", Json.write(revocation)))
                .isInstanceOf(LedgerException.class);
        assertThat(hospital.fact(revocation.key())).isEmpty();
    }

    @Test
    void an_old_transaction_sent_again_is_a_duplicate() throws Exception {
        Identity client = network.identity(FIRST, "client");
        FabricLedgerService peer = network.peer(FIRST, client);
        List<byte[]> sent = new ArrayList<>();
        Revocation revocation = new Revocation(FIRST, Hash.of(new byte[] {9}));
        network.ledger(keeping(peer, sent), client).submit("members:revoke", Json.write(revocation));
        long height = peer.height();

        network.peer(OPERATOR).submit(sent.getFirst());

        assertThat(SmallNetwork.codes(peer, height)).containsExactly(DUPLICATE_TXID);
    }

    /** The service, with every envelope kept that goes through it. */
    private static LedgerService keeping(LedgerService service, List<byte[]> sent) {
        return (LedgerService) Proxy.newProxyInstance(
                LedgerService.class.getClassLoader(),
                new Class<?>[] {LedgerService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("submit")) {
                        sent.add((byte[]) arguments[0]);
                    }
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
