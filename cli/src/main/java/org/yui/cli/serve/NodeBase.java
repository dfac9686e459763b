package org.yui.cli.serve;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.Address;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.OpenThings;
import org.yui.cli.node.Serving.Listening;
import org.yui.domain.ledger.Ledger;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.LiveCertificates;
import org.yui.gateway.follow.BlockFollower;
import org.yui.gateway.follow.Holdings;
import org.yui.gateway.follow.Obedience;
import org.yui.gateway.follow.WithdrawalConsumer;
import org.yui.gateway.http.HttpsSetting;
import org.yui.gateway.http.Limits;
import org.yui.gateway.operations.Check;
import org.yui.gateway.operations.MeteredLedgerService;
import org.yui.gateway.operations.NodeMetrics;
import org.yui.gateway.operations.OperationsServer;
import org.yui.gateway.store.FolderLock;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;
import org.yui.network.fabric.FabricLedgerService;

/** What either node stands on: its folder, its own peer, its metrics. Everything opened is closed the other way round. */
final class NodeBase implements Closeable {

    private final MemberNode member;
    private final OpenThings open;
    private final Path folder;
    private final FabricLedgerService peer;
    private final LedgerService service;
    private final Ledger ledger;
    private final NodeMetrics metrics = new NodeMetrics();

    private NodeBase(MemberNode member, OpenThings open, FabricLedgerService peer) throws IOException {
        this.member = member;
        this.open = open;
        this.folder = member.configuration().state().resolve("node");
        this.peer = peer;
        this.service = new MeteredLedgerService(peer, metrics);
        this.ledger = new LedgerClient(
                service, member.identity(), member.configuration().channel(), member.clock(), member.random());
        open.add(FolderLock.take(folder));
    }

    /**
     * Takes the node's folder; asks nothing of the network.
     *
     * @param member is closed with this
     * @throws UnusableInputException if the configuration relays the ledger: a node must see it at its own organisation's peer
     * @throws IOException if another process has the folder
     */
    static NodeBase open(MemberNode member) throws IOException {
        OpenThings open = new OpenThings();
        open.add(member);
        try {
            if (member.service() instanceof FabricLedgerService peer) {
                return new NodeBase(member, open, peer);
            }
            throw new UnusableInputException(member.configuration().file()
                    + ": found a ledger relayed by a gateway, expected \"ledger: peer: host:port\", the organisation's"
                    + " own: a node must not depend on another's view");
        } catch (IOException | RuntimeException e) {
            open.closeAfter(e);
            throw e;
        }
    }

    MemberNode member() {
        return member;
    }

    /** This node's own records, besides those of what it serves. */
    Path folder() {
        return folder;
    }

    Path state() {
        return member.configuration().state();
    }

    LedgerService service() {
        return service;
    }

    Ledger ledger() {
        return ledger;
    }

    Facts facts() {
        return new Facts(ledger);
    }

    NodeMetrics metrics() {
        return metrics;
    }

    <T extends Closeable> T add(T thing) {
        return open.add(thing);
    }

    /** Follows the peer's blocks from where this node has come to. */
    BlockFollower follow(Obedience obedience, Holdings holdings) throws IOException {
        WithdrawalConsumer consumer = new WithdrawalConsumer(
                obedience,
                holdings,
                facts(),
                signed -> metrics.withdrawnByBlock(
                        Duration.between(signed, member.clock().instant())));
        BlockFollower follower =
                add(BlockFollower.start(peer.blocks(), folder.resolve("blocks.json"), consumer, member.random()));
        metrics.gauge("yui_blocks_taken", "Blocks whose withdrawals this node has obeyed.", follower::next);
        return follower;
    }

    /** Where members reach this node. */
    HttpsSetting https(Listening listening) throws IOException {
        LiveCertificates live = new LiveCertificates(ledger, member.clock());
        return new HttpsSetting(
                address(listening.listen()),
                member.tls(),
                member.random(),
                Limits.USUAL,
                live::require,
                new RequestLines(metrics));
    }

    /** Where the organisation looks at this node. */
    OperationsServer operations(Listening listening, List<Check> checks) throws IOException {
        return add(OperationsServer.start(address(listening.operations()), metrics, checks));
    }

    static InetSocketAddress address(Address address) {
        try {
            return new InetSocketAddress(InetAddress.getAllByName(address.host())[0], address.port());
        } catch (UnknownHostException e) {
            throw new UnusableInputException(
                    "found a host to listen at that has no address (" + address.host()
                            + "), expected one of this machine",
                    e);
        }
    }

    void closeAfter(Exception cause) {
        open.closeAfter(cause);
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
