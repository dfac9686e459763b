package org.yui.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import org.yui.audit.Audit;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.FindingClass;
import org.yui.cli.Folders;
import org.yui.cli.Terminal;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Committed;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.merkle.MerkleTree;
import org.yui.network.block.BlockAppender;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.BlockLink;
import org.yui.network.block.BlockPlace;
import org.yui.network.block.BrokenChainException;

/** Measures a running Fabric network through the first hospital's peer. */
public final class LedgerBench {

    private static final int GATEWAYS = 8;
    private static final int LINES = 1_000;

    /** Where the auditor says that it lists no more findings: here, of files that do not lie beside the log. */
    private static final String NOT_LISTED = "evidence";

    /** About as long as a line's canonical JSON. */
    private static final int LINE_BYTES = 300;

    private final LedgerBenchNetwork network;
    private final Plan plan;
    private final BenchFacts facts;
    private final RandomGenerator random = new Random(1);
    private final BlockLink link = BlockLink.at(0, null);
    private double fastest;
    private long copied;
    private long transactions;
    private BlockPlace end = BlockPlace.BEGINNING;

    /**
     * How much is measured.
     *
     * @param rounds that count; one more warms up
     * @param transactions of each kind in a round
     * @param clients at once
     * @param replayed transactions that the channel must have, at least, before it is audited
     */
    public record Plan(int rounds, int transactions, int clients, int replayed) {}

    private LedgerBench(LedgerBenchNetwork network, Plan plan) {
        this.network = network;
        this.plan = plan;
        this.facts = new BenchFacts(network);
    }

    /** Measures, and prints one JSON document or tables for people. */
    public static void run(
            NetworkConfiguration configuration, Plan plan, boolean json, Terminal terminal, PrintWriter out)
            throws IOException, LedgerException, InterruptedException {
        try (LedgerBenchNetwork network = LedgerBenchNetwork.open(configuration, terminal)) {
            LedgerReport report = new LedgerBench(network, plan).measure();
            if (json) {
                out.println(Json.write(report));
            } else {
                LedgerTable.print(report, out);
            }
        }
    }

    private LedgerReport measure() throws IOException, LedgerException, InterruptedException {
        network.requireKit();
        facts.prepare();
        List<LedgerReport.Row> rows = new ArrayList<>();
        rows.add(compare("contribution", n -> many(n, facts::contribution)));
        rows.add(compare("request", n -> many(n, () -> facts.request(facts.newRequest()))));
        rows.add(compare("grant", this::conclusions));
        long put = puts();
        LedgerReport.Metering metering = meter();
        return new LedgerReport(
                network.all().size(),
                plan.rounds(),
                plan.transactions(),
                plan.clients(),
                rows,
                put,
                metering,
                replay());
    }

    /** Makes so many transactions, and states what must stand before them. */
    private interface Maker {
        List<Submission> make(int count) throws LedgerException, InterruptedException;
    }

    private static List<Submission> many(int count, Supplier<Submission> one) {
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    /** Grants to be concluded; their requests and decisions are not timed. */
    private List<Submission> conclusions(int count) throws LedgerException, InterruptedException {
        List<AccessRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(facts.newRequest());
        }
        Throughput.of(plan.clients(), requests.stream().map(facts::request).toList());
        Throughput.of(plan.clients(), requests.stream().map(facts::decision).toList());
        return requests.stream().map(facts::conclusion).toList();
    }

