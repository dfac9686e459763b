package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_CONTRIBUTION;
import static org.yui.domain.rule.Refusal.UNKNOWN_DATASET;
import static org.yui.domain.rule.Refusal.UNKNOWN_GRANT;
import static org.yui.domain.rule.Refusal.UNKNOWN_LEASE;
import static org.yui.domain.rule.Refusal.UNKNOWN_ORDERS;
import static org.yui.domain.rule.Refusal.UNKNOWN_TARIFF;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Member;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.rule.DeliveryRules;
import org.yui.domain.rule.PaymentRules;

/** Puts leases, ordered lines and releases on the ledger: the metering of use. */
@Contract(name = "deliveries")
public final class DeliveryContract implements LedgerContract {

    /** A gateway states the {@link Lease} of the next slice of a grant. */
    @Transaction(name = "lease", intent = Transaction.TYPE.SUBMIT)
    public String lease(LedgerContext ledger, String argument) {
        Lease lease = ledger.argument(argument, Lease.class);
        Member author = new Membership(ledger).author();
        Grant grant = ledger.get(Grant.key(lease.grant()), Grant.class, UNKNOWN_GRANT);
        Ethics.expectRunning(ledger, grant);
        boolean before = ledger.stands(Lease.key(lease.grant(), lease.slice() - 1));
        boolean accessPaid = isPaid(ledger, grant, FeeKind.ACCESS, 0);
        boolean usePaid = isPaid(ledger, grant, FeeKind.USE, lease.slice());
        Refusals.obey(DeliveryRules.lease(lease, author, grant, before, accessPaid, usePaid, ledger.time()));
        Standing standing = new Standing(ledger);
        standing.expectUpToDate(grant.buyer());
        standing.expectAnyOf(ledger.get(Dataset.key(grant.dataset(), grant.version()), Dataset.class, UNKNOWN_DATASET));
        return ledger.state(lease);
    }

    /** A fee is paid when its payment stands or when it is nothing. */
    private static boolean isPaid(LedgerContext ledger, Grant grant, FeeKind fee, long slice) {
        Tariff tariff = ledger.get(Tariff.key(grant.tariff()), Tariff.class, UNKNOWN_TARIFF);
        boolean nothing = PaymentRules.price(grant, tariff, fee, slice)
                .filter(price -> price.units() == 0)
                .isPresent();
        return nothing || ledger.stands(Payment.key(grant.id(), fee, slice));
    }

    /** The lease's gateway states an {@link OrdersRow}: lines of one contribution, committed before anything is released. */
    @Transaction(name = "orders", intent = Transaction.TYPE.SUBMIT)
    public String orders(LedgerContext ledger, String argument) {
        OrdersRow row = ledger.argument(argument, OrdersRow.class);
        Member author = new Membership(ledger).author();
        Lease lease = ledger.get(Lease.key(row.grant(), row.slice()), Lease.class, UNKNOWN_LEASE);
        Grant grant = ledger.get(Grant.key(row.grant()), Grant.class, UNKNOWN_GRANT);
        Dataset dataset = ledger.get(Dataset.key(grant.dataset(), grant.version()), Dataset.class, UNKNOWN_DATASET);
        Optional<OrdersRow> before = Optional.ofNullable(row.previous())
                .flatMap(first -> ledger.find(OrdersRow.key(row.grant(), row.slice(), first), OrdersRow.class));
        boolean withdrawn = ledger.find(Contribution.key(row.contribution()), Contribution.class)
                .filter(new Standing(ledger)::isWithdrawn)
                .isPresent();
        Refusals.obey(DeliveryRules.orders(row, author, lease, grant, dataset, before, withdrawn, ledger.time()));
        Ethics.expectRunning(ledger, grant);
        Ethics.expectRunning(
                ledger, ledger.get(Contribution.key(row.contribution()), Contribution.class, UNKNOWN_CONTRIBUTION));
        return ledger.state(row);
    }

    /** A custodian states a {@link ReleasesRow}: all that it has answered so far of one row. */
    @Transaction(name = "releases", intent = Transaction.TYPE.SUBMIT)
    public String releases(LedgerContext ledger, String argument) {
        ReleasesRow releases = ledger.argument(argument, ReleasesRow.class);
        Member author = new Membership(ledger).author();
        OrdersRow row = ledger.get(
                OrdersRow.key(releases.grant(), releases.slice(), releases.first()), OrdersRow.class, UNKNOWN_ORDERS);
        Contribution contribution =
                ledger.get(Contribution.key(row.contribution()), Contribution.class, UNKNOWN_CONTRIBUTION);
        List<Custody> custodies = custodies(ledger, row.contribution());
        Optional<ReleasesRow> before = ledger.find(keyBefore(releases), ReleasesRow.class);
        Refusals.obey(DeliveryRules.releases(releases, author, row, contribution, custodies, before));
        return ledger.state(releases);
    }

    private static String keyBefore(ReleasesRow releases) {
        return ReleasesRow.key(
                releases.custodian(), releases.grant(), releases.slice(), releases.first(), releases.sequence() - 1);
    }

    /** The custodies that count, every custodian having acknowledged. Epochs have no gaps, so point reads find them. */
    private static List<Custody> custodies(LedgerContext ledger, ContributionId contribution) {
        List<Custody> found = new ArrayList<>();
        Optional<Custody> next = ledger.find(Custody.key(contribution, 1), Custody.class);
        while (next.isPresent()) {
            Custody custody = next.get();
            if (isAcknowledged(ledger, custody)) {
                found.add(custody);
            }
            next = ledger.find(Custody.key(contribution, custody.epoch() + 1), Custody.class);
        }
        return found;
    }

    private static boolean isAcknowledged(LedgerContext ledger, Custody custody) {
        return custody.custodians().stream()
                .map(custodian -> CustodyAcknowledgement.key(custody.contribution(), custody.epoch(), custodian))
                .allMatch(ledger::stands);
    }

    /** A hospital states a {@link Beat}: the one fact that is written again, without being read. */
    @Transaction(name = "beat", intent = Transaction.TYPE.SUBMIT)
    public String beat(LedgerContext ledger, String argument) {
        Beat beat = ledger.argument(argument, Beat.class);
        Refusals.obey(DeliveryRules.beat(beat, new Membership(ledger).author()));
        return ledger.stateAgain(beat);
    }
}
