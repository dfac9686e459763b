package org.yui.gateway.operations;

import java.time.Duration;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.CommitStatus;
import org.yui.network.LedgerService;

/** Counts and times a node's calls to its ledger. */
public final class MeteredLedgerService implements LedgerService {

    private final LedgerService ledger;
    private final NodeMetrics metrics;

    public MeteredLedgerService(LedgerService ledger, NodeMetrics metrics) {
        this.ledger = ledger;
        this.metrics = metrics;
    }

    @Override
    public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        Watch watch = new Watch("evaluate");
        try {
            return watch.well(ledger.evaluate(signedProposal));
        } catch (RefusedException | LedgerUnavailableException e) {
            watch.failed(e);
            throw e;
        }
    }

    @Override
    public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        Watch watch = new Watch("endorse");
        try {
            return watch.well(ledger.endorse(signedProposal));
        } catch (RefusedException | LedgerUnavailableException e) {
            watch.failed(e);
            throw e;
        }
    }

    @Override
    public void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException {
        Watch watch = new Watch("submit");
        try {
            ledger.submit(envelope);
            watch.well(envelope);
        } catch (RefusedException | LedgerUnavailableException e) {
            watch.failed(e);
            throw e;
        }
    }

    @Override
    public CommitStatus commitStatus(String transaction)
            throws RefusedException, LedgerUnavailableException, OutcomeUnknownException {
        Watch watch = new Watch("commitStatus");
        try {
            return watch.well(ledger.commitStatus(transaction));
        } catch (RefusedException | LedgerUnavailableException | OutcomeUnknownException e) {
            watch.failed(e);
            throw e;
        }
    }

    @Override
    public long height() throws LedgerUnavailableException {
        Watch watch = new Watch("height");
        try {
            return watch.well(ledger.height());
        } catch (LedgerUnavailableException e) {
            watch.failed(e);
            throw e;
        }
    }

    @Override
    public byte[] block(long number) throws RefusedException, LedgerUnavailableException {
        Watch watch = new Watch("block");
        try {
            return watch.well(ledger.block(number));
        } catch (RefusedException | LedgerUnavailableException e) {
            watch.failed(e);
            throw e;
        }
    }

    /** One call's time, by the machine's own count. */
    private final class Watch {

        private final String call;
        private final long begin = System.nanoTime();

        Watch(String call) {
            this.call = call;
        }

        <T> T well(T answer) {
            tell("ok");
            return answer;
        }

        void failed(LedgerException e) {
            tell(
                    switch (e) {
                        case RefusedException r -> "refused";
                        case LedgerUnavailableException u -> "unavailable";
                        case OutcomeUnknownException o -> "unknown";
                        case ConflictException c -> "conflict";
                    });
        }

        private void tell(String outcome) {
            metrics.ledgerCall(call, outcome, Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