    /** Alternates, so that both meet the same weather; the first round warms up and does not count. */
    private LedgerReport.Row compare(String name, Maker maker)
            throws IOException, LedgerException, InterruptedException {
        Twin twin = twin(maker);
        List<Double> rates = new ArrayList<>();
        List<Double> twinRates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= plan.rounds(); round++) {
            List<Submission> twins = many(plan.transactions(), () -> plain(twin.next(random)));
            double twinRate = rate(twins);
            double rate = rate(maker.make(plan.transactions()));
            if (round > 0) {
                rates.add(rate);
                twinRates.add(twinRate);
                ratios.add(rate / twinRate);
            }
        }
        return new LedgerReport.Row(
                name,
                twin.reads().size() + twin.absent(),
                twin.valueLength(),
                thousandths(median(rates)),
                thousandths(median(twinRates)),
                thousandths(median(ratios)));
    }

    private Twin twin(Maker maker) throws IOException, LedgerException, InterruptedException {
        Committed committed = maker.make(1).getFirst().run();
        Ledger reader = network.ledger(network.member(Role.HOSPITAL));
        return Twin.of(Block.parseFrom(network.service().block(committed.block())), committed, reader, kit());
    }

    private Ledger kit() {
        return network.kit(network.member(Role.HOSPITAL));
    }

    private Submission plain(Twin.Plain plain) {
        return Submission.of(kit(), "kit:plain", plain);
    }

    private double rate(List<Submission> submissions) throws LedgerException, InterruptedException {
        double rate = Throughput.of(plan.clients(), submissions);
        fastest = Math.max(fastest, rate);
        return rate;
    }

    private long puts() throws LedgerException, InterruptedException {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            rates.add(rate(many(plan.transactions(), () -> plain(Twin.put(random)))));
        }
        return thousandths(median(rates));
    }

    /** Each gateway has a grant and its lease; rows of a thousand lines and rows of one line take turns on it. */
    private LedgerReport.Metering meter() throws LedgerException, InterruptedException {
        List<AccessRequest> grants = new ArrayList<>();
        for (int i = 0; i < GATEWAYS; i++) {
            AccessRequest request = facts.newRequest();
            grants.add(request);
            for (Submission each : List.of(
                    facts.request(request), facts.decision(request), facts.conclusion(request), facts.lease(request))) {
                each.run();
            }
        }
        List<Double> lines = new ArrayList<>();
        List<Double> singles = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int each = Math.max(1, plan.transactions() / GATEWAYS);
        long first = 0;
        Long previous = null;
        for (int round = 0; round < plan.rounds(); round++) {
            lines.add(LINES * chains(grants, first, previous, LINES, each));
            previous = first + (long) (each - 1) * LINES;
            first += (long) each * LINES;
            singles.add(chains(grants, first, previous, 1, each));
            previous = first + each - 1;
            first += each;
            ratios.add(lines.getLast() / singles.getLast());
        }
        return new LedgerReport.Metering(
                thousandths(median(lines)), thousandths(median(singles)), thousandths(median(ratios)));
    }

    /** A conflict would end the measurement: every row reads only what its own gateway has written. */
    private double chains(List<AccessRequest> grants, long first, @Nullable Long previous, int lines, int rows)
            throws LedgerException, InterruptedException {
        List<List<Submission>> chains = new ArrayList<>();
        for (AccessRequest grant : grants) {
            List<Hash> roots = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                roots.add(root(lines));
            }
            chains.add(facts.rows(grant, first, previous, lines, roots));
        }
        return Throughput.ofChains(chains);
    }

    /** Over salted lines, each with its proof, as a gateway hands them to custodians. */
    private Hash root(int lines) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            leaves.add(MerkleTree.leaf(Salt.random(random), new byte[LINE_BYTES]));
        }
        MerkleTree tree = new MerkleTree(leaves);
        for (int i = 0; i < lines; i++) {
            tree.proof(i);
        }
        return tree.root();
    }

    private LedgerReport.Replay replay() throws IOException, LedgerException, InterruptedException {
        Path folder = Files.createTempDirectory("yui-bench-ledger");
        try {
            while (copy(folder) < plan.replayed()) {
                rate(many(plan.transactions(), () -> plain(Twin.put(random))));
            }
            long start = System.nanoTime();
            AuditReport report = Audit.run(folder, Optional.empty());
            long nanos = System.nanoTime() - start;
            double perSecond = report.transactions() * 1e9 / nanos;
            return new LedgerReport.Replay(
                    report.transactions(),
                    nanos / 1_000_000,
                    (long) perSecond,
                    (int) report.findings().stream()
                            .filter(f -> f.kind() != FindingClass.COMPLETENESS
                                    && !f.where().equals(NOT_LISTED))
                            .count(),
                    thousandths(perSecond / fastest));
        } catch (UnusableEvidenceException e) {
            throw new IOException("the copy of the peer's blocks cannot be audited", e);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Copies the blocks that are new into block files; returns how many transactions there are. */
    private long copy(Path folder) throws IOException, LedgerException {
        try (BlockAppender appender = new BlockAppender(BlockFolder.of(folder, network.channel()), end)) {
            for (long height = network.service().height(); copied < height; copied++) {
                Block block = link.next(Block.parseFrom(network.service().block(copied)));
                transactions += block.getData().getDataCount();
                appender.append(block);
                end = appender.end();
            }
        } catch (BrokenChainException e) {
            throw new IOException("the peer's blocks do not hang together", e);
        }
        return transactions;
    }

    private static double median(List<Double> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long thousandths(double value) {
        return Math.round(value * 1000);
    }
}
