package org.yui.cli.stage;

import java.time.Instant;
import java.util.Optional;
import org.yui.cli.UnusableInputException;
import org.yui.domain.EthicsId;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.EthicsApproval;
import org.yui.gateway.facts.Facts;

/**
 * The approval under which a hospital collects. Looked up before anything is: a contract would refuse the contribution anyway, but by
 * then the images would have been touched.
 */
public final class Approval {

    private Approval() {}

    /**
     * Finds the approval and holds it to the hospital and the time.
     *
     * @throws UnusableInputException if it is not on the ledger, not for this hospital, or does not run
     */
    public static EthicsApproval require(Facts facts, EthicsId id, MspId hospital, Instant now) throws LedgerException {
        Optional<EthicsApproval> found = facts.find(EthicsApproval.key(id), EthicsApproval.class);
        if (found.isEmpty()) {
            throw new UnusableInputException("found no ethics approval " + id + " on the ledger, expected one before"
                    + " anything is collected; the committee states it with yui ethics");
        }
        requireRunning(found.get(), hospital, now);
        return found.get();
    }

    /** As {@link #require}, for an approval that was found: facts never change, but time goes on. */
    public static void requireRunning(EthicsApproval approval, MspId hospital, Instant now) {
        if (!approval.hospital().equals(hospital)) {
            throw new UnusableInputException("found the ethics approval of " + approval.hospital()
                    + ", expected one of " + hospital + " before anything is collected");
        }
        if (!approval.runsAt(now)) {
            throw new UnusableInputException("found an ethics approval that runs from " + approval.from()
                    + " to before " + approval.until() + ", expected one that runs now; nothing was collected");
        }
    }
}
