package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.network.CommitStatus;
import org.yui.network.block.BlockAppender;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.BlockHashes;
import org.yui.network.block.BlockPlace;
import org.yui.network.block.BlockScan;
import org.yui.network.block.CorruptBlockFileException;
import org.yui.network.block.PlacedBlock;

/**
 * The blocks on the disk and the state that follows from them. The blocks are what counts: a block is committed when it is on the
 * disk, and opening takes into the state whatever it has not seen. For one writing thread.
 */
final class Chain implements AutoCloseable {

    private final BlockFolder folder;
    private final StateStore state;
    private final BlockAppender appender;
    private long height;
    private @Nullable Hash head;
    private @Nullable Hash commitHash;

    private Chain(BlockFolder folder, StateStore state, BlockAppender appender, @Nullable Savepoint savepoint) {
        this.folder = folder;
        this.state = state;
        this.appender = appender;
        if (savepoint != null) {
            height = savepoint.height();
            head = savepoint.head();
            commitHash = savepoint.commitHash();
        }
    }

    /**
     * Opens the chain: takes blocks that the state has not seen into it, and cuts off a record that was never finished.
     *
     * @throws CorruptBlockFileException if the files are not what was written
     */
    static Chain open(BlockFolder folder, StateStore state) throws IOException {
        BlockPlace end = replay(folder, state);
        return new Chain(
                folder, state, new BlockAppender(folder, end), state.savepoint().orElse(null));
    }

    private static BlockPlace replay(BlockFolder folder, StateStore state) throws IOException {
        try (BlockScan scan = state.savepoint()
                .map(s -> new BlockScan(folder, s.end(), s.height(), s.head()))
                .orElseGet(() -> new BlockScan(folder))) {
            for (Optional<PlacedBlock> found = scan.next(); found.isPresent(); found = scan.next()) {
                Block block = found.get().block();
                Hash commitHash = block.getHeader().getNumber() == 0 ? null : recorded(block);
                takeIn(block, found.get().place(), scan.end(), state, commitHash);
            }
            return scan.end();
        }
    }

