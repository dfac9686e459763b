package org.yui.gateway.custodian;

import java.io.IOException;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.follow.Replay;

/** A custodian that gives and takes nothing before its node has obeyed the log's withdrawals; a hospital's "no" it takes at once. */
public final class ReplayedCustodian implements Custodian {

    private final Custodian custodian;
    private final Replay replay;

    public ReplayedCustodian(Custodian custodian, Replay replay) {
        this.custodian = custodian;
        this.replay = replay;
    }

    @Override
    public ReleaseAnswer answer(Signed request) throws IOException {
        try {
            replay.requireDone();
        } catch (RefusalException e) {
            return new ReleaseAnswer.Declined(e.refusal(), String.valueOf(e.getMessage()));
        }
        return custodian.answer(request);
    }

    @Override
    public void deposit(Signed deposit) throws RefusalException, IOException {
        replay.requireDone();
        custodian.deposit(deposit);
    }

    @Override
    public CustodyAcknowledgement acknowledge(ContributionId contribution, int epoch)
            throws RefusalException, IOException {
        replay.requireDone();
        return custodian.acknowledge(contribution, epoch);
    }

    @Override
    public RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException {
        replay.requireDone();
        return custodian.recall(recall, first, count);
    }

    @Override
    public void retire(ContributionId contribution) throws RefusalException, IOException {
        replay.requireDone();
        custodian.retire(contribution);
    }

    @Override
    public void withdraw(Signed withdrawal) throws RefusalException, IOException {
        custodian.withdraw(withdrawal);
    }
}
