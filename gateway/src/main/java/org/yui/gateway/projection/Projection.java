package org.yui.gateway.projection;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.yui.domain.Hash;
import org.yui.domain.ledger.LedgerFact;
import org.yui.network.block.BlockFacts;
import org.yui.network.block.BlockHashes;
import org.yui.network.block.BlockLink;
import org.yui.network.block.BrokenChainException;

/**
 * The ledger as rows of a database.
 *
 * <p>Guarantee: the rows are what the blocks up to {@link #position} say, no more and no less, because each block's rows and the position
 * after it are committed together. (A kill may take H2 back by its last half second, rows and position alike; they come again from the
 * ledger.) A block that does not follow, or is of another channel, changes nothing. Two processes on one database
 * cannot both write.
 */
public final class Projection {

    private final Jdbi jdbi;
    private final String channel;

    /** @param channel the only one whose blocks are taken */
    public Projection(Database database, String channel) {
        this.jdbi = database.jdbi();
        this.channel = channel;
    }

    /** How far it has come; nothing before block 0. */
    public Optional<Position> position() throws IOException {
        try {
            return jdbi.withHandle(Projection::position);
        } catch (JdbiException e) {
            throw unreachable(e);
        }
    }

    private static Optional<Position> position(Handle handle) {
        return handle.createQuery("SELECT channel, height, head FROM checkpoint WHERE id = 1")
                .map((row, context) -> new Position(
                        row.getString("channel"), row.getLong("height"), Hash.parse(row.getString("head"))))
                .findOne();
    }

    /**
     * Takes the next block.
     *
     * @throws BrokenChainException if it is not the next one of this channel: nothing changed
     * @throws IOException if the database or this version cannot take it: nothing changed
     */
    public void take(Block block) throws IOException {
        requireChannel(block);
        try {
            jdbi.useTransaction(handle -> take(handle, block));
        } catch (JdbiException e) {
            throw unreachable(e);
        }
    }

    private void take(Handle handle, Block block) throws IOException {
        Optional<Position> before = position(handle);
        if (before.isPresent() && !before.get().channel().equals(channel)) {
            throw new BrokenChainException(
                    "found rows of channel " + before.get().channel() + ", expected those of " + channel
                            + "; give this channel a database of its own");
        }
        BlockLink.at(
                        before.map(Position::height).orElse(0L),
                        before.map(Position::head).orElse(null))
                .next(block);
        for (LedgerFact fact : BlockFacts.of(block.toByteArray())) {
            FactRows.write(handle, fact);
        }
        store(handle, before, BlockHashes.header(block.getHeader()));
    }

    /** Only on from what was read: whoever else wrote in between keeps this transaction from being committed. */
    private void store(Handle handle, Optional<Position> before, Hash head) throws IOException {
        int stored = before.isEmpty()
                ? handle.execute(
                        "INSERT INTO checkpoint (id, channel, height, head) VALUES (1, ?, 1, ?)", channel, head.text())
                : handle.execute(
                        "UPDATE checkpoint SET height = height + 1, head = ? WHERE id = 1 AND height = ? AND head = ?",
                        head.text(),
                        before.get().height(),
                        before.get().head().text());
        if (stored != 1) {
            throw new IOException("found rows that another process is writing, expected to be alone; stop one of them");
        }
    }

    private void requireChannel(Block block) throws IOException {
        try {
            for (ByteString data : block.getData().getDataList()) {
                Payload payload = Payload.parseFrom(Envelope.parseFrom(data).getPayload());
                String found = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                        .getChannelId();
                if (!found.equals(channel)) {
                    throw new BrokenChainException("block " + block.getHeader().getNumber()
                            + ": found a transaction of another channel, expected " + channel);
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("block " + block.getHeader().getNumber() + ": found no envelope, expected one", e);
        }
    }

    private static IOException unreachable(JdbiException e) {
        return new IOException("the projection's database did not answer as expected: " + e.getMessage(), e);
    }
}
