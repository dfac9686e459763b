package org.yui.testnetwork.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yui.domain.MspId;
import org.yui.network.chaincode.ServicePackage;
import org.yui.testnetwork.fabric.ChaincodeDefinition;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import org.yui.testnetwork.tool.ToolRun;

/** The kit's chaincode: a package for each member, which holds the address of that member's process, and the processes. */
public final class KitChaincode {

    /** Its namespace in the channel. */
    public static final String NAME = "kit";

    private static final String VERSION = "1.0";

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participants participants;
    private final Channel channel;

    public KitChaincode(NetworkPlan plan, Layout layout, Channel channel) {
        this.plan = plan;
        this.layout = layout;
        this.participants = new Participants(plan);
        this.channel = channel;
    }

    /** Whether it was brought into this network. */
    public boolean isThere() {
        return Files.exists(folder(participants.hospitals().getFirst()));
    }

    private Path folder(Participant participant) {
        return layout.node(participant.msp(), NAME);
    }

    /** The definition, with this member's own package. */
    public ChaincodeDefinition definition(Participant participant) throws IOException {
        ServicePackage own = new ServicePackage(NAME + "_" + VERSION, Port.KIT.address(plan, participant));
        Path file = folder(participant).resolve(NAME + ".tar.gz");
        if (!Files.exists(file)) {
            Files.createDirectories(folder(participant));
            own.write(file);
        }
        return new ChaincodeDefinition(NAME, VERSION, 1, file, own.id());
    }

    /** One process for each peer. */
    public List<Node> processes() throws IOException {
        List<Node> nodes = new ArrayList<>();
        for (Participant participant : participants.withPeer()) {
            nodes.add(process(participant, definition(participant).packageId()));
        }
        return nodes;
    }

    private Node process(Participant participant, String packageId) {
        MspId msp = participant.msp();
        int port = Port.KIT.of(plan, participant);
        return new Node(
                NodeKind.KIT,
                participant.msp(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KitProcess.class.getName(),
                        packageId,
                        Integer.toString(port),
                        layout.certificate(msp, "tls").toString(),
                        layout.key(msp, "tls").toString(),
                        layout.certificate(msp, "ca").toString()),
                Map.of("CORE_PEER_LOCALMSPID", participant.msp().text()),
                folder(participant),
                layout.log(participant.msp(), NAME),
                port,
                () -> answers(participant));
    }

    private Health answers(Participant participant) throws InterruptedException {
        try {
            String question = "{\"Args\":[\"org.hyperledger.fabric:GetMetadata\"]}";
            ToolRun.Answer answer = channel.peer(participant)
                    .tried("chaincode", "query", "-C", Channel.NAME, "-n", NAME, "-c", question);
            return answer.exitCode() == 0
                    ? Health.good("answers its peer")
                    : Health.bad("its peer says: " + answer.remarks().strip());
        } catch (IOException e) {
            return Health.bad("cannot be asked: " + e.getMessage());
        }
    }
}
