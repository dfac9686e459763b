package org.yui.cli.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.cli.stage.Admission;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.EthicsId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.Lease;
import org.yui.domain.use.Activity;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;

/** The facts that the benchmark states: one hospital's contribution, a dataset of it that costs nothing, grants, leases, rows. */
final class BenchFacts {

    /** Lines that one lease has. */
    static final long LINES = 50_000_000;

    private static final Code PURPOSE = new Code("AI-TRAINING");
    private static final List<Code> PURPOSES = List.of(PURPOSE, Duo.GENERAL_RESEARCH);
    private static final List<Code> PROHIBITED = List.of(Activity.RE_IDENTIFICATION);
    private static final int DAYS = 365;
    private static final Duration DECIDING = Duration.ofDays(14);
    private static final Region REGION = new Region("JP");
    private static final int STUDIES = 1_000;
    private static final int WRAPPING_KEY_BYTES = 1216;

    private final LedgerBenchNetwork network;
    private final SecureRandom random = new SecureRandom();
    private final MspId hospital;
    private final MspId second;
    private final MspId curator;
    private final MspId operator;
    private final MspId buyer;
    private final EthicsApproval ethics;
    private final ConsentPolicy policy =
            new ConsentPolicy(LegalForm.APPI_ANONYMISED, PURPOSES, PROHIBITED, List.of(REGION), null, null, List.of());
    private final Terms terms =
            new Terms(PURPOSES, PROHIBITED, List.of(REGION), LINES, LINES, DAYS, FeeBasis.COMMERCIAL, List.of());
    private final Tariff tariff = new Tariff(new Currency("JPY"), 0, new MinorUnits(0), new MinorUnits(0), 1);
    private final ShareScheme scheme;
    private final Contribution contribution;
    private final Dataset dataset;

    BenchFacts(LedgerBenchNetwork network) {
        this.network = network;
        this.hospital = network.members(Role.HOSPITAL).getFirst();
        this.second = network.members(Role.HOSPITAL).getLast();
        this.curator = network.member(Role.CURATOR);
        this.operator = network.member(Role.OPERATOR);
        this.buyer = network.member(Role.BUYER);
        this.scheme = new ShareScheme(List.of(new Share(hospital, ShareScheme.WHOLE)));
        Instant now = Instant.now();
        this.ethics = new EthicsApproval(
                EthicsId.random(random),
                network.member(Role.ETHICS_COMMITTEE),
                hospital,
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(365)));
        this.contribution = newContribution();
        this.dataset = new Dataset(
                DatasetId.random(random),
                1,
                "Benchmark",
                curator,
                List.of(new Choice(contribution.id(), Bitmap.firstN(STUDIES), scheme.hash())),
                terms.hash(),
                tariff.hash(),
                scheme.hash(),
                List.of(),
                second);
    }

    /** States all that comes before the first contribution and the first grant. */
    void prepare() throws LedgerException {
        admitMembers();
        network.participant(ethics.committee()).statements().state("ethics:state", ethics);
        var curatorStates = network.participant(curator).statements();
        curatorStates.state("documents:policy", policy);
        curatorStates.state("documents:terms", terms);
        curatorStates.state("documents:tariff", tariff);
        curatorStates.state("documents:scheme", scheme);
        Custody custody = new Custody(contribution.id(), 1, List.of(hospital), 1, true, Hash.of());
        var hospitalStates = network.participant(hospital).statements();
        hospitalStates.state("contributions:contribute", contribution);
        hospitalStates.state("contributions:custody", custody);
        hospitalStates.state(
                "contributions:acknowledge",
                new CustodyAcknowledgement(contribution.id(), 1, hospital, Hash.of(Json.bytes(custody))));
        network.ledger(second).submit("approvals:approve", Json.write(new Approvals(List.of(dataset.hash()))));
        curatorStates.state("datasets:publish", dataset);
    }

    /** A network may have been founded before; who is missing is admitted. */
    private void admitMembers() throws LedgerException {
        List<Member> missing = new ArrayList<>();
        for (MspId msp : network.all()) {
            Admission admission = new Admission(network.participant(msp));
            Optional<Member> standing = network.participant(msp).facts().member(msp);
            if (standing.isEmpty()) {
                missing.add(admission.ownStatement(msp.text()));
            }
        }
        for (MspId founder : network.members(Role.HOSPITAL)) {
            new Admission(network.participant(founder)).approve(missing);
        }
        for (Member member : missing) {
            new Admission(network.participant(hospital)).admit(member);
        }
    }

    private Contribution newContribution() {
        return new Contribution(
                ContributionId.random(random),
                hospital,
                ethics.id(),
                policy.hash(),
                policy.legalForm(),
                REGION,
                STUDIES,
                List.of(KindCount.of(new Code("CT"), STUDIES)),
                Hash.of(),
                Hash.of(),
                new Deidentification(Hash.of(), Hash.of()));
    }

    Submission contribution() {
        return Submission.of(network.ledger(hospital), "contributions:contribute", newContribution());
    }

    AccessRequest newRequest() {
        return new AccessRequest(
                GrantId.random(random),
                buyer,
                dataset.id(),
                1,
                dataset.hash(),
                PURPOSE,
                REGION,
                LINES,
                Base64Bytes.of(new byte[WRAPPING_KEY_BYTES]),
                new ResearchUse(
                        List.of(Duo.METHOD_DEVELOPMENT),
                        List.of(),
                        List.of(PURPOSE),
                        false,
                        PROHIBITED,
                        null,
                        null,
                        DAYS,
                        Instant.now().plus(DECIDING).truncatedTo(ChronoUnit.SECONDS)));
    }

    Submission request(AccessRequest request) {
        return Submission.of(network.ledger(buyer), "grants:request", request);
    }

    Submission decision(AccessRequest request) {
        return Submission.of(
                network.ledger(hospital),
                "grants:decide",
                new Decision(
                        request.id(), hospital, request.hash(), true, List.of(scheme.hash()), new Code("APPROVED")));
    }

    Submission conclusion(AccessRequest request) {
        return Submission.of(network.ledger(operator), "grants:conclude", new Conclusion(request.id()));
    }

    Submission lease(AccessRequest request) {
        return Submission.of(
                network.ledger(operator), "deliveries:lease", new Lease(request.id(), 0, operator, 0, LINES));
    }

    /**
     * Rows of a lease, one after the other.
     *
     * @param first the first row's first line
     * @param previous the first line of the row before, if there is one
     * @param lines of each row
     */
    List<Submission> rows(AccessRequest request, long first, @Nullable Long previous, int lines, List<Hash> roots) {
        List<Submission> rows = new ArrayList<>();
        long line = first;
        Long before = previous;
        for (Hash root : roots) {
            OrdersRow row = new OrdersRow(request.id(), 0, line, lines, before, contribution.id(), root, operator);
            rows.add(Submission.of(network.ledger(operator), "deliveries:orders", row));
            before = line;
            line += lines;
        }
        return rows;
    }
}
