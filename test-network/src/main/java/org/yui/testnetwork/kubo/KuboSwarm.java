package org.yui.testnetwork.kubo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.yui.domain.MspId;
import org.yui.ipfs.kubo.KuboAuthorization;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboConfiguration;
import org.yui.ipfs.kubo.KuboEndpoint;
import org.yui.ipfs.kubo.KuboPeer;
import org.yui.ipfs.kubo.KuboToken;
import org.yui.ipfs.kubo.SwarmKey;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import org.yui.testnetwork.tool.ToolRun;
import org.yui.testnetwork.tool.Tools;

/** The hospitals' Kubo nodes: their repositories, and how they are started. */
public final class KuboSwarm {

    /** A hospital's Kubo repository, in its folder. */
    public static final String KUBO = "kubo";

    private static final long STORAGE_MAX_BYTES = 100L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final NetworkPlan plan;
    private final Layout layout;
    private final Tools tools;
    private final RandomGenerator random;
    private final Participants participants;

    /** @param random a secure one: keys and tokens come from it */
    public KuboSwarm(NetworkPlan plan, Layout layout, Tools tools, RandomGenerator random) {
        this.plan = plan;
        this.layout = layout;
        this.tools = tools;
        this.random = random;
        this.participants = new Participants(plan);
    }

    /** The token with which a hospital's own programs use its node. */
    public static Path ownerToken(Layout layout, MspId hospital) {
        return layout.member(hospital).resolve("kubo.token");
    }

    /** The token with which the operator's gateway reads from a hospital's node; the hospital gave it to the operator. */
    public static Path readerToken(Layout layout, Participant operator, MspId hospital) {
        return layout.member(operator.msp()).resolve("kubo-" + hospital + ".token");
    }

    /** Where a hospital's node listens for its clients. */
    public static URI api(NetworkPlan plan, Participant hospital) {
        return URI.create("http://" + Port.KUBO_API.address(plan, hospital));
    }

    public List<Node> nodes() {
        return participants.hospitals().stream().map(this::node).toList();
    }

    private Node node(Participant hospital) {
        Path repository = layout.node(hospital.msp(), KUBO);
        List<String> command = new ArrayList<>(List.of(tools.path(Tools.IPFS).toString()));
        command.addAll(KuboConfiguration.daemonArguments());
        return new Node(
                NodeKind.KUBO,
                hospital.msp(),
                command,
                environment(repository),
                repository,
                layout.log(hospital.msp(), KUBO),
                Port.KUBO_API.of(plan, hospital),
                () -> ask(hospital));
    }

    private static Map<String, String> environment(Path repository) {
        Map<String, String> environment = new HashMap<>(KuboConfiguration.environment());
        environment.put("IPFS_PATH", repository.toString());
        return environment;
    }

    /** Well is a node that answers and is connected to another, where there are others. */
    private Health ask(Participant hospital) {
        int others = participants.hospitals().size() - 1;
        try (KuboClient client = client(hospital)) {
            int connected = client.peers().size();
            String detail = "connected to " + connected + " of " + others + " nodes";
            return connected > 0 || others == 0 ? Health.good(detail) : Health.bad(detail);
        } catch (IOException e) {
            return Health.bad(String.valueOf(e.getMessage()));
        }
    }

    private KuboClient client(Participant hospital) throws IOException {
        KuboToken token = KuboToken.read(ownerToken(layout, hospital.msp()));
        return new KuboClient(KuboEndpoint.of(hospital.msp().text(), api(plan, hospital), token)
                .patient(PATIENCE, PATIENCE));
    }

    /** Makes every repository that is not there, and writes the configuration of every node that does not run anew. */
    public void write(List<Node> stopped) throws IOException, InterruptedException {
        for (Participant hospital : participants.hospitals()) {
            initialise(layout.node(hospital.msp(), KUBO));
            makeToken(ownerToken(layout, hospital.msp()));
            makeToken(readerToken(layout, participants.operator(), hospital.msp()));
        }
        SwarmKey key = swarmKey();
        for (Participant hospital : participants.hospitals()) {
            if (stopped.stream().anyMatch(n -> n.msp().equals(hospital.msp()))) {
                configuration(hospital).write(layout.node(hospital.msp(), KUBO), key);
            }
        }
    }

    private void initialise(Path repository) throws IOException, InterruptedException {
        if (!Files.exists(repository.resolve("config"))) {
            Files.createDirectories(repository);
            new ToolRun(tools.path(Tools.IPFS), environment(repository)).expect(KuboConfiguration.initArguments());
        }
    }

    private void makeToken(Path file) throws IOException {
        if (!Files.exists(file)) {
            KuboToken.random(random).write(file);
        }
    }

    /** The first hospital's, which it has given to the others. */
    private SwarmKey swarmKey() throws IOException {
        Path file = layout.node(participants.hospitals().getFirst().msp(), KUBO).resolve(SwarmKey.FILE);
        return Files.exists(file) ? SwarmKey.read(file) : SwarmKey.random(random);
    }

    private KuboConfiguration configuration(Participant hospital) throws IOException {
        List<KuboPeer> others = new ArrayList<>();
        for (Participant other : participants.hospitals()) {
            if (!other.equals(hospital)) {
                others.add(new KuboPeer(
                        KuboConfiguration.peerId(layout.node(other.msp(), KUBO)), List.of(swarmAddress(other))));
            }
        }
        return new KuboConfiguration(
                "/ip4/127.0.0.1/tcp/" + Port.KUBO_API.of(plan, hospital),
                List.of(swarmAddress(hospital)),
                others,
                List.of(
                        KuboAuthorization.owner(KuboToken.read(ownerToken(layout, hospital.msp()))),
                        KuboAuthorization.reader(
                                KuboToken.read(readerToken(layout, participants.operator(), hospital.msp())))),
                STORAGE_MAX_BYTES);
    }

    private String swarmAddress(Participant hospital) {
        return "/ip4/127.0.0.1/tcp/" + Port.KUBO_SWARM.of(plan, hospital);
    }
}
