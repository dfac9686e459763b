package org.yui.network.fabric;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.block.BlockLink;
import org.yui.network.block.BlockRun;
import org.yui.network.block.BlockSource;
import org.yui.network.block.BlocksUnavailableException;
import org.yui.network.block.BrokenChainException;

/** A peer's blocks through its Deliver service; it delivers a block when its state holds it too. */
final class PeerBlocks implements BlockSource {

    private final DeliverGrpc.DeliverStub peer;
    private final PeerConnection connection;
    private final Seek seek;
    private final Duration deadline;

    PeerBlocks(PeerConnection connection, Seek seek, Duration deadline) {
        this.peer = DeliverGrpc.newStub(connection.channel());
        this.connection = connection;
        this.seek = seek;
        this.deadline = deadline;
    }

    long height() throws LedgerUnavailableException {
        try (DeliverCall call = DeliverCall.filtered(peer, seek.newest())) {
            DeliverResponse answer = answer(call);
            if (!answer.hasFilteredBlock()) {
                throw refusedBy(answer);
            }
            return answer.getFilteredBlock().getNumber() + 1;
        }
    }

    /** @throws RefusedException if there is none of that number */
    Block block(long number) throws RefusedException, LedgerUnavailableException {
        try (DeliverCall call = DeliverCall.blocks(peer, seek.one(number))) {
            DeliverResponse answer = answer(call);
            if (answer.getStatus() == Status.NOT_FOUND) {
                throw new RefusedException(
                        "UNKNOWN_BLOCK", "found no block " + number + ", expected one below the height");
            }
            if (!answer.hasBlock()) {
                throw refusedBy(answer);
            }
            return checked(answer.getBlock(), number);
        }
    }

    private static Block checked(Block block, long number) throws LedgerUnavailableException {
        try {
            BlockLink.at(number, null).checkAlone(block);
            return block;
        } catch (BrokenChainException e) {
            throw new LedgerUnavailableException("the peer answered with another block: " + e.getMessage(), e);
        }
    }

    private DeliverResponse answer(DeliverCall call) throws LedgerUnavailableException {
        try {
            return call.next(deadline)
                    .orElseThrow(() ->
                            new LedgerUnavailableException("the peer delivered nothing within " + deadline, null));
        } catch (StatusRuntimeException e) {
            connection.retryNow();
            throw new LedgerUnavailableException("the peer could not be asked for blocks: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while the peer was asked for blocks", e);
        }
    }

    private static LedgerUnavailableException refusedBy(DeliverResponse answer) {
        return new LedgerUnavailableException(
                "the peer delivers no blocks to this reader: " + answer.getStatus()
                        + "; expected a reader of the channel, and a peer that has joined it",
                null);
    }

    @Override
    public BlockRun from(long number, @Nullable Hash previous) {
        return new Run(DeliverCall.blocks(peer, seek.from(number)), BlockLink.at(number, previous));
    }

    /** One delivery, as long as the connection holds. */
    private final class Run implements BlockRun {

        private final DeliverCall call;
        private final BlockLink link;

        Run(DeliverCall call, BlockLink link) {
            this.call = call;
            this.link = link;
        }

        @Override
        public Optional<Block> next(Duration wait) throws IOException {
            Optional<DeliverResponse> answer = arrived(wait);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (!answer.get().hasBlock()) {
                throw new BlocksUnavailableException(
                        "the peer ended the delivery: " + answer.get().getStatus(), null);
            }
            return Optional.of(link.next(answer.get().getBlock()));
        }

        private Optional<DeliverResponse> arrived(Duration wait) throws BlocksUnavailableException {
            try {
                return call.next(wait);
            } catch (StatusRuntimeException e) {
                connection.retryNow();
                throw new BlocksUnavailableException("the connection to the peer was lost: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BlocksUnavailableException("interrupted while waiting for blocks", e);
            }
        }

        @Override
        public void close() {
            call.close();
        }
    }
}
