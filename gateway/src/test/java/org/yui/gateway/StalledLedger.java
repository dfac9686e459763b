package org.yui.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.CommitStatus;
import org.yui.network.LedgerService;

/**
 * A peer that gets no more blocks once it is stalled: it endorses and hands over to the orderers as before, answers what was asked
 * before as it answered then, and never learns how a transaction ended.
 */
final class StalledLedger implements LedgerService {

    private final LedgerService real;
    private final Map<ByteString, byte[]> answers = new ConcurrentHashMap<>();
    private volatile boolean isStalled;

    StalledLedger(LedgerService real) {
        this.real = real;
    }

    void stall() {
        isStalled = true;
    }

    void goOn() {
        isStalled = false;
    }

    @Override
    public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        ByteString question = question(signedProposal);
        byte[] before = answers.get(question);
        if (isStalled && before != null) {
            return before;
        }
        byte[] answer = real.evaluate(signedProposal);
        answers.put(question, answer);
        return answer;
    }

    /** What is asked, without who asks and when. */
    private static ByteString question(byte[] signedProposal) {
        try {
            return Proposal.parseFrom(SignedProposal.parseFrom(signedProposal).getProposalBytes())
                    .getPayload();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        return real.endorse(signedProposal);
    }

    @Override
    public void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException {
        real.submit(envelope);
    }

    @Override
    public CommitStatus commitStatus(String transaction)
            throws RefusedException, LedgerUnavailableException, OutcomeUnknownException {
        if (isStalled) {
            throw new OutcomeUnknownException(transaction, new IllegalStateException("no block came in time"));
        }
        return real.commitStatus(transaction);
    }

    @Override
    public long height() throws LedgerUnavailableException {
        return real.height();
    }

    @Override
    public byte[] block(long number) throws RefusedException, LedgerUnavailableException {
        return real.block(number);
    }
}
