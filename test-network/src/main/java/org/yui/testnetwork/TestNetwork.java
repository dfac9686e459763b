package org.yui.testnetwork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.network.member.Consortium;
import org.yui.testnetwork.change.HospitalChange;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.fabric.FabricRaising;
import org.yui.testnetwork.fabric.Lifecycle;
import org.yui.testnetwork.kit.KitChaincode;
import org.yui.testnetwork.kubo.KuboSwarm;
import org.yui.testnetwork.node.YuiNodes;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.Processes;
import org.yui.testnetwork.tool.Tools;

/** A consortium in a state folder: raised, looked at, dropped. */
public final class TestNetwork {

    /** The environment variable that says where the build left the chaincode's jar. */
    public static final String CHAINCODE_JAR = "YUI_CHAINCODE_JAR";

    private final NetworkPlan plan;
    private final Layout layout;
    private final Tools tools;
    private final Path chaincodeJar;
    private final Processes processes;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    private TestNetwork(NetworkPlan plan, Layout layout, Tools tools, Path chaincodeJar, InstantSource clock) {
        this.chaincodeJar = chaincodeJar;
        this.plan = plan;
        this.layout = layout;
        this.tools = tools;
        this.clock = clock;
        this.processes = new Processes(layout.run(), clock);
    }

    /**
     * A network to be raised, or raised before.
     *
     * @throws UnusableInputException if the folder holds a network of another plan, or programs are missing
     */
    public static TestNetwork of(NetworkPlan plan, Path state, Map<String, String> environment, InstantSource clock)
            throws IOException {
        Layout layout = new Layout(state);
        Optional<NetworkPlan> before = plan(state);
        if (before.isPresent() && !before.get().founding().equals(plan.founding())) {
            throw new UnusableInputException(state + ": found a network with " + Json.write(before.get())
                    + ", expected " + Json.write(plan) + "; leave the options out to raise that one again,"
                    + " or choose another folder");
        }
        Path jar = Path.of(environment.getOrDefault(CHAINCODE_JAR, "chaincode/target/yui-chaincode.jar"));
        return new TestNetwork(before.orElse(plan), layout, Tools.find(plan, environment), jar, clock);
    }

    /** The plan of the network in a folder, if there is one. */
    public static Optional<NetworkPlan> plan(Path state) throws IOException {
        Path file = new Layout(state).plan();
        return Files.exists(file)
                ? Optional.of(Json.read(Files.readAllBytes(file), NetworkPlan.class))
                : Optional.empty();
    }

    /** Raises the network, or what of it does not run. */
    public void up(Progress progress) throws IOException, InterruptedException {
        Consortium.open(layout.state(), new Participants(plan).consortium(), clock, random);
        remember();
        new Raising(plan, layout, tools, processes, random, progress).run(chaincodeJar);
    }

