package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.network.member.NotAMemberException;
import org.yui.network.member.VerifiedIdentity;

/**
 * Fabric's validation of a transaction as far as it needs no state, in its order: envelope, payload, headers, creator and
 * signature, id, structure and proposal hash (Fabric {@code core/common/validation/msgvalidation.go}), then read-write set, chaincode,
 * event, namespaces ({@code plugindispatcher/dispatcher.go}), and which endorsers' signatures hold.
 */
final class TransactionCheck {

    private final ChannelConfig config;

    TransactionCheck(ChannelConfig config) {
        this.config = config;
    }

    CheckedTransaction check(byte[] envelope) {
        Progress progress = new Progress();
        try {
            ChaincodeActionPayload content = progress.run(envelope);
            return checkContent(progress, content);
        } catch (Invalid e) {
            return CheckedTransaction.unreadable(progress.transaction, e.code, progress.creator);
        }
    }

    /** What is known so far of one transaction. */
    private final class Progress {

        private String transaction = "";
        private @Nullable VerifiedIdentity creator;
        private ByteString extension = ByteString.EMPTY;

        ChaincodeActionPayload run(byte[] bytes) throws Invalid {
            Envelope envelope = parse(TxValidationCode.INVALID_OTHER_REASON, () -> Envelope.parseFrom(bytes));
            Payload payload = parse(TxValidationCode.BAD_PAYLOAD, () -> Payload.parseFrom(envelope.getPayload()));
            Header header = payload.getHeader();
            ChannelHeader channel =
                    parse(TxValidationCode.BAD_COMMON_HEADER, () -> ChannelHeader.parseFrom(header.getChannelHeader()));
            SignatureHeader signature = parse(
                    TxValidationCode.BAD_COMMON_HEADER, () -> SignatureHeader.parseFrom(header.getSignatureHeader()));
            transaction = channel.getTxId();
            extension = channel.getExtension();
            checkHeaders(channel, signature);
            creator = creator(signature.getCreator(), envelope);
            require(
                    channel.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE,
                    TxValidationCode.UNSUPPORTED_TX_PAYLOAD);
            require(transaction.equals(Proposal.transactionId(signature)), TxValidationCode.BAD_PROPOSAL_TXID);
            ChaincodeActionPayload content = content(payload, header);
            require(channel.getChannelId().equals(config.channel()), TxValidationCode.TARGET_CHAIN_NOT_FOUND);
            return content;
        }
    }

    private static void checkHeaders(ChannelHeader channel, SignatureHeader signature) throws Invalid {
        boolean knownType = channel.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE
                || channel.getType() == HeaderType.CONFIG_VALUE
                || channel.getType() == HeaderType.CONFIG_UPDATE_VALUE;
        require(
                knownType
                        && channel.getEpoch() == 0
                        && !signature.getNonce().isEmpty()
                        && !signature.getCreator().isEmpty(),
                TxValidationCode.BAD_COMMON_HEADER);
    }

    private VerifiedIdentity creator(ByteString creator, Envelope envelope) throws Invalid {
        try {
            VerifiedIdentity identity = config.membership().verify(creator);
            require(
                    identity.verifies(
                            envelope.getSignature().toByteArray(),
                            envelope.getPayload().toByteArray()),
                    TxValidationCode.BAD_CREATOR_SIGNATURE);
            return identity;
        } catch (NotAMemberException e) {
            throw new Invalid(TxValidationCode.BAD_CREATOR_SIGNATURE);
        }
    }

    private static ChaincodeActionPayload content(Payload payload, Header header) throws Invalid {
        TxValidationCode code = TxValidationCode.INVALID_ENDORSER_TRANSACTION;
        Transaction transaction = parse(code, () -> Transaction.parseFrom(payload.getData()));
        require(transaction.getActionsCount() == 1, code);
        TransactionAction action = transaction.getActions(0);
        SignatureHeader own = parse(code, () -> SignatureHeader.parseFrom(action.getHeader()));
        require(!own.getNonce().isEmpty() && !own.getCreator().isEmpty(), code);
        ChaincodeActionPayload content = parse(code, () -> ChaincodeActionPayload.parseFrom(action.getPayload()));
        ProposalResponsePayload response = response(content, code);
        Hash expected = Hash.of(
                header.getChannelHeader().toByteArray(),
                action.getHeader().toByteArray(),
                content.getChaincodeProposalPayload().toByteArray());
        require(response.getProposalHash().equals(ByteString.copyFrom(expected.bytes())), code);
        return content;
    }

