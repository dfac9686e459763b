package org.yui.audit.rule;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yui.audit.fact.Custodies;
import org.yui.audit.fact.Slice;
import org.yui.audit.money.Prices;
import org.yui.audit.report.FindingClass;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;

/** The metering of use: leases within quota and payment, rows that go on without a gap, releases that only grow. */
final class DeliveryRules {

    private final Ground ground;

    DeliveryRules(Ground ground) {
        this.ground = ground;
    }

    void lease(Stated<Lease> stated) {
        Lease lease = stated.fact();
        ground.authorAs(stated, lease.gateway(), Role.OPERATOR);
        Grant grant = ground.named(stated, Grant.key(lease.grant()), Grant.class);
        if (grant == null) {
            return;
        }
        runs(stated, grant);
        new WithdrawalRules(ground).goesOn(stated, grant);
        ethics(stated, grant);
        Slice slice = Slice.of(grant, lease.slice());
        ground.require(
                stated,
                lease.firstLine() == slice.first() && lease.lines() == slice.lines(),
                FindingClass.ACCURACY,
                "found a lease of other lines than its slice has, or beyond the quota");
        ground.require(
                stated,
                lease.slice() == 0 || ground.facts().has(Lease.key(lease.grant(), lease.slice() - 1)),
                FindingClass.COMPLETENESS,
                "found a lease without the slice before");
        ground.require(
                stated,
                isPaid(
                        grant,
                        FeeKind.ACCESS,
                        0,
                        BigInteger.valueOf(grant.accessFee().units())),
                FindingClass.AUTHORISATION,
                "found a lease under a grant whose access fee is not paid");
        Tariff tariff = ground.named(stated, Tariff.key(grant.tariff()), Tariff.class);
        if (tariff != null) {
            ground.require(
                    stated,
                    isPaid(grant, FeeKind.USE, lease.slice(), Prices.lines(tariff, slice.first(), slice.end())),
                    FindingClass.AUTHORISATION,
                    "found a lease of a slice whose use fee is not paid");
        }
    }

    private boolean isPaid(Grant grant, FeeKind fee, long slice, BigInteger price) {
        return price.signum() == 0
                || ground.facts()
                        .get(Payment.key(grant.id(), fee, slice), Payment.class)
                        .filter(p -> BigInteger.valueOf(p.amount().units()).compareTo(price) >= 0)
                        .isPresent();
    }

    private void runs(Stated<?> stated, Grant grant) {
        ground.require(
                stated,
                grant.outcome() == Outcome.GRANTED,
                FindingClass.AUTHORISATION,
                "found delivery under a request that was refused");
        ground.require(
                stated,
                !stated.at().isBefore(grant.from()) && stated.at().isBefore(grant.until()),
                FindingClass.CUT_OFF,
                "found delivery at a time when the grant does not run");
    }

    /** Grants from before uses were matched rest on no approval that could lapse. */
    private void ethics(Stated<?> stated, Grant grant) {
        AccessRequest request = ground.named(stated, AccessRequest.key(grant.id()), AccessRequest.class);
        if (request != null && request.use() != null && request.use().ethics() != null) {
            ground.require(
                    stated,
                    ground.hasEthics(stated.at(), request),
                    FindingClass.CUT_OFF,
                    "found delivery at a time when the buyer's ethics approval does not run");
        }
    }

    void orders(Stated<OrdersRow> stated) {
        OrdersRow row = stated.fact();
        ground.authorAs(stated, row.gateway(), Role.OPERATOR);
        Lease lease = ground.named(stated, Lease.key(row.grant(), row.slice()), Lease.class);
        Grant grant = ground.named(stated, Grant.key(row.grant()), Grant.class);
        if (lease == null || grant == null) {
            return;
        }
        ground.require(
                stated,
                lease.gateway().equals(row.gateway()),
                FindingClass.AUTHORISATION,
                "found orders under another gateway's lease");
        runs(stated, grant);
        ethics(stated, grant);
        if (grant.trace() != null) {
            ground.facts()
                    .get(Contribution.key(row.contribution()), Contribution.class)
                    .ifPresent(c -> ground.ethics(stated, c));
        }
        ground.require(
                stated,
                BigInteger.valueOf(row.first())
                                .add(BigInteger.valueOf(row.count()))
                                .compareTo(BigInteger.valueOf(lease.lines()))
                        <= 0,
                FindingClass.AUTHORISATION,
                "found more lines than the lease has");
        if (row.previous() != null) {
            follows(stated, row, Objects.requireNonNull(row.previous()));
        }
        ground.require(
                stated,
                !new Taken(ground.facts()).whole(row.contribution()),
                FindingClass.AUTHORISATION,
                "found orders of a contribution that was withdrawn before");
        Dataset dataset = ground.named(stated, Dataset.key(grant.dataset(), grant.version()), Dataset.class);
        if (dataset != null) {
            ground.require(
                    stated,
                    dataset.choices().stream().anyMatch(c -> c.contribution().equals(row.contribution())),
                    FindingClass.AUTHORISATION,
                    "found orders of a contribution that is not in the grant's dataset version");
        }
    }

    private void follows(Stated<OrdersRow> stated, OrdersRow row, long previous) {
        OrdersRow before = ground.named(stated, OrdersRow.key(row.grant(), row.slice(), previous), OrdersRow.class);
        if (before != null) {
            ground.require(
                    stated,
                    before.first() + before.count() == row.first(),
                    FindingClass.COMPLETENESS,
                    "found a row that does not go on where the one before ended");
        }
    }

    void releases(Stated<ReleasesRow> stated) {
        ReleasesRow releases = stated.fact();
        ground.authorAsMember(stated, releases.custodian());
        OrdersRow row = ground.named(
                stated, OrdersRow.key(releases.grant(), releases.slice(), releases.first()), OrdersRow.class);
        if (row != null) {
            ground.require(
                    stated,
                    Custodies.answersFor(ground.facts(), row.contribution(), releases.custodian()),
                    FindingClass.AUTHORISATION,
                    "found releases by a member that keeps no key of the contribution");
            ground.require(
                    stated,
                    releases.answered().end() <= row.count(),
                    FindingClass.EXISTENCE,
                    "found releases of lines that the row does not have");
        }
        if (releases.sequence() > 1) {
            grows(stated, before(stated));
        }
    }

    private @Nullable ReleasesRow before(Stated<ReleasesRow> stated) {
        ReleasesRow now = stated.fact();
        return ground.named(
                stated,
                ReleasesRow.key(now.custodian(), now.grant(), now.slice(), now.first(), now.sequence() - 1),
                ReleasesRow.class);
    }

    private void grows(Stated<ReleasesRow> stated, @Nullable ReleasesRow before) {
        if (before == null) {
            return;
        }
        ReleasesRow now = stated.fact();
        BitSet lost = before.answered().bits();
        lost.andNot(now.answered().bits());
        ground.require(
                stated,
                lost.isEmpty() && now.instances() >= before.instances() && now.sealedBytes() >= before.sealedBytes(),
                FindingClass.COMPLETENESS,
                "found releases that do not hold all that was stated before");
    }

    void beat(Stated<Beat> stated) {
        ground.authorAs(stated, stated.fact().custodian(), Role.HOSPITAL);
    }
}
