package org.yui.testnetwork.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.yui.network.member.Identity;

/**
 * What a client with bad intentions does to a transaction that the hospitals have endorsed, before it signs it itself.
 *
 * <p>Not here, because a peer never comes to an end with a block that holds them: bytes that are no transaction, which every later
 * transaction of the block waits for, and a transaction without an action (Fabric {@code
 * core/common/validation/statebased/validator_keylevel.go}, {@code extractDependenciesForTx}).
 */
enum Tampering {
    NONE,
    TOO_FEW_ENDORSEMENTS,
    NO_ENDORSEMENT,
    ONE_ENDORSEMENT_TWICE,
    ENDORSED_BY_ITSELF,
    ENDORSEMENT_CHANGED,
    ANSWER_CHANGED,
    ANOTHER_CHAINCODE_IN_THE_ANSWER,
    ARGUMENTS_CHANGED,
    ANOTHER_ID,
    ANOTHER_TYPE,
    ANOTHER_EPOCH,
    NO_NONCE,
    TWO_ACTIONS;

    /** The payload to sign in place of the endorsed one. */
    ByteString of(ByteString payload, Identity client) {
        try {
            Payload.Builder changed = Payload.parseFrom(payload).toBuilder();
            change(changed, client);
            return changed.build().toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("found no payload, expected an endorsed transaction's", e);
        }
    }

    private void change(Payload.Builder payload, Identity client) throws InvalidProtocolBufferException {
        switch (this) {
            case NONE -> {}
            case TOO_FEW_ENDORSEMENTS ->
                content(payload, c -> c.getActionBuilder().removeEndorsements(0));
            case NO_ENDORSEMENT -> content(payload, c -> c.getActionBuilder().clearEndorsements());
            case ONE_ENDORSEMENT_TWICE ->
                content(
                        payload,
                        c -> c.getActionBuilder()
                                .setEndorsements(0, c.getAction().getEndorsements(1)));
            case ENDORSED_BY_ITSELF ->
                content(payload, c -> c.getActionBuilder().setEndorsements(0, by(client, c)));
            case ENDORSEMENT_CHANGED ->
                content(
                        payload,
                        c -> c.getActionBuilder()
                                .getEndorsementsBuilder(1)
                                .setSignature(
                                        flipped(c.getAction().getEndorsements(1).getSignature())));
            case ANSWER_CHANGED -> answer(payload, a -> a.getResponseBuilder().setMessage("changed"));
            case ANOTHER_CHAINCODE_IN_THE_ANSWER ->
                answer(
                        payload,
                        a -> a.setChaincodeId(
                                ChaincodeID.newBuilder().setName("yui").setVersion("1.0")));
            case ARGUMENTS_CHANGED -> content(payload, c -> c.setChaincodeProposalPayload(ByteString.EMPTY));
            case ANOTHER_ID -> header(payload, h -> h.setTxId("0".repeat(64)));
            case ANOTHER_TYPE -> header(payload, h -> h.setType(HeaderType.MESSAGE_VALUE));
            case ANOTHER_EPOCH -> header(payload, h -> h.setEpoch(1));
            case NO_NONCE -> withoutNonce(payload);
            case TWO_ACTIONS -> transaction(payload, t -> t.addActions(t.getActions(0)));
        }
    }

    private static Endorsement by(Identity client, ChaincodeActionPayload.Builder content) {
        byte[] signature = client.sign(
                content.getAction().getProposalResponsePayload().toByteArray(),
                client.serialized().toByteArray());
        return Endorsement.newBuilder()
                .setEndorser(client.serialized())
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    private static ByteString flipped(ByteString bytes) {
        byte[] changed = bytes.toByteArray();
        changed[changed.length - 1] ^= 1;
        return ByteString.copyFrom(changed);
    }

    private static void header(Payload.Builder payload, Consumer<ChannelHeader.Builder> change)
            throws InvalidProtocolBufferException {
        ChannelHeader.Builder header =
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).toBuilder();
        change.accept(header);
        payload.getHeaderBuilder().setChannelHeader(header.build().toByteString());
    }

    private static void withoutNonce(Payload.Builder payload) throws InvalidProtocolBufferException {
        SignatureHeader header = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
        payload.getHeaderBuilder()
                .setSignatureHeader(header.toBuilder().clearNonce().build().toByteString());
    }

    private static void transaction(Payload.Builder payload, Consumer<Transaction.Builder> change)
            throws InvalidProtocolBufferException {
        Transaction.Builder transaction = Transaction.parseFrom(payload.getData()).toBuilder();
        change.accept(transaction);
        payload.setData(transaction.build().toByteString());
    }

    private static void content(Payload.Builder payload, Consumer<ChaincodeActionPayload.Builder> change)
            throws InvalidProtocolBufferException {
        Transaction transaction = Transaction.parseFrom(payload.getData());
        ChaincodeActionPayload.Builder content =
                ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload()).toBuilder();
        change.accept(content);
        transaction(
                payload, t -> t.getActionsBuilder(0).setPayload(content.build().toByteString()));
    }

    private static void answer(Payload.Builder payload, Consumer<ChaincodeAction.Builder> change)
            throws InvalidProtocolBufferException {
        ByteString before = endorsedAnswer(payload.build());
        ProposalResponsePayload response = ProposalResponsePayload.parseFrom(before);
        ChaincodeAction.Builder action = ChaincodeAction.parseFrom(response.getExtension()).toBuilder();
        change.accept(action);
        ByteString after = response.toBuilder()
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
        content(payload, c -> c.getActionBuilder().setProposalResponsePayload(after));
    }

    /** {@code ProposalResponsePayload}: what the endorsers of a transaction signed. */
    static ByteString endorsedAnswer(Payload payload) throws InvalidProtocolBufferException {
        Transaction transaction = Transaction.parseFrom(payload.getData());
        return ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload())
                .getAction()
                .getProposalResponsePayload();
    }
}
