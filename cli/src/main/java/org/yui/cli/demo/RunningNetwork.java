package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.OpenThings;
import org.yui.cli.node.Participant;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;
import org.yui.imaging.deid.HospitalSecret;

/** A network of organisations' own nodes: each member with its own configuration, as its single commands would have it. */
final class RunningNetwork implements DemoNetwork {

    static final String NAME = "fabric";

    private final Setting setting;
    private final Cast cast;
    private final Map<MspId, MemberNode> nodes = new LinkedHashMap<>();
    private final OpenThings open = new OpenThings();

    private RunningNetwork(Setting setting, Cast cast) {
        this.setting = setting;
        this.cast = cast;
    }

    static RunningNetwork open(Setting setting, NetworkConfiguration configuration) throws IOException {
        RunningNetwork network =
                new RunningNetwork(setting, cast(configuration, setting.plan().hospitals()));
        try {
            for (NodeConfiguration member : configuration.members().values()) {
                network.nodes.put(
                        member.member(),
                        network.open.add(
                                MemberNode.open(member, MemberNode.PATIENT, setting.clock(), setting.random())));
            }
            return network;
        } catch (IOException | RuntimeException e) {
            network.open.closeAfter(e);
            throw e;
        }
    }

    /** The first hospitals of the file contribute; of each other role, the first member plays it. */
    static Cast cast(NetworkConfiguration network, int contributing) {
        List<MspId> hospitals = members(network, Role.HOSPITAL);
        if (hospitals.size() < contributing) {
            throw new UnusableInputException("found " + hospitals.size()
                    + " hospitals on the network, expected at least " + contributing + ": one for each study folder");
        }
        return new Cast(
                hospitals.subList(0, contributing),
                hospitals.subList(contributing, hospitals.size()),
                first(network, Role.CURATOR),
                first(network, Role.OPERATOR),
                first(network, Role.BUYER),
                first(network, Role.ETHICS_COMMITTEE));
    }

    private static List<MspId> members(NetworkConfiguration network, Role role) {
        return network.members().values().stream()
                .filter(m -> m.role() == role)
                .map(NodeConfiguration::member)
                .toList();
    }

    private static MspId first(NetworkConfiguration network, Role role) {
        return members(network, role).stream()
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        "found no member of role " + role + " on the network, expected one for the demo"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Cast cast() {
        return cast;
    }

    MemberNode node(MspId member) {
        MemberNode found = nodes.get(member);
        if (found == null) {
            throw new IllegalArgumentException("no such member takes part: " + member);
        }
        return found;
    }

    @Override
    public Participant participant(MspId member) {
        return node(member).participant(setting.terminal());
    }

    @Override
    public HospitalSecret secret(MspId hospital) throws IOException {
        return node(hospital).secret();
    }

    @Override
    public Path staging(MspId hospital) {
        return node(hospital)
                .configuration()
                .state()
                .resolve("staging")
                .resolve(setting.plan().name());
    }

    @Override
    public Nodes openNodes() {
        return new RunningNodes(this, setting.terminal());
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
