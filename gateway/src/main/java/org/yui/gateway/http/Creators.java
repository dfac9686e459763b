package org.yui.gateway.http;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.yui.domain.MspId;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Whose name a Fabric message speaks in: a member may relay its own only. Whether it really is that member's, endorsers check. */
final class Creators {

    private Creators() {}

    /** @param message {@code peer.SignedProposal} */
    static void requireOwnProposal(MspId caller, byte[] message) throws RefusalException {
        try {
            Proposal proposal =
                    Proposal.parseFrom(SignedProposal.parseFrom(message).getProposalBytes());
            requireOwn(caller, Header.parseFrom(proposal.getHeader()).getSignatureHeader());
        } catch (InvalidProtocolBufferException e) {
            throw malformed("peer.SignedProposal", e);
        }
    }

    /** @param message {@code common.Envelope} */
    static void requireOwnEnvelope(MspId caller, byte[] message) throws RefusalException {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(message).getPayload());
            requireOwn(caller, payload.getHeader().getSignatureHeader());
        } catch (InvalidProtocolBufferException e) {
            throw malformed("common.Envelope", e);
        }
    }

    private static void requireOwn(MspId caller, ByteString signatureHeader)
            throws RefusalException, InvalidProtocolBufferException {
        ByteString creator = SignatureHeader.parseFrom(signatureHeader).getCreator();
        if (!SerializedIdentity.parseFrom(creator).getMspid().equals(caller.text())) {
            throw new RefusalException(
                    Refusal.NOT_IN_OWN_NAME,
                    "found a message in another member's name, expected one of the certificate's " + caller);
        }
    }

    private static RefusalException malformed(String type, InvalidProtocolBufferException e) {
        return new RefusalException(Refusal.INVALID, "found bytes of another form, expected " + type, e);
    }
}