    private static ProposalResponsePayload response(ChaincodeActionPayload content, TxValidationCode code)
            throws Invalid {
        return parse(
                code,
                () -> ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload()));
    }

    private CheckedTransaction checkContent(Progress progress, ChaincodeActionPayload content) {
        TxValidationCode code = TxValidationCode.VALID;
        String chaincode = "";
        ReadWriteSet readWriteSet = ReadWriteSet.empty();
        try {
            ChaincodeAction action = action(progress.extension, content);
            readWriteSet = parse(TxValidationCode.BAD_RWSET, () -> ReadWriteSet.parse(action.getResults()));
            chaincode = chaincode(progress.extension, action);
            requireNamespacesOnce(readWriteSet);
        } catch (Invalid e) {
            code = e.code;
        }
        return new CheckedTransaction(
                progress.transaction,
                TxValidationCode.VALID,
                code,
                progress.creator,
                chaincode,
                readWriteSet,
                endorsers(content));
    }

    private static ChaincodeAction action(ByteString extension, ChaincodeActionPayload content) throws Invalid {
        parse(TxValidationCode.BAD_HEADER_EXTENSION, () -> ChaincodeHeaderExtension.parseFrom(extension));
        return parse(
                TxValidationCode.BAD_RESPONSE_PAYLOAD,
                () -> ChaincodeAction.parseFrom(
                        response(content, TxValidationCode.BAD_RESPONSE_PAYLOAD).getExtension()));
    }

    /** The chaincode that header and answer name alike; an event must be its own. */
    private static String chaincode(ByteString extension, ChaincodeAction action) throws Invalid {
        ChaincodeHeaderExtension header =
                parse(TxValidationCode.BAD_HEADER_EXTENSION, () -> ChaincodeHeaderExtension.parseFrom(extension));
        require(header.hasChaincodeId() && action.hasChaincodeId(), TxValidationCode.INVALID_OTHER_REASON);
        String name = header.getChaincodeId().getName();
        require(
                !name.isEmpty()
                        && name.equals(action.getChaincodeId().getName())
                        && !action.getChaincodeId().getVersion().isEmpty(),
                TxValidationCode.INVALID_CHAINCODE);
        if (!action.getEvents().isEmpty()) {
            ChaincodeEvent event =
                    parse(TxValidationCode.INVALID_OTHER_REASON, () -> ChaincodeEvent.parseFrom(action.getEvents()));
            require(event.getChaincodeId().equals(name), TxValidationCode.INVALID_OTHER_REASON);
        }
        return name;
    }

    private static void requireNamespacesOnce(ReadWriteSet set) throws Invalid {
        Set<String> names = new HashSet<>();
        for (ReadWriteSet.Namespace namespace : set.namespaces()) {
            require(names.add(namespace.name()), TxValidationCode.ILLEGAL_WRITESET);
        }
    }

    /** Members whose signature holds, each once; what does not hold does not count, and does no harm. */
    private List<VerifiedIdentity> endorsers(ChaincodeActionPayload content) {
        byte[] answer = content.getAction().getProposalResponsePayload().toByteArray();
        Set<VerifiedIdentity> endorsers = new LinkedHashSet<>();
        for (Endorsement endorsement : content.getAction().getEndorsementsList()) {
            endorser(endorsement, answer, endorsers);
        }
        return List.copyOf(endorsers);
    }

    private void endorser(Endorsement endorsement, byte[] answer, Set<VerifiedIdentity> endorsers) {
        try {
            VerifiedIdentity endorser = config.membership().verify(endorsement.getEndorser());
            byte[] signature = endorsement.getSignature().toByteArray();
            byte[] signer = endorsement.getEndorser().toByteArray();
            if (!endorsers.contains(endorser) && endorser.verifies(signature, answer, signer)) {
                endorsers.add(endorser);
            }
        } catch (NotAMemberException e) {
            return; // the endorsement of a stranger counts for nothing
        }
    }

    private static void require(boolean holds, TxValidationCode otherwise) throws Invalid {
        if (!holds) {
            throw new Invalid(otherwise);
        }
    }

    private static <T> T parse(TxValidationCode otherwise, Parsing<T> parsing) throws Invalid {
        try {
            return parsing.parse();
        } catch (InvalidProtocolBufferException | ArithmeticException e) {
            throw new Invalid(otherwise);
        }
    }

    private interface Parsing<T> {
        T parse() throws InvalidProtocolBufferException, Invalid;
    }

    /** Ends the check at the first thing wrong. */
    private static final class Invalid extends Exception {

        private final TxValidationCode code;

        Invalid(TxValidationCode code) {
            super(code.name(), null, false, false);
            this.code = code;
        }
    }
}
