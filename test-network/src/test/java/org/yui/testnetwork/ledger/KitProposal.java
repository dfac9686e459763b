package org.yui.testnetwork.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.random.RandomGenerator;
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
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.kit.KitChaincode;

/** A call of the kit's chaincode as its client signs it, with every byte in the test's own hands. */
final class KitProposal {

    private static final ChaincodeID KIT =
            ChaincodeID.newBuilder().setName(KitChaincode.NAME).build();
    private static final int NONCE_BYTES = 24;

    private KitProposal() {}

    /** {@code peer.SignedProposal}. */
    static byte[] signed(Identity client, History.Call call, Instant time, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Header header = Header.newBuilder()
                .setChannelHeader(ChannelHeader.newBuilder()
                        .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                        .setTimestamp(Timestamp.newBuilder()
                                .setSeconds(time.getEpochSecond())
                                .setNanos(time.getNano()))
                        .setChannelId(Channel.NAME)
                        .setTxId(Hash.of(nonce, client.serialized().toByteArray())
                                .text())
                        .setExtension(ChaincodeHeaderExtension.newBuilder()
                                .setChaincodeId(KIT)
                                .build()
                                .toByteString())
                        .build()
                        .toByteString())
                .setSignatureHeader(SignatureHeader.newBuilder()
                        .setCreator(client.serialized())
                        .setNonce(ByteString.copyFrom(nonce))
                        .build()
                        .toByteString())
                .build();
        ByteString proposal = Proposal.newBuilder()
                .setHeader(header.toByteString())
                .setPayload(payload(call).toByteString())
                .build()
                .toByteString();
        return SignedProposal.newBuilder()
                .setProposalBytes(proposal)
                .setSignature(ByteString.copyFrom(client.sign(proposal.toByteArray())))
                .build()
                .toByteArray();
    }

    private static ChaincodeProposalPayload payload(History.Call call) {
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(ChaincodeSpec.newBuilder()
                                .setType(ChaincodeSpec.Type.JAVA)
                                .setChaincodeId(KIT)
                                .setInput(ChaincodeInput.newBuilder()
                                        .addArgs(ByteString.copyFromUtf8(call.function()))
                                        .addArgs(ByteString.copyFromUtf8(call.argument()))))
                        .build()
                        .toByteString())
                .build();
    }
}
