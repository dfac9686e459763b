package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.tool.ToolRun;
import org.yui.testnetwork.tool.Tools;

/** Fabric's command {@code peer} in the name of a member's administrator, against that member's own peer, over mutual TLS. */
public final class PeerCommand {

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participant participant;
    private final List<Participant> hospitals;
    private final ToolRun peer;

    PeerCommand(NetworkPlan plan, Layout layout, Tools tools, Participant participant, List<Participant> hospitals) {
        this.plan = plan;
        this.layout = layout;
        this.participant = participant;
        this.hospitals = hospitals;
        this.peer = new ToolRun(
                tools.path(Tools.PEER),
                Map.of(
                        "FABRIC_CFG_PATH",
                                layout.node(participant.msp(), "peer").toString(),
                        "CORE_PEER_MSPCONFIGPATH",
                                layout.adminMsp(participant.msp()).toString(),
                        "FABRIC_LOGGING_SPEC", "error"));
    }

    /** What it printed; a failure is an error with what it said. */
    public String run(String... arguments) throws IOException, InterruptedException {
        return peer.expect(List.of(arguments));
    }

    /** As {@link #run}, whatever it answers. */
    public ToolRun.Answer tried(String... arguments) throws IOException, InterruptedException {
        return peer.run(List.of(arguments));
    }

    /** As {@link #run} for a command that sends a transaction, which goes to a hospital's orderer. */
    public String order(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(orderer());
        return peer.expect(command);
    }

    /** As {@link #order}, endorsed by every hospital's peer. */
    public String orderEndorsed(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(orderer());
        for (Participant hospital : hospitals) {
            command.addAll(List.of("--peerAddresses", Port.PEER.address(plan, hospital)));
            command.addAll(List.of(
                    "--tlsRootCertFiles",
                    layout.certificate(hospital.msp(), "ca").toString()));
        }
        return peer.expect(command);
    }

    /** A hospital's own orderer, another member's is the first hospital's. */
    private List<String> orderer() {
        Participant hospital = participant.isHospital() ? participant : hospitals.getFirst();
        return List.of(
                "--orderer",
                Port.ORDERER.address(plan, hospital),
                "--tls",
                "--cafile",
                layout.certificate(hospital.msp(), "ca").toString(),
                "--clientauth",
                "--certfile",
                layout.certificate(participant.msp(), "tls").toString(),
                "--keyfile",
                layout.key(participant.msp(), "tls").toString());
    }
}
