package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.yui.domain.Hash;
import org.yui.domain.ledger.RefusedException;

/**
 * A proposal as it came, its parts taken out and its form checked (Fabric {@code core/endorser/msgvalidation.go}); whose it is, {@link
 * Gatekeeper} judges.
 *
 * @param chaincode whom it asks
 * @param stated the payload without transient data, as it goes into the transaction
 */
record Proposal(
        SignedProposal signed,
        Header header,
        ChannelHeader channelHeader,
        SignatureHeader signatureHeader,
        String chaincode,
        ChaincodeProposalPayload payload,
        ByteString stated,
        List<byte[]> arguments,
        Instant timestamp) {

    static Proposal parse(byte[] signedProposal) throws RefusedException {
        try {
            SignedProposal signed = SignedProposal.parseFrom(signedProposal);
            org.hyperledger.fabric.protos.peer.Proposal proposal =
                    org.hyperledger.fabric.protos.peer.Proposal.parseFrom(signed.getProposalBytes());
            Header header = Header.parseFrom(proposal.getHeader());
            ChannelHeader channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
            SignatureHeader signatureHeader = SignatureHeader.parseFrom(header.getSignatureHeader());
            checkHeaders(channelHeader, signatureHeader);
            ChaincodeProposalPayload payload = ChaincodeProposalPayload.parseFrom(proposal.getPayload());
            return new Proposal(
                    signed,
                    header,
                    channelHeader,
                    signatureHeader,
                    chaincode(channelHeader),
                    payload,
                    payload.toBuilder().clearTransientMap().build().toByteString(),
                    arguments(payload),
                    instant(channelHeader.getTimestamp()));
        } catch (InvalidProtocolBufferException | DateTimeException | ArithmeticException e) {
            RefusedException refused = bad("bytes that are no proposal", "peer.SignedProposal");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private static void checkHeaders(ChannelHeader channel, SignatureHeader signature)
            throws RefusedException, InvalidProtocolBufferException {
        if (channel.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE || channel.getEpoch() != 0) {
            throw bad("type " + channel.getType() + " and epoch " + channel.getEpoch(), "type 3 and epoch 0");
        }
        if (signature.getNonce().isEmpty() || signature.getCreator().isEmpty()) {
            throw bad("no nonce or no creator", "both");
        }
        if (!transactionId(signature).equals(channel.getTxId())) {
            throw bad("another transaction id", "SHA-256 of nonce and creator");
        }
        if (chaincode(channel).isEmpty()) {
            throw bad("no chaincode", "a chaincode's name in the header");
        }
    }

    private static String chaincode(ChannelHeader channel) throws InvalidProtocolBufferException {
        return ChaincodeHeaderExtension.parseFrom(channel.getExtension())
                .getChaincodeId()
                .getName();
    }

    static String transactionId(SignatureHeader header) {
        return Hash.of(header.getNonce().toByteArray(), header.getCreator().toByteArray())
                .text();
    }

    private static List<byte[]> arguments(ChaincodeProposalPayload payload)
            throws RefusedException, InvalidProtocolBufferException {
        List<ByteString> arguments = ChaincodeInvocationSpec.parseFrom(payload.getInput())
                .getChaincodeSpec()
                .getInput()
                .getArgsList();
        if (arguments.isEmpty()) {
            throw bad("no function", "a function and its argument");
        }
        return arguments.stream().map(ByteString::toByteArray).toList();
    }

    private static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    private static RefusedException bad(String found, String expected) {
        return new RefusedException("BAD_PROPOSAL", "found " + found + ", expected " + expected);
    }

    String transaction() {
        return channelHeader.getTxId();
    }

    String channel() {
        return channelHeader.getChannelId();
    }

    ByteString creator() {
        return signatureHeader.getCreator();
    }

    ByteString nonce() {
        return signatureHeader.getNonce();
    }

    Map<String, byte[]> transientData() {
        return payload.getTransientMapMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toByteArray()));
    }

    /** What the endorsers sign to have answered. */
    Hash hash() {
        return Hash.of(
                header.getChannelHeader().toByteArray(),
                header.getSignatureHeader().toByteArray(),
                stated.toByteArray());
    }
}
