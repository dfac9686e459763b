package org.yui.network.fabric;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.CommitStatus;
import org.yui.network.fabric.Failure.Kind;

/**
 * Handing signed transactions over, and learning how they ended.
 *
 * <p>Peers commit a transaction id once, so the same bytes may be handed over as often as one likes. What may not happen is to have
 * the same facts endorsed anew while the first transaction may still be on its way; so whoever is in doubt asks, and hands the same
 * bytes over again, until there is an answer or the time is over and the outcome is called unknown.
 */
final class Ordering {

    /** After this long without a commit the same bytes go to the orderers again: the one that took them may have died with them. */
    private static final Duration RESEND_AFTER = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(Ordering.class);

    private final GatewayGrpc.GatewayBlockingStub peer;
    private final Attempts calls;
    private final Attempts waits;
    private final CommitQuestions questions;
    private final Deadlines deadlines;
    private final HandedOver handedOver = new HandedOver();

    Ordering(
            PeerConnection connection, Attempts calls, Attempts waits, CommitQuestions questions, Deadlines deadlines) {
        this.peer = GatewayGrpc.newBlockingStub(connection.channel());
        this.calls = calls;
        this.waits = waits;
        this.questions = questions;
        this.deadlines = deadlines;
    }

    /** Returns when an orderer has it, or may have it. */
    void submit(SignedTransaction transaction) throws RefusedException, LedgerUnavailableException {
        handedOver.add(transaction);
        TimeLeft left = calls.start(deadlines.submit());
        boolean mayBeThere = false;
        for (int failed = 1; ; failed++) {
            try {
                send(transaction, left);
                return;
            } catch (PeerException e) {
                Failure failure = e.failure();
                mayBeThere |= !failure.isWithoutEffect();
                boolean again = failure.kind() != Kind.REFUSED && calls.again(left, failed, failure);
                if (!again && mayBeThere) {
                    LOG.warn("transaction {} may or may not be ordered: {}", transaction.id(), failure.text());
                    return;
                }
                if (!again) {
                    handedOver.forget(transaction.id());
                    throw notHandedOver(failure, failed, e);
                }
            }
        }
    }

    private SubmitResponse send(SignedTransaction transaction, TimeLeft left) throws PeerException {
        return calls.once(
                left,
                deadlines.submit(),
                nanos -> peer.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS).submit(transaction.request()),
                PeerErrors::ofSubmission);
    }

    private static LedgerUnavailableException notHandedOver(Failure failure, int failed, PeerException last)
            throws RefusedException {
        if (failure.kind() == Kind.REFUSED) {
            throw failure.refusal();
        }
        return new LedgerUnavailableException(
                "the transaction could not be handed over, after " + failed + " attempts; last: " + failure.text(),
                last);
    }

    /** Of a transaction that was handed over elsewhere no more than the ledger can be asked, which takes no long wait. */
    CommitStatus commitStatus(String transaction) throws RefusedException, OutcomeUnknownException {
        boolean ours = handedOver.find(transaction).isPresent();
        TimeLeft left = waits.start(ours ? deadlines.commitStatus() : deadlines.evaluate());
        for (int failed = 1; ; failed++) {
            try {
                CommitStatus status = ask(transaction, left);
                handedOver.forget(transaction);
                return status;
            } catch (PeerException e) {
                Failure failure = e.failure();
                if (failure.kind() == Kind.REFUSED) {
                    throw failure.refusal();
                }
                if (!waits.again(left, failed, failure)) {
                    LOG.warn(
                            "no word of transaction {} after {} questions, the last: {}",
                            transaction,
                            failed,
                            failure.text());
                    throw new OutcomeUnknownException(transaction, e);
                }
                LOG.debug("no word of transaction {} yet: {}", transaction, failure.text());
                resend(transaction);
            }
        }
    }

    /** A second copy that the orderers let through is marked DUPLICATE_TXID; the ledger itself then knows how the first one ended. */
    private CommitStatus ask(String transaction, TimeLeft left) throws PeerException {
        CommitStatus status = askOnce(transaction, left);
        return status.code() == TxValidationCode.DUPLICATE_TXID_VALUE ? askOnce(transaction, left) : status;
    }

    private CommitStatus askOnce(String transaction, TimeLeft left) throws PeerException {
        CommitStatusResponse answer = waits.once(
                left,
                RESEND_AFTER,
                nanos -> peer.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS).commitStatus(questions.about(transaction)),
                PeerErrors::ofStatus);
        return new CommitStatus(transaction, answer.getBlockNumber(), answer.getResultValue());
    }

    /** A failure here changes nothing: the next question tells. */
    private void resend(String transaction) {
        Optional<SignedTransaction> same = handedOver.find(transaction);
        if (same.isPresent()) {
            try {
                send(same.get(), calls.start(deadlines.submit()));
            } catch (PeerException e) {
                LOG.debug(
                        "transaction {} could not be handed over again: {}",
                        transaction,
                        e.failure().text());
            }
        }
    }
}
