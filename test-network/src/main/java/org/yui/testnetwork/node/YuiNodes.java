package org.yui.testnetwork.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yui.cli.Main;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.HttpProbe;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;

/** Yui's own nodes: every member's configuration, the custodians and the gateway. */
public final class YuiNodes {

    private static final String CONFIGURATION = "yui.yaml";

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participants participants;

    public YuiNodes(NetworkPlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.participants = new Participants(plan);
    }

    /** Custodians, then the gateway. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (Participant hospital : participants.hospitals()) {
            nodes.add(node(NodeKind.CUSTODIAN, hospital, Port.CUSTODIAN, Port.CUSTODIAN_OPERATIONS));
        }
        nodes.add(node(NodeKind.GATEWAY, participants.operator(), Port.GATEWAY, Port.GATEWAY_OPERATIONS));
        return nodes;
    }

    private Node node(NodeKind kind, Participant member, Port listen, Port operations) {
        Path folder = layout.member(member.msp());
        return new Node(
                kind,
                member.msp(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        kind.text(),
                        "--config",
                        folder.resolve(CONFIGURATION).toString()),
                Map.of(),
                folder,
                layout.log(member.msp(), kind.text()),
                listen.of(plan, member),
                new HttpProbe(List.of(listen.of(plan, member)), operations.address(plan, member)));
    }

    /** Writes every member's {@code yui.yaml}, and the one that names them all. */
    public void write() throws IOException {
        MemberYaml yaml = new MemberYaml(plan, layout);
        StringBuilder all = new StringBuilder(
                "# Every member's own configuration. Written by test-network/network on every start.\nmembers:\n");
        for (Participant member : participants.all()) {
            write(layout.member(member.msp()).resolve(CONFIGURATION), yaml.text(member));
            all.append("  ")
                    .append(member.msp())
                    .append(": members/")
                    .append(member.msp())
                    .append('/')
                    .append(CONFIGURATION)
                    .append('\n');
        }
        write(layout.state().resolve(CONFIGURATION), all.toString());
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
