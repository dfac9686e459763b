package org.yui.royalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.EthicsId;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.PurchaseId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;
import org.yui.domain.period.Cut;

/** Writes ledger facts by hand, one block each, without asking the contracts. */
final class LedgerScript {

    static final MspId OPERATOR = new MspId("Operator");
    static final MspId CURATOR = new MspId("Curator");
    static final MspId BUYER = new MspId("Buyer");
    static final Currency JPY = new Currency("JPY");
    static final Currency EUR = new Currency("EUR");

    final List<LedgerFact> facts = new ArrayList<>();
    private final Random random = new Random(1);

    <T extends Record & Fact> T add(T fact) {
        facts.add(new LedgerFact(facts.size() + 1, 0, fact.key(), Json.write(fact)));
        return fact;
    }

    void hospital(MspId msp) {
        add(new Member(msp, 1, msp.text(), List.of(Role.HOSPITAL), List.of(), null));
    }

    ShareScheme scheme(Share... shares) {
        return add(new ShareScheme(Arrays.stream(shares).sorted().toList()));
    }

    Tariff tariff(Currency currency, long accessFee, long feePerBundle, int bundle) {
        int exponent = currency.equals(JPY) ? 0 : 2;
        return add(new Tariff(currency, exponent, new MinorUnits(accessFee), new MinorUnits(feePerBundle), bundle));
    }

    /** A contribution of a thousand studies with its custody, acknowledged. */
    Contribution contribution(MspId hospital, boolean ownerPart) {
        Contribution contribution = add(new Contribution(
                ContributionId.random(random),
                hospital,
                EthicsId.random(random),
                Hash.of(),
                LegalForm.CONSENT,
                new Region("JP"),
                1_000,
                List.of(KindCount.of(new Code("CT"), 1_000)),
                Hash.of(),
                Hash.of(),
                new Deidentification(Hash.of(), Hash.of())));
        custody(contribution, 1, ownerPart, hospital);
        return contribution;
    }

    void custody(Contribution contribution, int epoch, boolean ownerPart, MspId... custodians) {
        Custody custody = add(new Custody(contribution.id(), epoch, List.of(custodians), 1, ownerPart, Hash.of()));
        for (MspId custodian : custodians) {
            add(new CustodyAcknowledgement(contribution.id(), epoch, custodian, Hash.of(Json.bytes(custody))));
        }
    }

    Dataset dataset(ShareScheme access, Tariff tariff, List<Contribution> from, List<ShareScheme> schemes) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            choices.add(new Choice(
                    from.get(i).id(), Bitmap.firstN(10), schemes.get(i).hash()));
        }
        return add(new Dataset(
                DatasetId.random(random),
                1,
                "A dataset",
                CURATOR,
                choices,
                Hash.of(),
                tariff.hash(),
                access.hash(),
                List.of(),
                OPERATOR));
    }

    Grant grant(Dataset dataset, Tariff tariff, long quota, long sliceLines) {
        Instant from = Instant.parse("2026-11-23T09:00:00Z");
        return add(new Grant(
                GrantId.random(random),
                Outcome.GRANTED,
                BUYER,
                Hash.of(),
                dataset.id(),
                1,
                dataset.hash(),
                new Code("AI-TRAINING"),
                new Region("JP"),
                Hash.of(),
                dataset.terms(),
                tariff.hash(),
                dataset.accessScheme(),
                tariff.currency(),
                tariff.accessFee(),
                quota,
                sliceLines,
                from,
                from.plusSeconds(3_600),
                null));
    }

    void pay(Grant grant, FeeKind fee, long slice, long amount) {
        add(new Payment(
                grant.id(),
                fee,
                slice,
                PurchaseId.random(random),
                grant.currency(),
                new MinorUnits(amount),
                OPERATOR,
                Hash.of()));
    }

    OrdersRow order(Grant grant, long slice, long first, long count, Long previous, Contribution contribution) {
        return add(new OrdersRow(grant.id(), slice, first, count, previous, contribution.id(), Hash.of(), OPERATOR));
    }

    ReleasesRow release(MspId custodian, OrdersRow row, int sequence, Bitmap answered) {
        return add(new ReleasesRow(
                custodian,
                row.grant(),
                row.slice(),
                row.first(),
                sequence,
                answered,
                answered.count(),
                answered.count(),
                Hash.of()));
    }

    void cut(int period) {
        add(new Cut(period, OPERATOR));
    }

    /** The results of a period, as this ledger stands. */
    PeriodClose period(int period) {
        return PeriodClose.of("yui", period, OPERATOR, facts);
    }

    /** The results of a period in one currency, put on the ledger. */
    ClosedPeriod close(int period, Currency currency) {
        ClosedPeriod closed = period(period).close(currency);
        add(closed.close());
        return closed;
    }
}
