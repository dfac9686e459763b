package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.jspecify.annotations.Nullable;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.Identity;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.Hash;

/**
 * Judges one envelope by itself, in the order in which Fabric's peers do ({@code core/common/validation/msgvalidation.go},
 * {@code core/committer/txvalidator/v20}): form, creator's signature, transaction id, proposal hash, channel, chaincode,
 * endorsements. One judge is for one envelope.
 */
public final class Judge {

    /** The one chaincode of the network. */
    public static final String CHAINCODE = "yui";

    private static final int OK = 200;
    private static final int NANOS = 1_000_000_000;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Channel channel;
    private final Wire wire = new Wire();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String transactionId;

    private Judge(Channel channel) {
        this.channel = channel;
    }

    /** Never fails: whatever the bytes are, there is a code. */
    public static Judgement judge(Channel channel, ByteString envelope) {
        Judge judge = new Judge(channel);
        try {
            Transaction transaction = judge.transaction(envelope);
            return judge.end(Code.VALID, transaction);
        } catch (InvalidTransactionException e) {
            return judge.end(e.code(), null);
        }
    }

    private Judgement end(Code code, @Nullable Transaction transaction) {
        notes.addAll(wire.notes());
        return new Judgement(code, transaction, transactionId, notes);
    }

    private Transaction transaction(ByteString bytes) throws InvalidTransactionException {
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
        Identity creator = creator(envelope, signer);
        checkType(header);
        checkTransactionId(header, signer);
        TransactionAction action = action(payload);
        ChaincodeActionPayload content = parse(
                ChaincodeActionPayload.parser(),
                action.getPayload(),
                "ChaincodeActionPayload",
                Code.INVALID_ENDORSER_TRANSACTION);
        ProposalResponsePayload response = parse(
                ProposalResponsePayload.parser(),
                content.getAction().getProposalResponsePayload(),
                "ProposalResponsePayload",
                Code.INVALID_ENDORSER_TRANSACTION);
        checkProposalHash(payload, action, content, response);
        require(header.getChannelId().equals(channel.id()), Code.TARGET_CHAIN_NOT_FOUND);
        ChaincodeAction result = result(header, response);
        ReadWriteSet sets = ReadWriteSet.read(result.getResults(), wire, notes);
        checkEndorsements(content);
        return new Transaction(
                header.getTxId(), creator, time(header), arguments(content), sets.reads(), sets.writes());
    }

    private <M extends Message> M parse(Parser<M> parser, ByteString bytes, String what, Code otherwise)
            throws InvalidTransactionException {
        try {
            return wire.parse(parser, bytes, what);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(otherwise);
        }
    }

    static void require(boolean holds, Code otherwise) throws InvalidTransactionException {
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

    private Identity creator(Envelope envelope, SignatureHeader signer) throws InvalidTransactionException {
        try {
            Identity creator = channel.identity(signer.getCreator());
            require(creator.signed(envelope.getPayload(), envelope.getSignature()), Code.BAD_CREATOR_SIGNATURE);
            return creator;
        } catch (MalformedBytesException e) {
            notes.add("creator: " + e.getMessage());
            throw new InvalidTransactionException(Code.BAD_CREATOR_SIGNATURE);
        }
    }

    private void checkType(ChannelHeader header) throws InvalidTransactionException {
        if (header.getType() == HeaderType.CONFIG_VALUE) {
            notes.add("found a change of the channel's configuration, expected none after block 0");
            throw new InvalidTransactionException(Code.INVALID_CONFIG_TRANSACTION);
        }
        require(header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE, Code.UNSUPPORTED_TX_PAYLOAD);
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

    private ChaincodeAction result(ChannelHeader header, ProposalResponsePayload response)
            throws InvalidTransactionException {
        ChaincodeHeaderExtension extension = parse(
                ChaincodeHeaderExtension.parser(),
                header.getExtension(),
                "ChaincodeHeaderExtension",
                Code.BAD_HEADER_EXTENSION);
        require(!response.getExtension().isEmpty(), Code.BAD_RESPONSE_PAYLOAD);
        ChaincodeAction result =
                parse(ChaincodeAction.parser(), response.getExtension(), "ChaincodeAction", Code.BAD_RESPONSE_PAYLOAD);
        require(extension.hasChaincodeId() && result.hasChaincodeId(), Code.INVALID_OTHER_REASON);
        String name = extension.getChaincodeId().getName();
        require(
                name.equals(CHAINCODE)
                        && name.equals(result.getChaincodeId().getName())
                        && !result.getChaincodeId().getVersion().isEmpty(),
                Code.INVALID_CHAINCODE);
        if (result.getResponse().getStatus() != OK) {
            notes.add("found a transaction that its contract did not answer with 200, expected only those that it did");
        }
        if (!result.getEvents().isEmpty()) {
            ChaincodeEvent event =
                    parse(ChaincodeEvent.parser(), result.getEvents(), "ChaincodeEvent", Code.INVALID_OTHER_REASON);
            require(event.getChaincodeId().equals(name), Code.INVALID_OTHER_REASON);
        }
        return result;
    }

    /** Endorsements that do not hold count for nothing; they make the transaction invalid only if too few are left. */
    private void checkEndorsements(ChaincodeActionPayload content) throws InvalidTransactionException {
        ByteString response = content.getAction().getProposalResponsePayload();
        List<Identity> endorsers = new ArrayList<>();
        for (Endorsement each : content.getAction().getEndorsementsList()) {
            try {
                Identity endorser = channel.identity(each.getEndorser());
                if (endorser.signed(response.concat(each.getEndorser()), each.getSignature())) {
                    endorsers.add(endorser);
                }
            } catch (MalformedBytesException e) {
                notes.add("endorser: " + e.getMessage());
            }
        }
        require(channel.endorsedBy(endorsers), Code.ENDORSEMENT_POLICY_FAILURE);
    }

    private Instant time(ChannelHeader header) {
        long seconds = header.getTimestamp().getSeconds();
        int nanos = header.getTimestamp().getNanos();
        if (seconds < 0 || seconds > LATEST.getEpochSecond() || nanos < 0 || nanos >= NANOS) {
            notes.add("found a transaction time beyond all calendars, expected one near its block's");
            return Instant.EPOCH;
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private List<String> arguments(ChaincodeActionPayload content) {
        try {
            ChaincodeProposalPayload proposal = wire.parse(
                    ChaincodeProposalPayload.parser(),
                    content.getChaincodeProposalPayload(),
                    "ChaincodeProposalPayload");
            if (proposal.getTransientMapCount() > 0) {
                notes.add("found transient data in a block, expected none");
            }
            ChaincodeInvocationSpec input =
                    wire.parse(ChaincodeInvocationSpec.parser(), proposal.getInput(), "ChaincodeInvocationSpec");
            return input.getChaincodeSpec().getInput().getArgsList().stream()
                    .map(a -> a.toString(StandardCharsets.UTF_8))
                    .toList();
        } catch (MalformedBytesException e) {
            notes.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
