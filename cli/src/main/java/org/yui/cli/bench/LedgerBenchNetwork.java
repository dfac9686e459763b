package org.yui.cli.bench;

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.Participant;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.RefusedException;
import org.yui.domain.member.Role;
import org.yui.network.ChaincodeAddress;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;

/** A running network as the benchmark uses it: every member signs for itself, all through the first hospital's peer. */
final class LedgerBenchNetwork implements Closeable {

    private static final String KIT = "kit";

    private final Map<MspId, MemberNode> nodes = new LinkedHashMap<>();
    private final Terminal terminal;

    private LedgerBenchNetwork(Terminal terminal) {
        this.terminal = terminal;
    }

    static LedgerBenchNetwork open(NetworkConfiguration configuration, Terminal terminal) throws IOException {
        LedgerBenchNetwork network = new LedgerBenchNetwork(terminal);
        for (NodeConfiguration member : configuration.members().values()) {
            network.nodes.put(member.member(), MemberNode.open(member, InstantSource.system(), new SecureRandom()));
        }
        return network;
    }

    List<MspId> members(Role role) {
        List<MspId> found = nodes.values().stream()
                .map(MemberNode::configuration)
                .filter(c -> c.role() == role)
                .map(NodeConfiguration::member)
                .toList();
        if (found.isEmpty()) {
            throw new UnusableInputException("found no member of role " + role + " in the network, expected one");
        }
        return found;
    }

    MspId member(Role role) {
        return members(role).getFirst();
    }

    List<MspId> all() {
        return new ArrayList<>(nodes.keySet());
    }

    LedgerService service() {
        return node(member(Role.HOSPITAL)).service();
    }

    String channel() {
        return node(member(Role.HOSPITAL)).configuration().channel();
    }

    private MemberNode node(MspId member) {
        MemberNode node = nodes.get(member);
        if (node == null) {
            throw new IllegalArgumentException("found no member " + member + " in the network");
        }
        return node;
    }

    /** The consortium's chaincode in a member's name. */
    Ledger ledger(MspId member) {
        return ledger(member, ChaincodeAddress.ofYui(channel()));
    }

    /** The kit's chaincode in a member's name. */
    Ledger kit(MspId member) {
        return ledger(member, new ChaincodeAddress(channel(), KIT));
    }

    private Ledger ledger(MspId member, ChaincodeAddress address) {
        return new LedgerClient(
                service(), node(member).identity(), address, InstantSource.system(), new SecureRandom());
    }

    /** A member at work, through the same peer as everybody. */
    Participant participant(MspId member) {
        MemberNode node = node(member);
        return new Participant(
                member,
                node.configuration().role(),
                channel(),
                node.keys(),
                ledger(member),
                service(),
                node.configuration().state(),
                node.clock(),
                node.random(),
                terminal);
    }

    void requireKit() throws LedgerException {
        try {
            kit(member(Role.HOSPITAL)).fact("FACT/none");
        } catch (RefusedException | LedgerUnavailableException e) {
            throw new UnusableInputException(
                    "found no chaincode " + KIT + " to compare with, expected it in the channel;"
                            + " bring it in with test-network/network kit: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        for (MemberNode node : nodes.values()) {
            node.close();
        }
    }
}
