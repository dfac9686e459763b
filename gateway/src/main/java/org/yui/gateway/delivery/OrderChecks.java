package org.yui.gateway.delivery;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.yui.domain.MspId;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/** What a gateway asks of an order before it commits a line: all of it against the ledger, none of it taken on trust. */
final class OrderChecks {

    private final String channel;
    private final Facts facts;
    private final OpeningsShelf shelf;
    private final InstantSource clock;

    OrderChecks(String channel, Facts facts, OpeningsShelf shelf, InstantSource clock) {
        this.channel = channel;
        this.facts = facts;
        this.shelf = shelf;
        this.clock = clock;
    }

    CheckedOrder check(MspId caller, Signed signed) throws RefusalException, LedgerException, IOException {
        DeliveryOrder order = signed.read(DeliveryOrder.class);
        require(
                signed.signer().equals(caller) && order.buyer().equals(caller),
                Refusal.NOT_IN_OWN_NAME,
                "found another member's order, expected one of the certificate's " + caller);
        require(order.channel().equals(channel), Refusal.WRONG_CHANNEL, "found another channel, expected " + channel);
        require(
                facts.isSignedNow(signed, KeyPurpose.ORDER),
                Refusal.BAD_SIGNATURE,
                "found another signature, expected that of the ORDER key of " + caller + " on the ledger");
        Grant grant = grant(caller, order);
        Dataset dataset = facts.dataset(grant)
                .orElseThrow(() -> new RefusalException(
                        Refusal.GRANT_DIFFERS,
                        "found no dataset version under the hash that the grant pins, expected it on the ledger"));
        for (OrderedStudy study : order.studies()) {
            checkStudy(dataset, study);
        }
        return new CheckedOrder(signed, order, grant);
    }

    private Grant grant(MspId caller, DeliveryOrder order) throws RefusalException, LedgerException {
        Grant grant = own(facts.grant(order.grant()), caller);
        require(
                grant.hash().equals(order.grantHash()),
                Refusal.GRANT_DIFFERS,
                "found grant hash " + order.grantHash() + " in the order, expected the ledger's " + grant.hash());
        checkRunsAndLives(grant);
        return grant;
    }

    /** A grant that is not there and a grant of another are refused alike. */
    static Grant own(Optional<Grant> grant, MspId caller) throws RefusalException {
        return grant.filter(g -> g.buyer().equals(caller))
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no grant of " + caller + " under this id, expected one of its own"));
    }

    void checkRunsAndLives(Grant grant) throws RefusalException, LedgerException {
        require(
                grant.runsAt(clock.instant()),
                Refusal.GRANT_NOT_RUNNING,
                "found a grant of outcome " + grant.outcome() + " from " + grant.from() + " to before " + grant.until()
                        + ", expected a granted one that runs now");
        require(
                facts.isLive(grant),
                Refusal.GRANT_NOT_PAID,
                "found no payment of the access fee, expected one of " + grant.accessFee() + " minor units");
    }

    private void checkStudy(Dataset dataset, OrderedStudy study) throws RefusalException, LedgerException, IOException {
        boolean chosen = dataset.choice(study.contribution())
                .map(c -> c.studies().contains(study.index()))
                .orElse(false);
        require(
                chosen,
                Refusal.STUDY_NOT_GRANTED,
                "found study " + study.index() + " of contribution " + study.contribution()
                        + " ordered, expected studies of the dataset version only");
        checkNotWithdrawn(study);
        StudyOpening opening = shelf.study(study.contribution(), study.index())
                .map(ProvenStudy::opening)
                .orElseThrow(() -> new RefusalException(
                        Refusal.CONTENT_MISSING,
                        "found no opened leaves of contribution " + study.contribution()
                                + " at this gateway, expected them from its hospital"));
        require(
                opening.leaf().studyVersion().equals(study.studyVersion()),
                Refusal.STUDY_NOT_GRANTED,
                "found another study version ordered, expected that of the leaf at index " + study.index());
    }

    void checkNotWithdrawn(OrderedStudy study) throws RefusalException, LedgerException {
        require(
                !facts.isWithdrawn(study.contribution(), study.index()),
                Refusal.STUDY_WITHDRAWN,
                "found study " + study.index() + " of contribution " + study.contribution()
                        + " taken back by its hospital, expected one that stands");
    }

    private static void require(boolean holds, Refusal refusal, String message) throws RefusalException {
        if (!holds) {
            throw new RefusalException(refusal, message);
        }
    }
}
