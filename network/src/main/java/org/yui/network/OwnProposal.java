package org.yui.network;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.yui.domain.Hash;
import org.yui.network.member.Identity;

/**
 * What a client asks for.
 *
 * @param transaction its id: SHA-256 of nonce and creator
 * @param header channel and signature header, which the transaction must repeat byte for byte
 * @param payload {@code peer.ChaincodeProposalPayload}, likewise
 */
record OwnProposal(String transaction, Header header, ByteString payload) {

    static final int NONCE_BYTES = 24;

    static OwnProposal of(
            ChaincodeAddress address,
            ByteString creator,
            byte[] nonce,
            Instant time,
            String function,
            String argument) {
        String transaction = Hash.of(nonce, creator.toByteArray()).text();
        ChaincodeID chaincode =
                ChaincodeID.newBuilder().setName(address.chaincode()).build();
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
                .setChannelId(address.channel())
                .setTxId(transaction)
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(chaincode)
                        .build()
                        .toByteString())
                .build();
        SignatureHeader signatureHeader = SignatureHeader.newBuilder()
                .setCreator(creator)
                .setNonce(ByteString.copyFrom(nonce))
                .build();
        Header header = Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(signatureHeader.toByteString())
                .build();
        return new OwnProposal(transaction, header, payload(chaincode, function, argument));
    }

    private static ByteString payload(ChaincodeID chaincode, String function, String argument) {
        ChaincodeInvocationSpec invocation = ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setType(ChaincodeSpec.Type.JAVA)
                        .setChaincodeId(chaincode)
                        .setInput(ChaincodeInput.newBuilder()
                                .addArgs(ByteString.copyFromUtf8(function))
                                .addArgs(ByteString.copyFromUtf8(argument))))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(invocation.toByteString())
                .build()
                .toByteString();
    }

    /** {@code peer.SignedProposal}. */
    byte[] signed(Identity identity) {
        ByteString proposal = Proposal.newBuilder()
                .setHeader(header.toByteString())
                .setPayload(payload)
                .build()
                .toByteString();
        return SignedProposal.newBuilder()
                .setProposalBytes(proposal)
                .setSignature(ByteString.copyFrom(identity.sign(proposal.toByteArray())))
                .build()
                .toByteArray();
    }

    /** What endorsers sign to have answered (Fabric {@code protoutil.GetProposalHash1}). */
    Hash hash() {
        return Hash.of(
                header.getChannelHeader().toByteArray(),
                header.getSignatureHeader().toByteArray(),
                payload.toByteArray());
    }
}
