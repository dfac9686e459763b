package org.yui.cli.serve;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.InboxSetting;
import org.yui.cli.stage.Approval;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.EthicsApproval;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;
import org.yui.imaging.intake.Binding;

/**
 * Whether a hospital may collect now. The ledger is asked until it has shown the approval, which never changes there; from then on the
 * own clock says whether it runs, so that a ledger out of reach stops nothing. For many threads.
 */
final class RunningApproval {

    private final Facts facts;
    private final MspId hospital;
    private final InboxSetting setting;
    private final InstantSource clock;
    private @Nullable EthicsApproval found;

    RunningApproval(Facts facts, MspId hospital, InboxSetting setting, InstantSource clock) {
        this.facts = facts;
        this.hospital = hospital;
        this.setting = setting;
        this.clock = clock;
    }

    /**
     * Under what is collected now.
     *
     * @throws RefusalException if nothing may be
     */
    synchronized Binding binding() throws RefusalException {
        try {
            if (found == null) {
                found = Approval.require(facts, setting.ethics(), hospital, clock.instant());
            }
            Approval.requireRunning(found, hospital, clock.instant());
            return new Binding(setting.ethics(), setting.consent(), setting.profile());
        } catch (UnusableInputException e) {
            throw new RefusalException(Refusal.NOT_READY, String.valueOf(e.getMessage()), e);
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    /** As a check tells it. */
    String state() throws RefusalException {
        binding();
        EthicsApproval approval = found;
        return approval == null ? "none" : "runs to before " + approval.until();
    }
}
