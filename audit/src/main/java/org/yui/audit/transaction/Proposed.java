package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.jspecify.annotations.Nullable;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.Identity;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.Hash;

/**
 * Takes an envelope apart as far as its author vouches for it: headers, creator's signature, transaction id, proposal hash
 * (Fabric, {@code core/common/validation/msgvalidation.go}). One is for one envelope.
 */
final class Proposed {

    private final Channel channel;
    private final Wire wire;
    private final List<String> notes;
    private @Nullable String transactionId;

    Proposed(Channel channel, Wire wire, List<String> notes) {
        this.channel = channel;
        this.wire = wire;
        this.notes = notes;
    }

    /** What an envelope holds once its author's part is right. */
    record Content(
            ChannelHeader header, Identity creator, ChaincodeActionPayload payload, ProposalResponsePayload response) {}

    /** The transaction's id as far as it could be read. */
    Optional<String> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    Content read(ByteString bytes) throws InvalidTransactionException {
        Envelope envelope = parse(Envelope.parser(), bytes, "Envelope", Code.INVALID_OTHER_REASON);
        Payload payload = parse(Payload.parser(), envelope.getPayload(), "Payload", Code.BAD_PAYLOAD);
        ChannelHeader header = parse(
                ChannelHeader.parser(),
                payload.getHeader().getChannelHeader(),
                "ChannelHeader",
                Code.BAD_COMMON_HEADER);
        transactionId = header.getTxId();
        SignatureHeader signer = signatureHeader(payload.getHeader().getSignatureHeader(), Code.BAD_COMMON_HEADER);
        checkHeader(header);
        Identity creator = creator(envelope, header, signer);
        require(header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE, Code.UNSUPPORTED_TX_PAYLOAD);
        checkTransactionId(header, signer);
        TransactionAction action = action(payload);
        Code malformed = Code.INVALID_ENDORSER_TRANSACTION;
        ChaincodeActionPayload content =
                parse(ChaincodeActionPayload.parser(), action.getPayload(), "ChaincodeActionPayload", malformed);
        ProposalResponsePayload response = parse(
                ProposalResponsePayload.parser(),
                content.getAction().getProposalResponsePayload(),
                "ProposalResponsePayload",
                malformed);
        checkProposalHash(payload, action, content, response);
        return new Content(header, creator, content, response);
    }

    private <M extends Message> M parse(Parser<M> parser, ByteString bytes, String what, Code otherwise)
            throws InvalidTransactionException {
        try {
            return wire.parse(parser, bytes, what);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(otherwise);
        }
    }

    private static void require(boolean holds, Code otherwise) throws InvalidTransactionException {
        if (!holds) {
            throw new InvalidTransactionException(otherwise);
        }
    }

    private SignatureHeader signatureHeader(ByteString bytes, Code otherwise) throws InvalidTransactionException {
        SignatureHeader header = parse(SignatureHeader.parser(), bytes, "SignatureHeader", otherwise);
        require(!header.getNonce().isEmpty() && !header.getCreator().isEmpty(), otherwise);
        return header;
    }

    private static void checkHeader(ChannelHeader header) throws InvalidTransactionException {
        boolean known = switch (HeaderType.forNumber(header.getType())) {
            case ENDORSER_TRANSACTION, CONFIG, CONFIG_UPDATE -> true;
            case null, default -> false;
        };
        require(known && header.getEpoch() == 0, Code.BAD_COMMON_HEADER);
    }

    /** The organisations of another channel are not known in this one, so nobody signed for it. */
    private Identity creator(Envelope envelope, ChannelHeader header, SignatureHeader signer)
            throws InvalidTransactionException {
        require(header.getChannelId().equals(channel.id()), Code.BAD_CREATOR_SIGNATURE);
        try {
            Identity creator = channel.identity(signer.getCreator());
            require(creator.signed(envelope.getPayload(), envelope.getSignature()), Code.BAD_CREATOR_SIGNATURE);
            return creator;
        } catch (MalformedBytesException e) {
            notes.add("creator: " + e.getMessage());
            throw new InvalidTransactionException(Code.BAD_CREATOR_SIGNATURE);
        }
    }

    private static void checkTransactionId(ChannelHeader header, SignatureHeader signer)
            throws InvalidTransactionException {
        Hash expected =
                Hash.of(signer.getNonce().toByteArray(), signer.getCreator().toByteArray());
        require(expected.text().equals(header.getTxId()), Code.BAD_PROPOSAL_TXID);
    }

    private TransactionAction action(Payload payload) throws InvalidTransactionException {
        var transaction = parse(
                org.hyperledger.fabric.protos.peer.Transaction.parser(),
                payload.getData(),
                "Transaction",
                Code.INVALID_ENDORSER_TRANSACTION);
        require(transaction.getActionsCount() == 1, Code.INVALID_ENDORSER_TRANSACTION);
        TransactionAction action = transaction.getActions(0);
        signatureHeader(action.getHeader(), Code.INVALID_ENDORSER_TRANSACTION);
        if (!action.getHeader().equals(payload.getHeader().getSignatureHeader())) {
            notes.add("found an action that another proposal's author signed, expected the envelope's");
        }
        return action;
    }

    /** Over the channel's header, the action's signature header and the proposal's payload without transient data. */
    private static void checkProposalHash(
            Payload payload, TransactionAction action, ChaincodeActionPayload content, ProposalResponsePayload response)
            throws InvalidTransactionException {
        Hash expected = Hash.of(
                payload.getHeader().getChannelHeader().toByteArray(),
                action.getHeader().toByteArray(),
                content.getChaincodeProposalPayload().toByteArray());
        require(
                ByteString.copyFrom(expected.bytes()).equals(response.getProposalHash()),
                Code.INVALID_ENDORSER_TRANSACTION);
    }
}
