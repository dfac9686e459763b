package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yui.domain.MspId;
import org.yui.network.chaincode.BuilderConfig;
import org.yui.network.chaincode.Slot;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import org.yui.testnetwork.process.PortProbe;
import org.yui.testnetwork.tool.ToolRun;

/** The chaincode's processes, one beside each peer, over mutual TLS between the two. */
public final class ChaincodeNodes {

    private static final String CHAINCODE = "chaincode";

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participants participants;
    private final Channel channel;

    public ChaincodeNodes(NetworkPlan plan, Layout layout, Channel channel) {
        this.plan = plan;
        this.layout = layout;
        this.participants = new Participants(plan);
        this.channel = channel;
    }

    /** The processes of a release. */
    public List<Node> of(ChaincodeRelease release) throws IOException {
        for (Participant participant : participants.withPeer()) {
            Files.createDirectories(layout.node(participant.msp(), CHAINCODE));
        }
        return participants.withPeer().stream()
                .map(participant -> node(participant, release))
                .toList();
    }

    private Node node(Participant participant, ChaincodeRelease release) {
        MspId msp = participant.msp();
        Port slot = port(release.slot());
        return new Node(
                kind(release.slot()),
                msp,
                command(release.jar(layout)),
                Map.of(
                        "CHAINCODE_SERVER_ADDRESS",
                        slot.address(plan, participant),
                        "CORE_CHAINCODE_ID_NAME",
                        release.definition(layout).packageId(),
                        "CORE_PEER_LOCALMSPID",
                        msp.text(),
                        "CHAINCODE_TLS_CERT",
                        layout.certificate(msp, "tls").toString(),
                        "CHAINCODE_TLS_KEY",
                        layout.key(msp, "tls").toString(),
                        "CHAINCODE_CLIENT_CA_CERT",
                        layout.certificate(msp, "ca").toString()),
                layout.node(msp, CHAINCODE),
                layout.log(msp, CHAINCODE),
                slot.of(plan, participant),
                () -> answers(participant, slot.of(plan, participant)));
    }

    private static List<String> command(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString());
    }

    private static NodeKind kind(Slot slot) {
        return switch (slot) {
            case A -> NodeKind.CHAINCODE;
            case B -> NodeKind.CHAINCODE_B;
        };
    }

    private static Port port(Slot slot) {
        return switch (slot) {
            case A -> Port.CHAINCODE_A;
            case B -> Port.CHAINCODE_B;
        };
    }

    /** What a member's peer fills into the package's connection. */
    static BuilderConfig builder(NetworkPlan plan, Layout layout, Participant participant) throws IOException {
        MspId msp = participant.msp();
        return new BuilderConfig(
                Port.CHAINCODE_A.address(plan, participant),
                Port.CHAINCODE_B.address(plan, participant),
                layout.certificate(msp, "ca"),
                layout.certificate(msp, "tls"),
                layout.key(msp, "tls"));
    }

    /** Whether the port is open (it opens last) and the peer gets an answer through it. */
    private Health answers(Participant participant, int port) throws InterruptedException {
        Health open = new PortProbe(List.of(port)).ask();
        if (!open.good()) {
            return open;
        }
        try {
            ToolRun.Answer answer = channel.peer(participant)
                    .tried(
                            "chaincode",
                            "query",
                            "--channelID",
                            Channel.NAME,
                            "--name",
                            ChaincodeRelease.NAME,
                            "--ctor",
                            "{\"Args\":[\"org.hyperledger.fabric:GetMetadata\"]}");
            return answer.exitCode() == 0
                    ? Health.good("answers its peer")
                    : Health.bad("its peer says: " + answer.remarks().strip());
        } catch (IOException e) {
            return Health.bad("cannot be asked: " + e.getMessage());
        }
    }
}
