package org.yui.gateway.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.LineAnswer;
import org.yui.gateway.custodian.RecalledParts;
import org.yui.gateway.custodian.ReleaseAnswer;

/** Counts what a custodian does: at the custodian itself, or at the gateway that asks it. */
public final class MeteredCustodian implements Custodian {

    private final Custodian custodian;
    private final NodeMetrics metrics;

    public MeteredCustodian(Custodian custodian, NodeMetrics metrics) {
        this.custodian = custodian;
        this.metrics = metrics;
    }

    @Override
    public ReleaseAnswer answer(Signed request) throws IOException {
        ReleaseAnswer answer = custodian.answer(request);
        switch (answer) {
            case ReleaseAnswer.Answered(List<LineAnswer> lines) -> lines.forEach(this::count);
            case ReleaseAnswer.Declined(Refusal refusal, String message) -> metrics.refused(refusal, 1);
        }
        return answer;
    }

    private void count(LineAnswer line) {
        switch (line) {
            case LineAnswer.Released released -> metrics.released(1);
            case LineAnswer.Refused refused -> metrics.refused(refused.refusal(), 1);
        }
    }

    @Override
    public void deposit(Signed deposit) throws RefusalException, IOException {
        custodian.deposit(deposit);
        metrics.deposited();
    }

    @Override
    public CustodyAcknowledgement acknowledge(ContributionId contribution, int epoch)
            throws RefusalException, IOException {
        return custodian.acknowledge(contribution, epoch);
    }

    @Override
    public RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException {
        return custodian.recall(recall, first, count);
    }

    @Override
    public void retire(ContributionId contribution) throws RefusalException, IOException {
        custodian.retire(contribution);
    }

    @Override
    public void withdraw(Signed withdrawal) throws RefusalException, IOException {
        long begun = System.nanoTime();
        custodian.withdraw(withdrawal);
        metrics.withdrawn(Duration.ofNanos(System.nanoTime() - begun));
    }
}
