package org.yui.network.embedded;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.block.CorruptBlockFileException;

/**
 * A peer without a network: takes in the blocks that a channel's orderers cut, judges every transaction by itself, keeps the state, and
 * computes what a peer would answer. So Fabric and this engine can be held against each other.
 *
 * <p>Limits: orderers' signatures are not checked (the auditor does that); the channel's configuration never changes after block 0;
 * a transaction that sets a key's own policy is judged BAD_RWSET. For one thread, which nobody may interrupt.
 */
public final class FollowingLedger implements AutoCloseable {

    private final LedgerFolder folder;
    private final TransactionCheck check;
    private final Sequencer sequencer;
    private final Simulation simulation;

    private FollowingLedger(LedgerFolder folder, Contracts contracts) {
        this.folder = folder;
        ChannelConfig config = folder.config();
        this.check = new TransactionCheck(config);
        this.sequencer = new Sequencer(folder.state(), config.policies());
        this.simulation = new Simulation(contracts, new FoundersLoader(contracts.loader(), config.hospitals()));
    }

    /**
     * Begins to follow a channel, or goes on.
     *
     * @param folder as {@link EmbeddedLedger#open} lays it out
     * @param genesis {@code common.Block}: the channel's block 0, by {@code configtxgen} or by this engine
     * @param contracts the chaincode, for {@link #answer}
     * @throws org.yui.domain.InvalidValueException if the folder holds another channel's ledger
     */
    public static FollowingLedger open(Path folder, byte[] genesis, Contracts contracts) throws IOException {
        Block first = parse(genesis);
        LedgerFolder opened = LedgerFolder.open(folder, ChannelConfig.of(first).channel(), () -> first);
        try {
            Require.that(
                    opened.chain()
                            .block(0)
                            .map(Block::getHeader)
                            .filter(first.getHeader()::equals)
                            .isPresent(),
                    "found a ledger that begins with another block 0, expected the given one; give it a folder of its"
                            + " own");
            return new FollowingLedger(opened, contracts);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Block parse(byte[] block) throws CorruptBlockFileException {
        try {
            return Block.parseFrom(block);
        } catch (InvalidProtocolBufferException e) {
            CorruptBlockFileException corrupt =
                    new CorruptBlockFileException("found " + block.length + " bytes that are no block, expected one");
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    /** How many blocks there are: the number of the next one. */
    public long height() {
        return folder.chain().height();
    }

    /**
     * Takes in the next block.
     *
     * @param ordered {@code common.Block}; codes and COMMIT_HASH in it are not looked at
     * @return the block as committed here, with the codes and the COMMIT_HASH found here in its metadata
     * @throws IllegalArgumentException if it is not the next one
     */
    public byte[] commit(byte[] ordered) throws IOException {
        return folder.chain().extend(parse(ordered), check, sequencer).toByteArray();
    }

    /**
     * What a peer of this member would answer and sign at this height.
     *
     * @param signedProposal {@code peer.SignedProposal}; who signed it is not checked
     * @return {@code peer.ProposalResponsePayload}
     * @throws RefusedException if the contract refuses, or the channel has not defined the chaincode
     */
    public byte[] answer(byte[] signedProposal, MspId endorser) throws RefusedException {
        Proposal proposal = Proposal.parse(signedProposal);
        return Answer.of(proposal, simulation.run(proposal, endorser, folder.state()))
                .payload()
                .toByteArray();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
