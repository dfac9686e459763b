package org.yui.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
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
import org.yui.domain.PurchaseId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.LegalForm;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.period.Close;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.StatementFact;
import org.yui.domain.period.StatementHash;

/** A ledger's life as chance has it, of facts of every kind that becomes rows; the same for the same seed. */
final class SeededHistory {

    static final String CHANNEL = "yui-history";
    static final Instant BEGINNING = Instant.parse("2026-11-01T00:00:00.123456789Z");
    static final MspId BUYER = MspId.parse("Buyer");
    static final Hash ROOT = Hash.of(new byte[] {1});
    private static final Currency YEN = Currency.parse("JPY");
    private static final Region JAPAN = Region.parse("JP");
    private static final Code TRAINING = Code.parse("AI-TRAINING");

    private final RandomGenerator random;
    private final FactBlocks chain = new FactBlocks(CHANNEL);
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<OrdersRow> orders = new ArrayList<>();
    private int period;

    SeededHistory(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A history of this many rounds; some blocks each. */
    static List<Block> blocks(long seed, int rounds) {
        SeededHistory history = new SeededHistory(seed);
        for (int i = 0; i < 3; i++) {
            history.member(MspId.parse("Hospital" + i), Role.HOSPITAL);
        }
        history.member(BUYER, Role.BUYER);
        for (int i = 0; i < rounds; i++) {
            history.round();
        }
        return history.chain.blocks();
    }

    private void member(MspId msp, Role role) {
        chain.add(new Member(msp, 1, msp.text(), List.of(role), List.of(), null));
    }

    private void round() {
        switch (random.nextInt(6)) {
            case 0 -> contribution();
            case 1 -> dataset();
            case 2, 3 -> grant();
            case 4 -> withdrawal();
            default -> close();
        }
    }

    private MspId hospital() {
        return MspId.parse("Hospital" + random.nextInt(3));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Contribution contribution() {
        Contribution contribution = new Contribution(
                ContributionId.random(random),
                hospital(),
                EthicsId.random(random),
                ROOT,
                LegalForm.CONSENT,
                JAPAN,
                1 + random.nextInt(9_000),
                List.of(KindCount.of(Code.parse("CT"), 9), KindCount.of(Code.parse("MR"), 11)),
                ROOT,
                ROOT,
                null);
        contributions.add(contribution);
        chain.add(contribution);
        return contribution;
    }

    private Dataset dataset() {
        Contribution contribution = contributions.isEmpty() ? contribution() : any(contributions);
        BitSet chosen = new BitSet();
        random.ints(20, 0, (int) contribution.studies()).forEach(chosen::set);
        Dataset dataset = new Dataset(
                DatasetId.random(random),
                1,
                "a dataset",
                MspId.parse("Curator"),
                List.of(new Choice(contribution.id(), Bitmap.of(chosen), ROOT)),
                ROOT,
                ROOT,
                ROOT,
                List.of(),
                contribution.hospital());
        datasets.add(dataset);
        chain.add(new Approval(dataset.hash(), contribution.hospital()));
        chain.add(dataset);
        return dataset;
    }

    private void grant() {
        Dataset dataset = datasets.isEmpty() ? dataset() : any(datasets);
        AccessRequest request = new AccessRequest(
                GrantId.random(random),
                BUYER,
                dataset.id(),
                1,
                dataset.hash(),
                TRAINING,
                JAPAN,
                10,
                Base64Bytes.of(new byte[1216]),
                null);
        chain.add(request);
        chain.add(new Decision(request.id(), hospital(), request.hash(), random.nextBoolean(), List.of(), TRAINING));
        Grant grant = grant(request, dataset);
        grants.add(grant);
        chain.add(grant);
        pay(grant);
        deliver(grant, dataset);
    }

    private Grant grant(AccessRequest request, Dataset dataset) {
        return new Grant(
                request.id(),
                random.nextInt(4) == 0 ? Outcome.REFUSED : Outcome.GRANTED,
                BUYER,
                request.hash(),
                dataset.id(),
                1,
                dataset.hash(),
                TRAINING,
                JAPAN,
                request.wrappingKeyHash(),
                ROOT,
                ROOT,
                ROOT,
                YEN,
                new MinorUnits(500),
                10,
                5,
                BEGINNING,
                BEGINNING.plus(Duration.ofDays(1 + random.nextInt(60))),
                null);
    }

    private void pay(Grant grant) {
        for (FeeKind fee : FeeKind.values()) {
            PurchaseId purchase = PurchaseId.random(random);
            chain.add(new Purchase(purchase, BUYER, grant.id(), fee, 0, YEN, new MinorUnits(500)));
            if (random.nextBoolean()) {
                chain.add(new Payment(
                        grant.id(), fee, 0, purchase, YEN, new MinorUnits(500), MspId.parse("Operator"), ROOT));
            }
        }
    }

    private void deliver(Grant grant, Dataset dataset) {
        MspId operator = MspId.parse("Operator");
        ContributionId contribution = dataset.choices().getFirst().contribution();
        chain.add(new Lease(grant.id(), 0, operator, 0, 5));
        OrdersRow first = new OrdersRow(grant.id(), 0, 0, 2, null, contribution, ROOT, operator);
        OrdersRow second = new OrdersRow(grant.id(), 0, 2, 3, 0L, contribution, ROOT, operator);
        chain.add(first, second);
        orders.add(first);
        MspId hospital = hospital();
        for (int lines = 1; lines <= 2; lines++) {
            chain.add(new ReleasesRow(
                    hospital, grant.id(), 0, 0, lines, Bitmap.firstN(lines), 3L * lines, 700L * lines, ROOT));
        }
    }

    private void withdrawal() {
        Contribution contribution = contributions.isEmpty() ? contribution() : any(contributions);
        boolean whole = random.nextInt(5) == 0;
        chain.add(new Withdrawal(
                contribution.id(),
                whole ? null : random.nextLong(contribution.studies()),
                contribution.hospital(),
                Code.parse("CONSENT")));
        byte[] certificate = new byte[8];
        random.nextBytes(certificate);
        chain.add(new Revocation(hospital(), Hash.of(certificate)));
    }

    private void close() {
        period++;
        MinorUnits earned = new MinorUnits(random.nextInt(1_000));
        Close close = new Close(
                period,
                YEN,
                0,
                MspId.parse("Operator"),
                earned,
                MinorUnits.ZERO,
                List.of(new SchemeClose(
                        ROOT,
                        MinorUnits.ZERO,
                        earned,
                        List.of(new Entitlement(hospital(), MinorUnits.ZERO, earned)),
                        MinorUnits.ZERO)),
                List.of(new StatementHash(BUYER, ROOT)));
        chain.add(close);
        chain.add(new StatementFact(period, BUYER, YEN, ROOT, MspId.parse("Operator")));
    }
}
