package org.yui.gateway.custodian;

import java.time.InstantSource;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;

/** What a custodian asks of a release request, all of it on its own view of the ledger and by its own clock. */
final class RequestChecks {

    private final String channel;
    private final MspId custodian;
    private final Facts facts;
    private final InstantSource clock;

    RequestChecks(String channel, MspId custodian, Facts facts, InstantSource clock) {
        this.channel = channel;
        this.custodian = custodian;
        this.facts = facts;
        this.clock = clock;
    }

    CheckedRequest check(Signed signed) throws RefusalException, LedgerException {
        ReleaseRequest request = signed.read(ReleaseRequest.class);
        require(
                request.channel().equals(channel),
                Refusal.WRONG_CHANNEL,
                "found a request for another channel, expected " + channel);
        require(
                request.custodian().equals(custodian),
                Refusal.INVALID,
                "found a request to " + request.custodian() + ", expected one to " + custodian);
        Grant grant = grant(request);
        DeliveryOrder order = order(request, grant);
        OrdersRow row = row(signed, request);
        Dataset dataset = facts.dataset(grant)
                .orElseThrow(() -> new RefusalException(
                        Refusal.GRANT_DIFFERS,
                        "found no dataset version under the hash that the grant pins, expected it on the ledger"));
        Custody custody = custody(request, row)
                .orElseThrow(() -> new RefusalException(
                        Refusal.NOT_DEPOSITED,
                        "found no custody of contribution " + row.contribution() + " at " + custodian
                                + ", expected an acknowledged one"));
        return new CheckedRequest(request, order, grant, dataset, row, custody);
    }

    /** Of the epoch asked for, or else the newest; if a part in it is this custodian's. */
    private Optional<Custody> custody(ReleaseRequest request, OrdersRow row) throws LedgerException {
        Optional<Custody> custody = request.epoch() == null
                ? facts.custody(row.contribution())
                : facts.custody(row.contribution(), request.epoch());
        if (custody.isEmpty()) {
            return custody;
        }
        Optional<Contribution> contribution = facts.contribution(row.contribution());
        return custody.filter(c -> contribution.isPresent()
                && CustodyPlan.of(c, contribution.get().hospital()).holders().contains(custodian));
    }

    private Grant grant(ReleaseRequest request) throws RefusalException, LedgerException {
        Grant grant = facts.grant(request.grant())
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no grant under this id, expected it on the ledger"));
        require(
                grant.runsAt(clock.instant()),
                Refusal.GRANT_NOT_RUNNING,
                "found a grant of outcome " + grant.outcome() + " from " + grant.from() + " to before " + grant.until()
                        + ", expected a granted one that runs now");
        require(
                facts.isLive(grant),
                Refusal.GRANT_NOT_PAID,
                "found no payment of the access fee, expected one of " + grant.accessFee() + " minor units");
        Hash wanted = Hash.of(request.wrappingKey().bytes());
        require(
                wanted.equals(grant.wrappingKeyHash()),
                Refusal.WRONG_WRAPPING_KEY,
                "found a request to wrap to the key of hash " + wanted + ", expected the grant's "
                        + grant.wrappingKeyHash());
        return grant;
    }

    private DeliveryOrder order(ReleaseRequest request, Grant grant) throws RefusalException, LedgerException {
        DeliveryOrder order = request.order().read(DeliveryOrder.class);
        boolean ofGrant = order.channel().equals(channel)
                && order.grant().equals(grant.id())
                && order.buyer().equals(grant.buyer())
                && request.order().signer().equals(grant.buyer());
        require(
                ofGrant,
                Refusal.NOT_IN_OWN_NAME,
                "found another order, expected one of the grant's buyer for this grant");
        require(
                facts.isSignedNow(request.order(), KeyPurpose.ORDER),
                Refusal.BAD_SIGNATURE,
                "found an order with another signature, expected that of the ORDER key of " + grant.buyer());
        require(
                order.grantHash().equals(grant.hash()),
                Refusal.GRANT_DIFFERS,
                "found grant hash " + order.grantHash() + " in the order, expected the ledger's " + grant.hash());
        return order;
    }

    private OrdersRow row(Signed signed, ReleaseRequest request) throws RefusalException, LedgerException {
        OrdersRow row = facts.ordersRow(request.grant(), request.slice(), request.first())
                .orElseThrow(() -> new RefusalException(
                        Refusal.LINE_NOT_COMMITTED,
                        "found no ORDERS row at line " + request.first() + " of slice " + request.slice()
                                + ", expected a committed one"));
        require(
                signed.signer().equals(row.gateway()) && facts.isSignedNow(signed, KeyPurpose.GATEWAY),
                Refusal.BAD_SIGNATURE,
                "found a request with another signature, expected that of the GATEWAY key of the row's gateway "
                        + row.gateway());
        return row;
    }

    /** One line of the request: proved to be in the row, of this order, in the dataset version. */
    void checkLine(CheckedRequest checked, ProvenLine proven) throws RefusalException {
        OrderLine line = proven.opening().line();
        OrdersRow row = checked.row();
        boolean inPlace = line.grant().equals(row.grant())
                && line.slice() == row.slice()
                && line.study().contribution().equals(row.contribution())
                && proven.proof().size() == row.count()
                && proven.proof().index() == line.line() - row.first();
        require(inPlace, Refusal.LINE_NOT_COMMITTED, "found a line elsewhere, expected it in its place in the row");
        Hash leaf = MerkleTree.leaf(proven.opening().salt(), Json.bytes(line));
        String why = MerkleTree.check(proven.proof(), leaf, row.root()).orElse("");
        require(
                why.isEmpty(),
                Refusal.LINE_NOT_COMMITTED,
                "found a line outside the committed row, expected it in there: " + why);
        boolean ofOrder = line.order().equals(checked.order().id())
                && line.orderHash().equals(checked.request().order().bodyHash())
                && checked.order().studies().contains(line.study());
        require(ofOrder, Refusal.LINE_NOT_COMMITTED, "found a line of another order, expected one of the order sent");
        boolean chosen = checked.dataset()
                .choice(row.contribution())
                .map(c -> c.studies().contains(line.study().index()))
                .orElse(false);
        require(
                chosen,
                Refusal.STUDY_NOT_GRANTED,
                "found study " + line.study().index() + " of contribution " + row.contribution()
                        + " in a line, expected studies of the dataset version only");
    }

    private static void require(boolean holds, Refusal refusal, String message) throws RefusalException {
        if (!holds) {
            throw new RefusalException(refusal, message);
        }
    }
}
