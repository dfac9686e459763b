package org.yui.network.block;

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
import org.yui.domain.ledger.LedgerFact;

/** The facts of a block, as its peer judged the transactions: whoever trusts another's peer should validate the block first. */
public final class BlockFacts {

    private static final String NAMESPACE = "yui";

    private BlockFacts() {}

    /**
     * What the valid transactions of a block wrote, in order.
     *
     * @param block {@code common.Block} with its transactions filter
     * @throws CorruptBlockFileException if it is not one
     */
    public static List<LedgerFact> of(byte[] block) throws CorruptBlockFileException {
        return of(block, NAMESPACE);
    }

    /** As {@link #of(byte[])}, of another chaincode's namespace. */
    public static List<LedgerFact> of(byte[] block, String namespace) throws CorruptBlockFileException {
        try {
            return of(Block.parseFrom(block), namespace);
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptBlockFileException("found " + block.length + " bytes that are no block, expected one");
        }
    }

    private static List<LedgerFact> of(Block block, String namespace) throws InvalidProtocolBufferException {
        ByteString filter = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        List<LedgerFact> facts = new ArrayList<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            if (i < filter.size() && filter.byteAt(i) == TxValidationCode.VALID_VALUE) {
                for (KVWrite write : writes(Envelope.parseFrom(block.getData().getData(i)), namespace)) {
                    facts.add(new LedgerFact(
                            block.getHeader().getNumber(),
                            i,
                            write.getKey(),
                            write.getValue().toStringUtf8()));
                }
            }
        }
        return facts;
    }

    private static List<KVWrite> writes(Envelope envelope, String namespace) throws InvalidProtocolBufferException {
        List<KVWrite> writes = new ArrayList<>();
        Payload payload = Payload.parseFrom(envelope.getPayload());
        ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
            return writes;
        }
        for (TransactionAction action : Transaction.parseFrom(payload.getData()).getActionsList()) {
            ChaincodeActionPayload content = ChaincodeActionPayload.parseFrom(action.getPayload());
            ProposalResponsePayload response =
                    ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload());
            ChaincodeAction result = ChaincodeAction.parseFrom(response.getExtension());
            for (NsReadWriteSet set :
                    TxReadWriteSet.parseFrom(result.getResults()).getNsRwsetList()) {
                if (set.getNamespace().equals(namespace)) {
                    writes.addAll(KVRWSet.parseFrom(set.getRwset()).getWritesList());
                }
            }
        }
        return writes;
    }
}
