package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.yui.network.chaincode.Slot;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.Processes;
import org.yui.testnetwork.tool.Tools;

/** Raises the Fabric part of a network step by step; a step that was taken before is skipped. */
public final class FabricRaising {

    /** On a busy machine a dozen processes take their time. */
    private static final Duration TO_START = Duration.ofSeconds(90);

    private static final String FIRST_VERSION = "1.0";

    private final Participants participants;
    private final FabricNodes nodes;
    private final Channel channel;
    private final Layout layout;
    private final Path builtJar;
    private final ChaincodeNodes chaincode;
    private final Processes processes;
    private final Consumer<String> progress;

    public FabricRaising(
            NetworkPlan plan,
            Layout layout,
            Tools tools,
            Path builtJar,
            Processes processes,
            Consumer<String> progress) {
        this.participants = new Participants(plan);
        this.nodes = new FabricNodes(plan, layout, tools);
        this.channel = new Channel(plan, layout, tools);
        this.layout = layout;
        this.builtJar = builtJar;
        this.chaincode = new ChaincodeNodes(plan, layout, channel);
        this.processes = processes;
        this.progress = progress;
    }

    public void run() throws IOException, InterruptedException {
        nodes.write();
        channel.makeGenesis();
        start("orderers", nodes.orderers());
        for (Participant hospital : participants.hospitals()) {
            channel.join(hospital);
        }
        JoinMark.set(nodes.orderers());
        start("peers", nodes.peers());
        for (Participant participant : participants.withPeer()) {
            channel.joinPeer(participant);
        }
        JoinMark.set(nodes.peers());
        progress.accept("channel " + Channel.NAME + ": every orderer and peer has joined");
        deploy();
    }

    private void deploy() throws IOException, InterruptedException {
        ChaincodeRelease release = ChaincodeRelease.current(layout).orElse(null);
        if (release == null) {
            release = ChaincodeRelease.make(layout, builtJar, participants.founders(), FIRST_VERSION, 1, Slot.A);
            release.use(layout);
        }
        List<Node> all = chaincode.of(release);
        for (Node node : all) {
            processes.start(node);
        }
        lifecycle(release.definition(layout));
        processes.await(all, TO_START);
        progress.accept("chaincode " + release.version() + ": committed, and answers every peer");
    }

    private void lifecycle(ChaincodeDefinition definition) throws IOException, InterruptedException {
        Lifecycle lifecycle = new Lifecycle(channel);
        for (Participant participant : participants.withPeer()) {
            lifecycle.install(participant, definition);
        }
        for (Participant participant : participants.withPeer()) {
            lifecycle.approve(participant, definition);
        }
        lifecycle.commit(participants.hospitals().getFirst(), definition);
    }

    private void start(String what, List<Node> all) throws IOException, InterruptedException {
        int started = 0;
        for (Node node : all) {
            if (processes.pid(node).isEmpty()) {
                JoinMark.clearUnjoined(node);
            }
            started += processes.start(node) ? 1 : 0;
        }
        processes.await(all, TO_START);
        progress.accept(what + ": " + all.size() + " healthy, " + started + " of them started");
    }
}
