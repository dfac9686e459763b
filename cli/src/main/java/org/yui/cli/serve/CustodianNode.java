package org.yui.cli.serve;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.Serving.Listening;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.content.Cid;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.CustodianSetting;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.custodian.ReplayedCustodian;
import org.yui.gateway.custodian.TakeBack;
import org.yui.gateway.evidence.http.GetEvidence;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.follow.BlockFollower;
import org.yui.gateway.follow.Replay;
import org.yui.gateway.operations.Check;
import org.yui.gateway.operations.MeteredCustodian;
import org.yui.gateway.operations.NodeMetrics;
import org.yui.gateway.pin.PinBook;
import org.yui.gateway.pin.PinDesk;
import org.yui.gateway.pin.TakeDowns;
import org.yui.gateway.remote.CustodianServer;
import org.yui.gateway.remote.PostPin;
import org.yui.ipfs.kubo.KuboClient;

/** A hospital's custodian in a process of its own. */
final class CustodianNode implements Closeable {

    private final NodeBase base;
    private final MspId hospital;
    private final KuboClient content;
    private final TakeDowns takeDowns;
    private final PinBook book;
    private final PinDesk pins;
    private final HospitalCustodian custodian;

    private CustodianNode(NodeBase base) throws IOException {
        NodeConfiguration configuration = base.member().configuration();
        this.base = base;
        this.hospital = configuration.member();
        this.content = base.add(base.member().ownContentNode());
        KuboPinning pinning = new KuboPinning(content, base.member().clock(), ContentNodes.denylist(configuration));
        this.takeDowns = TakeDowns.open(base.folder().resolve("takedowns"), pinning);
        this.book = PinBook.open(base.folder().resolve("pins"));
        this.pins = new PinDesk(base.facts(), book, pinning, takeDowns);
        this.custodian = base.add(
                HospitalCustodian.open(setting(base), base.state().resolve("custodian"), takeBack(takeDowns, book)));
    }

    /**
     * Opens its records and listens; the network may come later.
     *
     * @param base is closed with this, or if this fails
     */
    static CustodianNode start(NodeBase base, Listening listening) throws IOException {
        try {
            CustodianNode node = new CustodianNode(base);
            node.serve(listening);
            return node;
        } catch (IOException | RuntimeException e) {
            base.closeAfter(e);
            throw e;
        }
    }

    private static CustodianSetting setting(NodeBase base) {
        MemberNode member = base.member();
        return new CustodianSetting(
                member.configuration().channel(),
                member.member(),
                member.keys().signing(KeyPurpose.CUSTODIAN),
                member.keys().wrapping(),
                base.ledger(),
                member.clock(),
                member.random());
    }

    private static TakeBack takeBack(TakeDowns takeDowns, PinBook book) {
        return (contribution, index, contents) -> {
            Set<Cid> all = new LinkedHashSet<>(contents);
            all.addAll(book.contents(contribution, index));
            takeDowns.add(all);
        };
    }

    private void serve(Listening listening) throws IOException {
        NodeMetrics metrics = base.metrics();
        metrics.gauge(
                "yui_view_age_seconds",
                "Age of the newest view of the ledger that certainly held this custodian's beat.",
                () -> custodian.viewAge().map(CustodianNode::seconds).orElse(Double.NaN));
        Upkeep upkeep = Upkeep.start(List.of(
                new Upkeep.Duty("releases left unsaid", custodian::settle),
                new Upkeep.Duty("view of the ledger", this::beat),
                new Upkeep.Duty("content taken back", takeDowns::workOff)));
        BlockFollower follower = base.follow(
                (contribution, index) -> {
                    custodian.obey(contribution, index);
                    upkeep.soon();
                },
                this::held);
        base.add(upkeep);
        base.operations(listening, checks(follower));
        Facts facts = base.facts();
        Replay replay = new Replay(base.service()::height, follower::next);
        base.add(CustodianServer.start(
                base.https(listening),
                new MeteredCustodian(new ReplayedCustodian(custodian, replay), metrics),
                facts,
                List.of(new PostPin(pins, metrics::pinned), GetEvidence.custodian(hospital, facts, custodian))));
    }

    /** Parts of keys, or content that is kept for other hospitals. */
    private Set<ContributionId> held() throws IOException {
        Set<ContributionId> all = new LinkedHashSet<>(custodian.contributions());
        all.addAll(book.contributions());
        return all;
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1e3;
    }

    /** Beats until a beat was seen, and again after one failed; otherwise requests do, when they need one. */
    private void beat() throws RefusalException, LedgerException {
        boolean needed =
                custodian.viewAge().isEmpty() || custodian.viewTrouble().isPresent();
        if (needed && isAdmitted()) {
            custodian.beat();
        }
    }

    private boolean isAdmitted() throws LedgerException {
        return base.facts().member(hospital).isPresent();
    }

    private List<Check> checks(BlockFollower follower) {
        return List.of(
                NodeChecks.ledger(base.service()),
                NodeChecks.blocks(base.service(), follower),
                new Check("view", this::view),
                NodeChecks.content(content),
                NodeChecks.book(base.folder()));
    }

    private String view() throws IOException, LedgerException {
        if (custodian.viewTrouble().isPresent()) {
            throw new IOException(custodian.viewTrouble().get());
        }
        if (!isAdmitted()) {
            return "no MEMBER fact yet: nothing is released before the hospitals admit this one";
        }
        return custodian
                .viewAge()
                .map(age -> "a beat was seen " + age.toSeconds() + " s ago")
                .orElseThrow(() -> new IOException("found no beat yet, expected one soon"));
    }

    @Override
    public void close() throws IOException {
        base.close();
    }
}