    private void remember() throws IOException {
        Path part = layout.plan().resolveSibling("network.json.part");
        Files.write(part, Json.write(plan).getBytes(StandardCharsets.UTF_8));
        Files.move(part, layout.plan(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Lets another hospital into the running network: its certificates, its say in the channel and on the ledger, its nodes. Done again after an
     * interruption, it goes on with the same hospital.
     *
     * @param name the organisation's
     * @return the network with it
     */
    public TestNetwork addHospital(String name, Progress progress) throws IOException, InterruptedException {
        HospitalChange change = new HospitalChange(plan, layout, tools, clock, random, progress);
        TestNetwork next;
        if (change.isUnfinished()) {
            next = this;
        } else {
            next = with(plan.with(name));
            Participant joining = new Participants(next.plan).hospitals().getLast();
            endYui();
            change.prepare(joining, () -> new FabricRaising(next.plan, layout, tools).prepare(chaincodeJar));
            Consortium.change(layout.state(), new Participants(next.plan).consortium());
            next.remember();
        }
        endYui();
        next.raise(next.plan.withoutNodes(), progress);
        new HospitalChange(next.plan, layout, tools, clock, random, progress).letVote();
        if (plan.nodes()) {
            next.raise(next.plan, progress);
        }
        return next;
    }

    /**
     * Lets a hospital out of the running network and ends its nodes; its folder stays.
     *
     * @return the network without it
     */
    public TestNetwork removeHospital(MspId hospital, Progress progress) throws IOException, InterruptedException {
        HospitalChange change = new HospitalChange(plan, layout, tools, clock, random, progress);
        change.expectRemovable(hospital);
        endYui();
        change.remove(hospital);
        TestNetwork next = with(plan.without(hospital));
        Consortium.change(layout.state(), new Participants(next.plan).consortium());
        int ended = processes.end(nodes().stream()
                .filter(n -> n.msp().equals(hospital))
                .map(Node::name)
                .toList());
        next.remember();
        progress.line(hospital + ": " + ended + " processes ended; it and its certificates are trusted no more");
        if (plan.nodes()) {
            next.raise(next.plan, progress);
        }
        return next;
    }

    /** Custodians and gateway read who is in when they start, and write nothing while that changes. */
    private void endYui() throws IOException, InterruptedException {
        if (plan.nodes()) {
            processes.end(
                    new YuiNodes(plan, layout).nodes().stream().map(Node::name).toList());
        }
    }

    private TestNetwork with(NetworkPlan next) {
        return new TestNetwork(next, layout, tools, chaincodeJar, clock);
    }

    private void raise(NetworkPlan members, Progress progress) throws IOException, InterruptedException {
        new Raising(members, layout, tools, processes, random, progress).run(chaincodeJar);
    }

    /** Ends what {@link #up} has started, after it failed or was interrupted; returns how many still ran. */
    public int undo() throws IOException, InterruptedException {
        return processes.endStartedHere();
    }

    /** Ends every process of the network; returns how many ran. */
    public static int down(Path state, InstantSource clock) throws IOException, InterruptedException {
        Processes processes = new Processes(new Layout(state).run(), clock);
        return processes.end(processes.started());
    }

    /** All nodes, in the order in which they are started. */
    public List<Node> nodes() throws IOException {
        List<Node> nodes = new ArrayList<>(new FabricRaising(plan, layout, tools).nodes());
        KitChaincode kit = kit();
        if (kit.isThere()) {
            nodes.addAll(kit.processes());
        }
        if (plan.nodes()) {
            nodes.addAll(new KuboSwarm(plan, layout, tools, random).nodes());
            nodes.addAll(new YuiNodes(plan, layout).nodes());
        }
        return nodes;
    }

    /** Brings the kit's chaincode into the running network, where it is not in it yet, and starts its processes. */
    public void bringKit(Progress progress) throws IOException, InterruptedException {
        KitChaincode kit = kit();
        for (Node node : kit.processes()) {
            processes.start(node);
        }
        List<Participant> members = new Participants(plan).withPeer();
        Lifecycle lifecycle = new Lifecycle(new Channel(plan, layout, tools));
        for (Participant member : members) {
            lifecycle.install(member, kit.definition(member));
            lifecycle.approve(member, kit.definition(member));
        }
        lifecycle.commit(members.getFirst(), kit.definition(members.getFirst()));
        processes.await(kit.processes(), Raising.TO_START);
        progress.line("chaincode " + KitChaincode.NAME + ": committed, and answers every peer");
    }

    /**
     * Replaces the running network's chaincode by the jar that the build made last, under another version. The version before answers until the
     * definition is committed. Done again after an interruption, it goes on.
     */
    public void upgrade(String version, Progress progress) throws IOException, InterruptedException {
        FabricRaising fabric = new FabricRaising(plan, layout, tools);
        fabric.release(chaincodeJar, version);
        for (Node node : fabric.chaincode()) {
            processes.start(node);
        }
        fabric.deploy();
        processes.await(fabric.chaincode(), Raising.TO_START);
        int ended =
                processes.end(fabric.chaincodeBefore().stream().map(Node::name).toList());
        progress.line("chaincode " + version + ": committed, and answers every peer; " + ended
                + " processes of the version before ended");
    }

    private KitChaincode kit() {
        return new KitChaincode(plan, layout, new Channel(plan, layout, tools));
    }

    /** Ends one node; whether it ran. */
    public boolean stop(String name) throws IOException, InterruptedException {
        return processes.end(List.of(node(name).name())) > 0;
    }

    /** Starts one node and waits until it is well; whether it had to be started. */
    public boolean start(String name) throws IOException, InterruptedException {
        Node node = node(name);
        boolean started = processes.start(node);
        processes.await(List.of(node), Raising.TO_START);
        return started;
    }

    private Node node(String name) throws IOException {
        List<Node> nodes = nodes();
        return nodes.stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException("found the name " + name + ", expected one of "
                        + nodes.stream().map(Node::name).collect(Collectors.joining(", "))));
    }

    /** The id of a node's process, where it runs. */
    public OptionalLong pid(Node node) throws IOException {
        return processes.pid(node);
    }

    /** How a node is. */
    public Health health(Node node) throws IOException, InterruptedException {
        return processes.health(node);
    }
}
