package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.member.Identity;

/**
 * The transaction that defines the one chaincode of a new channel: {@code CommitChaincodeDefinition} of {@code _lifecycle}, sequence 1,
 * proposed by a hospital's administrator and endorsed by every hospital's peer (Fabric {@code core/chaincode/lifecycle}).
 *
 * <p>On a network a peer endorses it only after its organisation approved the same definition, by a transaction of its own whose
 * content stays in that organisation's private collection. Here a hospital's endorsement of the definition is its approval: what
 * nobody could look into is not written.
 */
final class DefinitionTransaction {

    private static final ChaincodeID LIFECYCLE =
            ChaincodeID.newBuilder().setName(Definitions.NAMESPACE).build();

    /** What Fabric's chaincodes of its own call their version. */
    private static final String SYSTEM_VERSION = "syscc";

    private static final String FUNCTION = "CommitChaincodeDefinition";
    private static final int NONCE_BYTES = 24;
    private static final int SUCCESS = 200;

    private final String channel;
    private final ByteString policy = ChannelPolicies.reference("/Channel/Application/" + Policies.ENDORSEMENT);

    DefinitionTransaction(String channel) {
        this.channel = channel;
    }

    /** The signed transaction. */
    Envelope make(Identity administrator, List<Identity> peers, Instant now, SecureRandom random) {
        Proposal proposal = proposal(administrator, now, random);
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(readWriteSet().bytes())
                .setResponse(Response.newBuilder().setStatus(SUCCESS))
                .setChaincodeId(LIFECYCLE.toBuilder().setVersion(SYSTEM_VERSION))
                .build();
        Envelope endorsed = Answer.of(proposal, action).endorsed(peers);
        byte[] signature = administrator.sign(endorsed.getPayload().toByteArray());
        return endorsed.toBuilder().setSignature(ByteString.copyFrom(signature)).build();
    }

    /** Nothing stands before; the fields are written. */
    private SimulatedReadWriteSet readWriteSet() {
        SimulatedReadWriteSet set = new SimulatedReadWriteSet();
        set.read(Definitions.metadataKey(YuiChaincode.NAME), Optional.empty());
        set.read(Definitions.fieldKey(YuiChaincode.NAME, Definitions.SEQUENCE), Optional.empty());
        Definitions.first(YuiChaincode.NAME, YuiChaincode.VERSION, policy)
                .forEach((key, value) -> set.write(key, value.toByteArray()));
        return set;
    }

    private Proposal proposal(Identity administrator, Instant now, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        SignatureHeader signatureHeader = SignatureHeader.newBuilder()
                .setCreator(administrator.serialized())
                .setNonce(ByteString.copyFrom(nonce))
                .build();
        Header header = Header.newBuilder()
                .setChannelHeader(channelHeader(signatureHeader, now).toByteString())
                .setSignatureHeader(signatureHeader.toByteString())
                .build();
        ByteString bytes = org.hyperledger.fabric.protos.peer.Proposal.newBuilder()
                .setHeader(header.toByteString())
                .setPayload(payload().toByteString())
                .build()
                .toByteString();
        try {
            return Proposal.parse(
                    SignedProposal.newBuilder().setProposalBytes(bytes).build().toByteArray());
        } catch (RefusedException e) {
            throw new IllegalStateException("the definition's own proposal is none", e);
        }
    }

    private ChannelHeader channelHeader(SignatureHeader signatureHeader, Instant now) {
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setChannelId(channel)
                .setTxId(Proposal.transactionId(signatureHeader))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(LIFECYCLE)
                        .build()
                        .toByteString())
                .build();
    }

    private ChaincodeProposalPayload payload() {
        CommitChaincodeDefinitionArgs definition = CommitChaincodeDefinitionArgs.newBuilder()
                .setSequence(1)
                .setName(YuiChaincode.NAME)
                .setVersion(YuiChaincode.VERSION)
                .setValidationParameter(policy)
                .build();
        ChaincodeInput input = ChaincodeInput.newBuilder()
                .addArgs(ByteString.copyFromUtf8(FUNCTION))
                .addArgs(definition.toByteString())
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(ChaincodeSpec.newBuilder()
                                .setChaincodeId(LIFECYCLE)
                                .setInput(input))
                        .build()
                        .toByteString())
                .build();
    }
}
