package org.yui.testnetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.fabric.FabricRaising;
import org.yui.testnetwork.kubo.KuboSwarm;
import org.yui.testnetwork.node.YuiNodes;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import org.yui.testnetwork.process.Processes;
import org.yui.testnetwork.tool.Tools;

/** Raises a network, or what of it does not run: starts all that needs nothing of others first, and then goes step by step. */
final class Raising {

    /** On a busy machine two dozen processes take their time. */
    static final Duration TO_START = Duration.ofMinutes(3);

    private final NetworkPlan plan;
    private final Processes processes;
    private final Progress progress;
    private final FabricRaising fabric;
    private final KuboSwarm kubo;
    private final YuiNodes yui;
    private int started;

    Raising(
            NetworkPlan plan,
            Layout layout,
            Tools tools,
            Processes processes,
            RandomGenerator random,
            Progress progress) {
        this.plan = plan;
        this.processes = processes;
        this.progress = progress;
        this.fabric = new FabricRaising(plan, layout, tools);
        this.kubo = new KuboSwarm(plan, layout, tools, random);
        this.yui = new YuiNodes(plan, layout);
    }

    /** @param builtJar the chaincode as the build left it */
    void run(Path builtJar) throws IOException, InterruptedException {
        fabric.prepare(builtJar);
        for (Node node : stopped(fabric.nodes())) {
            fabric.beforeStart(node);
            start(node);
        }
        if (plan.nodes()) {
            List<Node> stopped = stopped(kubo.nodes());
            kubo.write(stopped);
            for (Node node : stopped) {
                start(node);
            }
        }
        raiseFabric();
        if (plan.nodes()) {
            raiseNodes();
        }
        progress.line("up: " + started + " processes started");
    }

    private void raiseFabric() throws IOException, InterruptedException {
        await(NodeKind.ORDERER, fabric.nodes());
        fabric.joinOrderers();
        await(NodeKind.PEER, fabric.nodes());
        fabric.joinPeers();
        progress.line("channel " + Channel.NAME + ": every orderer and peer has joined");
        fabric.deploy();
        processes.await(fabric.chaincode(), TO_START);
        progress.line("chaincode: " + fabric.chaincode().size() + " well");
    }

    private void raiseNodes() throws IOException, InterruptedException {
        await(NodeKind.KUBO, kubo.nodes());
        yui.write();
        for (Node node : stopped(yui.nodes())) {
            start(node);
        }
        await(NodeKind.CUSTODIAN, yui.nodes());
        await(NodeKind.GATEWAY, yui.nodes());
    }

    private List<Node> stopped(List<Node> nodes) throws IOException {
        List<Node> stopped = new ArrayList<>();
        for (Node node : nodes) {
            if (processes.pid(node).isEmpty()) {
                stopped.add(node);
            }
        }
        return stopped;
    }

    private void start(Node node) throws IOException, InterruptedException {
        processes.start(node);
        started++;
    }

    private void await(NodeKind kind, List<Node> nodes) throws IOException, InterruptedException {
        List<Node> those = nodes.stream().filter(n -> n.kind() == kind).toList();
        processes.await(those, TO_START);
        progress.line(kind.text() + ": " + those.size() + " well");
    }
}
