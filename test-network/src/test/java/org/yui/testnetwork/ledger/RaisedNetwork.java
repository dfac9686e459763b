package org.yui.testnetwork.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.regex.Pattern;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.network.ChaincodeAddress;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;
import org.yui.network.block.BlockFolder;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.member.Identity;
import org.yui.network.member.Membership;
import org.yui.network.member.MutualTls;
import org.yui.testnetwork.FreePorts;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.kit.KitChaincode;
import org.yui.testnetwork.kit.KitProcess;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.Waiting;

/** A network with the kit's chaincode, raised for a test and dropped after it. */
final class RaisedNetwork {

    static final MspId BUYER = new MspId("BuyerMSP");

    private static final Pattern COMMITTED = Pattern.compile("^consensus_(BFT|etcdraft)_committed_block_number");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int FEW_BLOCKS = 5;
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(4);
    private static final Duration TO_DIE = Duration.ofSeconds(10);

    private final NetworkPlan plan;
    private final Layout layout;
    private final TestNetwork network;
    private final Map<MspId, FabricLedgerService> services = new LinkedHashMap<>();
    private final Waiting waiting = new Waiting(InstantSource.system());

    private RaisedNetwork(NetworkPlan plan, Path state, TestNetwork network) {
        this.plan = plan;
        this.layout = new Layout(state);
        this.network = network;
    }

    /** Raises it; where Fabric's programs are missing, prints one line and aborts the test. */
    static RaisedNetwork raise(Path state, int hospitals, Consensus consensus) throws Exception {
        NetworkPlan plan = new NetworkPlan(hospitals, consensus, FreePorts.base(), false);
        Genuine.toolsFor(plan);
        TestNetwork network = TestNetwork.of(plan, state, Genuine.environment(), InstantSource.system());
        RaisedNetwork raised = new RaisedNetwork(plan, state, network);
        raised.up();
        return raised;
    }

    private void up() throws Exception {
        try {
            network.up(line -> {});
            network.bringKit(line -> {});
        } catch (IOException | InterruptedException | RuntimeException e) {
            network.undo();
            throw e;
        }
    }

    /** Ends all its processes and starts them again on what they stored. */
    void restart() throws Exception {
        TestNetwork.down(layout.state(), InstantSource.system());
        for (Node node : network.nodes()) {
            network.start(node.name());
        }
    }

    /** A member's own peer; the member must have one. */
    FabricLedgerService peer(MspId member) throws IOException {
        FabricLedgerService before = services.get(member);
        if (before != null) {
            return before;
        }
        FabricLedgerService service = FabricLedgerService.connect(
                address(member),
                MutualTls.read(layout.member(member), "tls", membership()),
                client(member),
                Channel.NAME,
                InstantSource.system(),
                new SecureRandom());
        services.put(member, service);
        return service;
    }

    Membership membership() throws IOException {
        return Membership.read(layout.certificates());
    }

    private String address(MspId member) {
        return Port.PEER.address(plan, participant(member));
    }

    private Participant participant(MspId member) {
        return new Participants(plan)
                .withPeer().stream()
                        .filter(p -> p.msp().equals(member))
                        .findFirst()
                        .orElseThrow();
    }

    /** The identity with which a member uses the ledger. */
    Identity client(MspId member) throws IOException {
        return Identity.read(member, layout.member(member), "client");
    }

    List<MspId> hospitals() {
        return new Participants(plan).hospitals().stream().map(Participant::msp).toList();
    }

    /** The kit's chaincode as somebody uses it. */
    static Ledger kit(LedgerService service, Identity identity) {
        return new LedgerClient(
                service,
                identity,
                new ChaincodeAddress(Channel.NAME, KitChaincode.NAME),
                InstantSource.system(),
                new SecureRandom());
    }

    /** The block files of a member's peer. */
    BlockFolder blocks(MspId member) {
        return BlockFolder.of(layout.node(member, "peer").resolve("ledger"), Channel.NAME);
    }

    Layout layout() {
        return layout;
    }

    /** Kills a node as a power cut would (SIGKILL), and waits until it is dead. */
    void kill(String name) throws Exception {
        Node node = node(name);
        ProcessHandle process =
                ProcessHandle.of(network.pid(node).orElseThrow()).orElseThrow();
        process.destroyForcibly();
        if (!waiting.until(TO_DIE, () -> network.pid(node).isEmpty())) {
            throw new IOException(name + ": found it alive after a SIGKILL");
        }
    }

    /** A process of the kit's chaincode under another package's name, where this member's own would listen. */
    AutoCloseable startOtherVersion(MspId member) throws IOException {
        Participant participant = participant(member);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KitProcess.class.getName(),
                        "kit_2.0:" + "0".repeat(64),
                        Integer.toString(Port.KIT.of(plan, participant)),
                        layout.certificate(member, "tls").toString(),
                        layout.key(member, "tls").toString(),
                        layout.certificate(member, "ca").toString())
                .redirectErrorStream(true)
                .redirectOutput(layout.log(member, "other-kit").toFile())
                .start();
        return () -> other.destroyForcibly().waitFor();
    }

    /** Starts a node and waits until it is well. */
    void start(String name) throws Exception {
        network.start(name);
    }

    /**
     * Waits, under load, until every orderer takes part again. One that was killed is faulty until then, and to kill another one before
     * would be two of four.
     */
    void awaitOrderers() throws Exception {
        boolean together = waiting.until(TO_CATCH_UP, () -> {
            LongSummaryStatistics newest = new LongSummaryStatistics();
            for (Participant hospital : new Participants(plan).hospitals()) {
                newest.accept(committed(hospital));
            }
            return newest.getMax() - newest.getMin() <= FEW_BLOCKS;
        });
        if (!together) {
            throw new IOException(
                    "found an orderer that is behind after " + TO_CATCH_UP + ", expected all to take part");
        }
    }

    /** The number of the newest block, as an orderer's metrics tell it. */
    private long committed(Participant hospital) throws IOException, InterruptedException {
        URI metrics = URI.create("http://" + Port.ORDERER_OPERATIONS.address(plan, hospital) + "/metrics");
        return CLIENT.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> COMMITTED.matcher(line).find())
                .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0L);
    }

    private Node node(String name) throws Exception {
        List<Node> nodes = new ArrayList<>(network.nodes());
        return nodes.stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }

    /** Drops it. */
    void close() throws Exception {
        services.values().forEach(FabricLedgerService::close);
        TestNetwork.down(layout.state(), InstantSource.system());
    }
}
