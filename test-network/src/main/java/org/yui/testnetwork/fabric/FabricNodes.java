package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yui.domain.MspId;
import org.yui.network.chaincode.BuilderConfig;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.HttpProbe;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import org.yui.testnetwork.tool.Tools;

/** The orderers and peers: their configuration files, and how they are started. */
public final class FabricNodes {

    private static final String PEER = "peer";
    private static final String ORDERER = "orderer";

    private final NetworkPlan plan;
    private final Layout layout;
    private final Tools tools;
    private final Participants participants;

    public FabricNodes(NetworkPlan plan, Layout layout, Tools tools) {
        this.plan = plan;
        this.layout = layout;
        this.tools = tools;
        this.participants = new Participants(plan);
    }

    public List<Node> orderers() {
        return participants.hospitals().stream().map(this::orderer).toList();
    }

    public List<Node> peers() throws IOException {
        List<Node> peers = new ArrayList<>();
        for (Participant participant : participants.withPeer()) {
            peers.add(peer(participant));
        }
        return peers;
    }

    private Node orderer(Participant hospital) {
        Path folder = layout.node(hospital.msp(), ORDERER);
        return new Node(
                NodeKind.ORDERER,
                hospital.msp(),
                List.of(tools.path(Tools.ORDERER).toString()),
                Map.of("FABRIC_CFG_PATH", folder.toString()),
                folder,
                layout.log(hospital.msp(), ORDERER),
                Port.ORDERER.of(plan, hospital),
                new HttpProbe(
                        List.of(Port.ORDERER.of(plan, hospital), Port.ORDERER_ADMIN.of(plan, hospital)),
                        Port.ORDERER_OPERATIONS.address(plan, hospital)));
    }

    private Node peer(Participant participant) throws IOException {
        Path folder = layout.node(participant.msp(), PEER);
        return new Node(
                NodeKind.PEER,
                participant.msp(),
                List.of(tools.path(Tools.PEER).toString(), "node", "start"),
                Map.of(
                        "FABRIC_CFG_PATH",
                        folder.toString(),
                        BuilderConfig.VARIABLE,
                        ChaincodeNodes.builder(plan, layout, participant).json()),
                folder,
                layout.log(participant.msp(), PEER),
                Port.PEER.of(plan, participant),
                new HttpProbe(
                        List.of(Port.PEER.of(plan, participant)), Port.PEER_OPERATIONS.address(plan, participant)));
    }

    /** Writes every member's MSPs and every node's configuration anew. */
    public void write() throws IOException {
        for (Participant participant : participants.all()) {
            MspFolder msp = new MspFolder(layout, participant.msp());
            msp.write(layout.msp(participant.msp()));
            if (participant.hasOrderer()) {
                Path folder = layout.node(participant.msp(), ORDERER);
                msp.write(folder.resolve("msp"), ORDERER);
                write(folder.resolve("orderer.yaml"), Template.fill("orderer.yaml", ordererValues(participant)));
            }
            if (participant.hasPeer()) {
                Path folder = layout.node(participant.msp(), PEER);
                msp.write(folder.resolve("msp"), PEER);
                msp.write(layout.adminMsp(participant.msp()), "admin");
                write(folder.resolve("core.yaml"), Template.fill("core.yaml", peerValues(participant)));
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> ordererValues(Participant hospital) {
        Map<String, String> values = common(hospital, ORDERER);
        values.put("port", Integer.toString(Port.ORDERER.of(plan, hospital)));
        values.put("admin", Port.ORDERER_ADMIN.address(plan, hospital));
        values.put("operations", Port.ORDERER_OPERATIONS.address(plan, hospital));
        return values;
    }

    private Map<String, String> peerValues(Participant participant) {
        Map<String, String> values = common(participant, PEER);
        values.put("id", "peer." + participant.msp());
        values.put("peer", Port.PEER.address(plan, participant));
        values.put("chaincode", Port.PEER_CHAINCODE.address(plan, participant));
        values.put("operations", Port.PEER_OPERATIONS.address(plan, participant));
        values.put("builder", tools.path(Tools.CCAAS_BUILDER).toString());
        return values;
    }

    private Map<String, String> common(Participant participant, String node) {
        MspId msp = participant.msp();
        Map<String, String> values = new HashMap<>();
        values.put("msp", msp.text());
        values.put("folder", layout.node(msp, node).toString());
        values.put("ca.pem", layout.certificate(msp, "ca").toString());
        values.put("tls.pem", layout.certificate(msp, "tls").toString());
        values.put("tls.key", layout.key(msp, "tls").toString());
        return values;
    }
}
