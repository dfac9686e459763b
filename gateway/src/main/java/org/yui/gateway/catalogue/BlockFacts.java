package org.yui.gateway.catalogue;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What the valid transactions of a Fabric block wrote, in order. */
final class BlockFacts {

    private static final String NAMESPACE = "yui";

    private BlockFacts() {}

    /**
     * Reads a block.
     *
     * @param block {@code common.Block}
     * @throws InvalidProtocolBufferException if it is not one
     */
    static List<KVWrite> writes(byte[] block) throws InvalidProtocolBufferException {
        Block parsed = Block.parseFrom(block);
        ByteString filter = parsed.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        List<KVWrite> writes = new ArrayList<>();
        for (int i = 0; i < parsed.getData().getDataCount(); i++) {
            if (i < filter.size() && filter.byteAt(i) == TxValidationCode.VALID_VALUE) {
                addWrites(Envelope.parseFrom(parsed.getData().getData(i)), writes);
            }
        }
        return writes;
    }

    private static void addWrites(Envelope envelope, List<KVWrite> writes) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(envelope.getPayload());
        ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
            return;
        }
        for (TransactionAction action : Transaction.parseFrom(payload.getData()).getActionsList()) {
            ChaincodeActionPayload content = ChaincodeActionPayload.parseFrom(action.getPayload());
            ProposalResponsePayload response =
                    ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload());
            addWrites(ChaincodeAction.parseFrom(response.getExtension()), writes);
        }
    }

    private static void addWrites(ChaincodeAction action, List<KVWrite> writes) throws InvalidProtocolBufferException {
        for (NsReadWriteSet set : TxReadWriteSet.parseFrom(action.getResults()).getNsRwsetList()) {
            if (set.getNamespace().equals(NAMESPACE)) {
                writes.addAll(KVRWSet.parseFrom(set.getRwset()).getWritesList());
            }
        }
    }
}
