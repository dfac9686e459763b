package org.yui.network;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.yui.domain.ledger.RefusedException;

/**
 * A transaction that the hospitals endorsed and its creator is to sign.
 *
 * @param payload the bytes to sign
 * @param answer what the contract answered
 */
record PreparedTransaction(
        ByteString payload,
        Header header,
        TransactionAction action,
        ChaincodeActionPayload content,
        ByteString answer) {

    static PreparedTransaction parse(byte[] envelope) throws RefusedException {
        try {
            ByteString bytes = Envelope.parseFrom(envelope).getPayload();
            Payload payload = Payload.parseFrom(bytes);
            Transaction transaction = Transaction.parseFrom(payload.getData());
            if (transaction.getActionsCount() != 1) {
                throw other(transaction.getActionsCount() + " actions in the prepared transaction");
            }
            TransactionAction action = transaction.getActions(0);
            ChaincodeActionPayload content = ChaincodeActionPayload.parseFrom(action.getPayload());
            ChaincodeAction result =
                    ChaincodeAction.parseFrom(responsePayload(content).getExtension());
            return new PreparedTransaction(
                    bytes,
                    payload.getHeader(),
                    action,
                    content,
                    result.getResponse().getPayload());
        } catch (InvalidProtocolBufferException e) {
            RefusedException refused = other("a prepared transaction of another form");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private static ProposalResponsePayload responsePayload(ChaincodeActionPayload content)
            throws InvalidProtocolBufferException {
        return ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload());
    }

    /** Nobody signs what was not asked for: headers, arguments and the hash that the endorsers signed must be the proposal's. */
    void requireAnswerTo(OwnProposal proposal) throws RefusedException {
        if (!header.equals(proposal.header())
                || !action.getHeader().equals(proposal.header().getSignatureHeader())
                || !content.getChaincodeProposalPayload().equals(proposal.payload())
                || !Arrays.equals(endorsedHash(), proposal.hash().bytes())) {
            throw other("a prepared transaction that is another one");
        }
    }

    private byte[] endorsedHash() throws RefusedException {
        try {
            return responsePayload(content).getProposalHash().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            RefusedException refused = other("a prepared transaction of another form");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private static RefusedException other(String found) {
        return new RefusedException("OTHER_TRANSACTION", "found " + found + ", expected the one asked for");
    }
}
