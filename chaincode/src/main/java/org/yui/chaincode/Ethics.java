package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_ETHICS;
import static org.yui.domain.rule.Refusal.UNKNOWN_REQUEST;

import org.yui.domain.EthicsId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.rule.EthicsRules;

/** Whether ethics approvals run, as one transaction sees it: a lapsed one stops what would be given anew under it. */
final class Ethics {

    private Ethics() {}

    /** Whether a request names an approval that is its buyer's and runs. */
    static boolean runs(LedgerContext ledger, AccessRequest request) {
        EthicsId named = request.use() == null ? null : request.use().ethics();
        return named != null
                && ledger.find(EthicsApproval.key(named), EthicsApproval.class)
                        .filter(e -> EthicsRules.runs(e, request.buyer(), ledger.time()))
                        .isPresent();
    }

    /** Refused unless the approval under which a contribution was given still runs. */
    static void expectRunning(LedgerContext ledger, Contribution contribution) {
        expectRunning(ledger, contribution.ethics(), contribution.hospital());
    }

    /** Refused unless the approval that the grant's request named still runs, if it named one. */
    static void expectRunning(LedgerContext ledger, Grant grant) {
        expectRunning(ledger, ledger.get(AccessRequest.key(grant.id()), AccessRequest.class, UNKNOWN_REQUEST));
    }

    /** Refused unless the approval that a request names runs, if it names one. */
    static void expectRunning(LedgerContext ledger, AccessRequest request) {
        EthicsId named = request.use() == null ? null : request.use().ethics();
        if (named != null) {
            expectRunning(ledger, named, request.buyer());
        }
    }

    private static void expectRunning(LedgerContext ledger, EthicsId id, MspId of) {
        EthicsApproval ethics = ledger.get(EthicsApproval.key(id), EthicsApproval.class, UNKNOWN_ETHICS);
        Refusals.obey(EthicsRules.running(ethics, of, ledger.time()));
    }
}
