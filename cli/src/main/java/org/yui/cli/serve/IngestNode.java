package org.yui.cli.serve;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.yui.cli.node.InboxSetting;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.OpenThings;
import org.yui.cli.node.Serving.Ingest;
import org.yui.cli.stage.IntakePlace;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.operations.Check;
import org.yui.gateway.operations.NodeMetrics;
import org.yui.gateway.operations.OperationsServer;
import org.yui.gateway.stow.BearerToken;
import org.yui.gateway.stow.InnerTls;
import org.yui.gateway.stow.StowLimits;
import org.yui.gateway.stow.StowServer;
import org.yui.imaging.intake.Drop;
import org.yui.imaging.intake.Waiting;

/**
 * Where a hospital's studies come in, in a process of its own: STOW-RS for its archives, and the watched folder. It holds the secret
 * under which names are hashed, and no key of the ledger's but the one that reads.
 */
final class IngestNode implements Closeable {

    private final OpenThings open;
    private final NodeMetrics metrics = new NodeMetrics();
    private final IntakePlace place;
    private final RunningApproval approval;
    private final StowServer server;

    private IngestNode(OpenThings open, MemberNode member, InboxSetting inbox, Ingest ingest) throws IOException {
        this.open = open;
        this.place = open.add(IntakePlace.take(member, inbox));
        this.approval = new RunningApproval(new Facts(member.ledger()), member.member(), inbox, member.clock());
        open.add(Upkeep.start(List.of(new Upkeep.Duty("inbox", this::look))));
        gauges(place.waiting());
        open.add(OperationsServer.start(NodeBase.address(ingest.at().operations()), metrics, checks()));
        this.server = open.add(StowServer.start(
                NodeBase.address(ingest.at().listen()),
                access(member, ingest),
                StowLimits.USUAL,
                new IngestStore(place.reception(), approval),
                new RequestLines(metrics)));
    }

    /**
     * Opens its folders and listens; the ledger may come later, and until it has shown the approval nothing is taken.
     *
     * @param member is closed with this, or if this fails
     */
    static IngestNode start(MemberNode member, Ingest ingest) throws IOException {
        OpenThings open = new OpenThings();
        open.add(member);
        try {
            return new IngestNode(open, member, member.configuration().requiredInbox(), ingest);
        } catch (IOException | RuntimeException e) {
            open.closeAfter(e);
            throw e;
        }
    }

    private static StowServer.Access access(MemberNode member, Ingest ingest) throws IOException {
        return new StowServer.Access(
                InnerTls.context(member.tls().keyManagers(), ingest.clients(), member.random()),
                ingest.clients() != null,
                ingest.token() == null ? null : BearerToken.read(ingest.token()));
    }

    /** Nothing is taken before it may be collected: until then it lies where it was dropped. */
    private void look() throws RefusalException, LedgerException, IOException {
        place.look(approval.binding());
    }

    private void gauges(Waiting waiting) {
        metrics.gauge(
                "yui_inbox_pending", "Entries that were there at the last look and are not taken.", place::pending);
        metrics.gauge(
                "yui_inbox_patients",
                "Different patients among what waits to be contributed.",
                () -> counted(() -> Waiting.patients(waiting.drops())));
        metrics.gauge(
                "yui_inbox_instances",
                "Instances that wait to be contributed.",
                () -> counted(() ->
                        waiting.drops().stream().mapToLong(Drop::instances).sum()));
        metrics.gauge(
                "yui_inbox_refused",
                "Archives that were not taken and lie aside.",
                () -> counted(() -> waiting.refused().size()));
    }

    private interface Counting {
        long count() throws IOException;
    }

    private static double counted(Counting counting) {
        try {
            return counting.count();
        } catch (IOException e) {
            return Double.NaN; // what is wrong with the records, the check of the book says
        }
    }

    private List<Check> checks() {
        return List.of(new Check("ethics", approval::state), NodeChecks.book(place.folder()));
    }

    /** Where it listens: to this, clients add {@code /studies}. */
    java.net.URI uri() {
        return server.uri();
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