    private static void takeIn(Block block, BlockPlace place, BlockPlace end, StateStore state, @Nullable Hash recorded)
            throws CorruptBlockFileException {
        try {
            BlockUpdate update = recordedUpdate(block);
            @Nullable Hash before = state.savepoint().map(Savepoint::commitHash).orElse(null);
            if (recorded != null
                    && !recorded.equals(CommitHash.of(BlockMaker.filter(update), update.writes(), before))) {
                throw new CorruptBlockFileException("block " + block.getHeader().getNumber()
                        + ": found another COMMIT_HASH, expected that of its valid transactions' writes");
            }
            state.apply(update, place, savepoint(block, recorded, end));
        } catch (InvalidProtocolBufferException e) {
            CorruptBlockFileException corrupt = new CorruptBlockFileException(
                    "block " + block.getHeader().getNumber() + ": found bytes that are no transaction");
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    private static Savepoint savepoint(Block block, @Nullable Hash commitHash, BlockPlace end) {
        return new Savepoint(
                block.getHeader().getNumber() + 1,
                BlockHashes.header(block.getHeader()),
                commitHash,
                end.file(),
                end.offset());
    }

    private static Hash recorded(Block block) throws CorruptBlockFileException {
        try {
            ByteString metadata = block.getMetadata().getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE);
            return Hash.ofDigest(Metadata.parseFrom(metadata).getValue().toByteArray());
        } catch (InvalidProtocolBufferException | IllegalArgumentException | IndexOutOfBoundsException e) {
            CorruptBlockFileException corrupt = new CorruptBlockFileException(
                    "block " + block.getHeader().getNumber() + ": found no COMMIT_HASH, expected 32 bytes");
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    /** What the block did, by its own validation codes. */
    private static BlockUpdate recordedUpdate(Block block) throws InvalidProtocolBufferException {
        long number = block.getHeader().getNumber();
        // Block 0 is judged by nobody: what is in it is what the channel is.
        ByteString filter = number == 0
                ? ByteString.copyFrom(new byte[block.getData().getDataCount()])
                : block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        SortedMap<StateKey, VersionedValue> writes = new TreeMap<>();
        List<CommitStatus> statuses = new ArrayList<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(block.getData().getData(i)).getPayload());
            String transaction = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId();
            int code = filter.byteAt(i) & 0xff;
            statuses.add(new CommitStatus(transaction, number, code));
            if (number > 0 && code == TxValidationCode.VALID_VALUE) {
                readWriteSet(payload).writeTo(writes, new Version(number, i));
            }
        }
        return new BlockUpdate(writes, statuses);
    }

    private static ReadWriteSet readWriteSet(Payload payload) throws InvalidProtocolBufferException {
        ByteString content =
                Transaction.parseFrom(payload.getData()).getActions(0).getPayload();
        ByteString response =
                ChaincodeActionPayload.parseFrom(content).getAction().getProposalResponsePayload();
        ByteString action = ProposalResponsePayload.parseFrom(response).getExtension();
        return ReadWriteSet.parse(ChaincodeAction.parseFrom(action).getResults());
    }

    long height() {
        return height;
    }

    /** Commits block 0. */
    void begin(Block genesis) throws IOException {
        append(genesis, recordedUpdate(genesis), null);
    }

    /** Judges the transactions, makes their block, and commits it. */
    BlockUpdate extend(List<PendingTransaction> batch, Sequencer sequencer, BlockMaker maker) throws IOException {
        Hash previous = requireHead();
        BlockUpdate update = sequencer.judge(
                height, batch.stream().map(PendingTransaction::checked).toList());
        Hash hash = CommitHash.of(BlockMaker.filter(update), update.writes(), commitHash);
        List<ByteString> envelopes =
                batch.stream().map(PendingTransaction::envelope).toList();
        append(maker.make(height, previous, envelopes, update, hash), update, hash);
        return update;
    }

    /**
     * Judges the transactions of a block that others ordered, and commits it with what was found.
     *
     * @return the block as committed: its codes and its COMMIT_HASH are this chain's
     * @throws IllegalArgumentException if it is not the next block; nothing is committed then
     */
    Block extend(Block ordered, TransactionCheck check, Sequencer sequencer) throws IOException {
        List<ByteString> envelopes = ordered.getData().getDataList();
        BlockHeader expected = BlockHeader.newBuilder()
                .setNumber(height)
                .setPreviousHash(ByteString.copyFrom(requireHead().bytes()))
                .setDataHash(ByteString.copyFrom(BlockHashes.data(envelopes).bytes()))
                .build();
        if (!ordered.getHeader().equals(expected)) {
            throw new IllegalArgumentException(
                    "found block " + ordered.getHeader().getNumber() + " with other hashes than follow, expected block "
                            + height + " of this chain");
        }
        BlockUpdate update = sequencer.judge(
                height,
                envelopes.stream().map(e -> check.check(e.toByteArray())).toList());
        Hash hash = CommitHash.of(BlockMaker.filter(update), update.writes(), commitHash);
        Block judged = BlockMaker.judged(ordered, update, hash);
        append(judged, update, hash);
        return judged;
    }

    private Hash requireHead() {
        if (head == null) {
            throw new IllegalStateException("found no block 0, expected the chain to have begun");
        }
        return head;
    }

    private void append(Block block, BlockUpdate update, @Nullable Hash hash) throws IOException {
        BlockPlace place = appender.append(block);
        Savepoint after = savepoint(block, hash, appender.end());
        state.apply(update, place, after);
        height = after.height();
        head = after.head();
        commitHash = hash;
    }

    /** A committed block, if there is one of that number. */
    Optional<Block> block(long number) throws IOException {
        Optional<BlockPlace> place = state.place(number);
        return place.isPresent() ? Optional.of(BlockScan.one(folder, place.get(), number)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        appender.close();
    }
}
