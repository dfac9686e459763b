package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.ETHICS_NOT_RUNNING;

import java.time.Instant;
import org.yui.domain.MspId;
import org.yui.domain.member.EthicsApproval;

/** Ethics approvals: of the hospital that gives, and of the buyer where terms ask for one. */
public final class EthicsRules {

    private EthicsRules() {}

    /** Whether an approval is this organisation's and runs. */
    public static boolean runs(EthicsApproval ethics, MspId of, Instant time) {
        return running(ethics, of, time) instanceof Ruling.Allowed;
    }

    /** An approval counts for the organisation that it names, from its beginning to before its end. */
    public static Ruling running(EthicsApproval ethics, MspId of, Instant time) {
        return Ruling.first(
                Ruling.unless(
                        ethics.hospital().equals(of),
                        ETHICS_NOT_RUNNING,
                        "found an ethics approval of " + ethics.hospital() + ", expected one of " + of),
                Ruling.unless(
                        ethics.runsAt(time),
                        ETHICS_NOT_RUNNING,
                        "found " + time + " as the transaction's time, expected it from " + ethics.from()
                                + " to before " + ethics.until()));
    }
}
