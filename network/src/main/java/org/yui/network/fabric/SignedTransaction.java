package org.yui.network.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.yui.domain.ledger.RefusedException;

/**
 * A transaction as its creator signed it.
 *
 * @param id its transaction id
 */
record SignedTransaction(String id, String channel, Envelope envelope) {

    static SignedTransaction parse(byte[] bytes) throws RefusedException {
        try {
            Envelope envelope = Envelope.parseFrom(bytes);
            ChannelHeader header = ChannelHeader.parseFrom(
                    Payload.parseFrom(envelope.getPayload()).getHeader().getChannelHeader());
            if (envelope.getSignature().isEmpty()) {
                throw new RefusedException("BAD_SIGNATURE", "found no signature, expected the creator's");
            }
            return new SignedTransaction(header.getTxId(), header.getChannelId(), envelope);
        } catch (InvalidProtocolBufferException e) {
            RefusedException refused = new RefusedException(
                    "BAD_TRANSACTION", "found bytes that are no transaction, expected common.Envelope");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    SubmitRequest request() {
        return SubmitRequest.newBuilder()
                .setTransactionId(id)
                .setChannelId(channel)
                .setPreparedTransaction(envelope)
                .build();
    }
}
