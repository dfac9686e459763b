package org.yui.network.fabric;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.fabric.Failure.Kind;

/**
 * Evaluating and endorsing. Neither has an effect, so either may be tried again as long as there is time; hospitals that do not answer
 * alike are asked a bounded number of times.
 */
final class Proposing {

    /** Enough for a hospital that is some blocks behind; a contract that answers otherwise will do so again. */
    private static final int MOST_DISAGREEMENTS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Proposing.class);

    private final GatewayGrpc.GatewayBlockingStub peer;
    private final Attempts attempts;
    private final Deadlines deadlines;

    Proposing(PeerConnection connection, Attempts attempts, Deadlines deadlines) {
        this.peer = GatewayGrpc.newBlockingStub(connection.channel());
        this.attempts = attempts;
        this.deadlines = deadlines;
    }

    byte[] evaluate(ClientProposal proposal) throws RefusedException, LedgerUnavailableException {
        return attempt(
                deadlines.evaluate(),
                nanos -> peer.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS)
                        .evaluate(proposal.evaluation())
                        .getResult()
                        .getPayload()
                        .toByteArray(),
                PeerErrors::ofEvaluation);
    }

    /** @return {@code common.Envelope}, not signed yet */
    byte[] endorse(ClientProposal proposal) throws RefusedException, LedgerUnavailableException {
        return attempt(
                deadlines.endorse(),
                nanos -> peer.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS)
                        .endorse(proposal.endorsement())
                        .getPreparedTransaction()
                        .toByteArray(),
                PeerErrors::ofEndorsement);
    }

    private <T> T attempt(Duration time, Attempts.Attempt<T> attempt, Function<StatusRuntimeException, Failure> errors)
            throws RefusedException, LedgerUnavailableException {
        TimeLeft left = attempts.start(time);
        int disagreements = 0;
        for (int failed = 1; ; failed++) {
            try {
                return attempts.once(left, time, attempt, errors);
            } catch (PeerException e) {
                Failure failure = e.failure();
                disagreements += failure.kind() == Kind.DISAGREEMENT ? 1 : 0;
                if (failure.kind() == Kind.REFUSED) {
                    throw failure.refusal();
                }
                if (disagreements == MOST_DISAGREEMENTS || !attempts.again(left, failed, failure)) {
                    throw givenUp(failure, failed, e);
                }
                LOG.debug("attempt {} failed, trying again: {}", failed, failure.text());
            }
        }
    }

    private static LedgerUnavailableException givenUp(Failure failure, int failed, PeerException last)
            throws RefusedException {
        if (failure.kind() == Kind.DISAGREEMENT) {
            throw new RefusedException(
                    "ENDORSERS_DISAGREE",
                    "found, " + failed + " times, " + failure.text()
                            + "; expected the same answer, reads and writes from every hospital");
        }
        return new LedgerUnavailableException(
                "no answer from the peer in time, after " + failed + " attempts; last: " + failure.text(), last);
    }
}
