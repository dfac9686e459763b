package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.UnusableInputException;
import org.yui.network.chaincode.Slot;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.tool.Tools;

/** The steps that raise the Fabric part of a network; each is skipped where it was taken before. */
public final class FabricRaising {

    private static final String FIRST_VERSION = "1.0";

    private final Layout layout;
    private final Participants participants;
    private final FabricNodes nodes;
    private final Channel channel;
    private final ChaincodeNodes chaincode;

    public FabricRaising(NetworkPlan plan, Layout layout, Tools tools) {
        this.layout = layout;
        this.participants = new Participants(plan);
        this.nodes = new FabricNodes(plan, layout, tools);
        this.channel = new Channel(plan, layout, tools);
        this.chaincode = new ChaincodeNodes(plan, layout, channel);
    }

    /**
     * Writes configurations, block 0 and the chaincode's package.
     *
     * @param builtJar the chaincode as the build left it
     */
    public void prepare(Path builtJar) throws IOException, InterruptedException {
        nodes.write();
        channel.makeGenesis();
        if (ChaincodeRelease.current(layout).isEmpty()) {
            if (!Files.isRegularFile(builtJar)) {
                throw new UnusableInputException("found no chaincode at " + builtJar
                        + ", expected the jar that the build makes (mvn -pl chaincode -am package)");
            }
            ChaincodeRelease.make(layout, builtJar, participants.founders(), FIRST_VERSION, 1, Slot.A)
                    .use(layout);
        }
    }

    /** Orderers, peers, chaincode processes, in the order in which they are started. */
    public List<Node> nodes() throws IOException {
        List<Node> all = new ArrayList<>(nodes.orderers());
        all.addAll(nodes.peers());
        all.addAll(chaincode());
        return all;
    }

    /** The processes of the release in use. */
    public List<Node> chaincode() throws IOException {
        ChaincodeRelease release = ChaincodeRelease.current(layout).orElse(null);
        return release == null ? List.of() : chaincode.of(release);
    }

    /** The processes of the release before, which listen at the other addresses. */
    public List<Node> chaincodeBefore() throws IOException {
        ChaincodeRelease now = ChaincodeRelease.current(layout).orElseThrow();
        return chaincode.of(
                new ChaincodeRelease(now.version(), now.sequence(), now.slot().other(), now.jar()));
    }

    /**
     * Makes another release the one in use, at the addresses that the release before does not have; if it is in use already, nothing
     * happens.
     */
    public void release(Path builtJar, String version) throws IOException {
        ChaincodeRelease before = ChaincodeRelease.current(layout)
                .orElseThrow(() -> new UnusableInputException("found no chaincode, expected a network that is up"));
        if (!before.version().equals(version)) {
            ChaincodeRelease.make(
                            layout,
                            builtJar,
                            participants.founders(),
                            version,
                            before.sequence() + 1,
                            before.slot().other())
                    .use(layout);
        }
    }

    /** Before a node is started: one that has not joined the channel begins anew. */
    public void beforeStart(Node node) throws IOException {
        JoinMark.clearUnjoined(node);
    }

    /** Brings all orderers into the channel; they are well. */
    public void joinOrderers() throws IOException, InterruptedException {
        for (Participant hospital : participants.hospitals()) {
            channel.join(hospital);
        }
        JoinMark.set(nodes.orderers());
    }

    /** Brings all peers into the channel; they are well. */
    public void joinPeers() throws IOException, InterruptedException {
        for (Participant participant : participants.withPeer()) {
            channel.joinPeer(participant);
        }
        JoinMark.set(nodes.peers());
    }

    /** Installs, approves and commits the release in use. */
    public void deploy() throws IOException, InterruptedException {
        ChaincodeDefinition definition =
                ChaincodeRelease.current(layout).orElseThrow().definition(layout);
        Lifecycle lifecycle = new Lifecycle(channel);
        for (Participant participant : participants.withPeer()) {
            lifecycle.install(participant, definition);
        }
        for (Participant participant : participants.withPeer()) {
            lifecycle.approve(participant, definition);
        }
        lifecycle.commit(participants.hospitals().getFirst(), definition);
    }
}
