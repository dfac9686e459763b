package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.yui.network.member.Identity;

/**
 * What a peer answers to a proposal, before anybody has signed it.
 *
 * @param payload {@code ProposalResponsePayload}: what endorsers sign
 */
record Answer(Proposal proposal, ByteString payload) {

    static Answer of(Proposal proposal, ChaincodeAction action) {
        return new Answer(
                proposal,
                ProposalResponsePayload.newBuilder()
                        .setProposalHash(ByteString.copyFrom(proposal.hash().bytes()))
                        .setExtension(action.toByteString())
                        .build()
                        .toByteString());
    }

    /** The transaction, endorsed by these, for its creator to sign. */
    Envelope endorsed(List<Identity> peers) {
        ChaincodeActionPayload content = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal.stated())
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(payload)
                        .addAllEndorsements(
                                peers.stream().map(this::endorsement).toList()))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(proposal.header().getSignatureHeader())
                        .setPayload(content.toByteString()))
                .build();
        Payload body = Payload.newBuilder()
                .setHeader(proposal.header())
                .setData(transaction.toByteString())
                .build();
        return Envelope.newBuilder().setPayload(body.toByteString()).build();
    }

    private Endorsement endorsement(Identity peer) {
        byte[] signature = peer.sign(payload.toByteArray(), peer.serialized().toByteArray());
        return Endorsement.newBuilder()
                .setEndorser(peer.serialized())
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }
}
