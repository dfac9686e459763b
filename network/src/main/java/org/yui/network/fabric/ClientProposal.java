package org.yui.network.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.yui.domain.ledger.RefusedException;

/** A proposal as a client signed it, with what the gateway service wants to know beside it. */
record ClientProposal(String transaction, String channel, SignedProposal signed) {

    static ClientProposal parse(byte[] bytes) throws RefusedException {
        try {
            SignedProposal signed = SignedProposal.parseFrom(bytes);
            Header header = Header.parseFrom(
                    Proposal.parseFrom(signed.getProposalBytes()).getHeader());
            ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
            return new ClientProposal(channel.getTxId(), channel.getChannelId(), signed);
        } catch (InvalidProtocolBufferException e) {
            RefusedException refused = new RefusedException(
                    "BAD_PROPOSAL", "found bytes that are no proposal, expected peer.SignedProposal");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    EvaluateRequest evaluation() {
        return EvaluateRequest.newBuilder()
                .setTransactionId(transaction)
                .setChannelId(channel)
                .setProposedTransaction(signed)
                .build();
    }

    EndorseRequest endorsement() {
        return EndorseRequest.newBuilder()
                .setTransactionId(transaction)
                .setChannelId(channel)
                .setProposedTransaction(signed)
                .build();
    }
}
