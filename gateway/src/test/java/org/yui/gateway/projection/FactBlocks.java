package org.yui.gateway.projection;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.yui.domain.Fact;
import org.yui.domain.json.Json;
import org.yui.network.block.BlockHashes;

/** A chain of blocks with these facts, as a peer would hold it, unsigned: whoever projects trusts its peer for that. */
final class FactBlocks {

    private final String channel;
    private final List<Block> blocks = new ArrayList<>();

    FactBlocks(String channel) {
        this.channel = channel;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The next block: one transaction for each fact. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written or handed on
    final <T extends Record & Fact> Block add(T... facts) {
        return add(
                List.of(facts).stream().map(f -> write(f.key(), Json.write(f))).toList());
    }

    Block addText(String key, String json) {
        return add(List.of(write(key, json)));
    }

    private Block add(List<KVWrite> writes) {
        List<ByteString> envelopes = writes.stream().map(this::envelope).toList();
        BlockHeader.Builder header = BlockHeader.newBuilder()
                .setNumber(blocks.size())
                .setDataHash(ByteString.copyFrom(BlockHashes.data(envelopes).bytes()));
        if (!blocks.isEmpty()) {
            header.setPreviousHash(ByteString.copyFrom(
                    BlockHashes.header(blocks.getLast().getHeader()).bytes()));
        }
        Block block = Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addAllData(envelopes))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(new byte[envelopes.size()])))
                .build();
        blocks.add(block);
        return block;
    }

    private static KVWrite write(String key, String json) {
        return KVWrite.newBuilder()
                .setKey(key)
                .setValue(ByteString.copyFromUtf8(json))
                .build();
    }

    private ByteString envelope(KVWrite write) {
        TxReadWriteSet results = TxReadWriteSet.newBuilder()
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace("yui")
                        .setRwset(KVRWSet.newBuilder().addWrites(write).build().toByteString()))
                .build();
        ProposalResponsePayload response = ProposalResponsePayload.newBuilder()
                .setExtension(ChaincodeAction.newBuilder()
                        .setResults(results.toByteString())
                        .build()
                        .toByteString())
                .build();
        ChaincodeActionPayload content = ChaincodeActionPayload.newBuilder()
                .setAction(ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(response.toByteString()))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder().setPayload(content.toByteString()))
                .build();
        return envelope(transaction);
    }

    private ByteString envelope(Transaction transaction) {
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(channel)
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header.toByteString()))
                .setData(transaction.toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build().toByteString();
    }
}
