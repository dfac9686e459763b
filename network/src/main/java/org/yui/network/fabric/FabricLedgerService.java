package org.yui.network.fabric;

import com.google.protobuf.ByteString;
import java.io.Closeable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.yui.domain.Hash;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.CommitStatus;
import org.yui.network.LedgerService;
import org.yui.network.block.BlockSource;
import org.yui.network.member.Identity;
import org.yui.network.member.MutualTls;

/**
 * Fabric through one peer: its gateway service for transactions, its Deliver service for blocks, over one connection. For many threads.
 *
 * <p>Guarantee: clients' messages are carried as they signed them, and nothing is ever signed in their place. What this end asks for
 * itself (how a transaction ended, blocks) it signs as its reader. Once a transaction may have been handed to an orderer, only {@link
 * #commitStatus} says how it ended. Limits: answers to {@link #evaluate}, and blocks, are this one peer's word; {@link BlockSource}
 * checks that blocks hang together, the auditor what is in them.
 */
public final class FabricLedgerService implements LedgerService, Closeable {

    private final String channel;
    private final PeerConnection connection;
    private final Pace pace;
    private final Proposing proposing;
    private final Ordering ordering;
    private final PeerBlocks blocks;

    FabricLedgerService(
            String channel,
            PeerConnection connection,
            Pace pace,
            Proposing proposing,
            Ordering ordering,
            PeerBlocks blocks) {
        this.channel = channel;
        this.connection = connection;
        this.pace = pace;
        this.proposing = proposing;
        this.ordering = ordering;
        this.blocks = blocks;
    }

    /**
     * With {@link PeerLimits#DEFAULT}.
     *
     * @param address host:port of a peer of the reader's own organisation, whose TLS certificate names that host
     * @param tls this end of mutual TLS
     * @param reader an identity that the channel lets read, for what this end asks for itself
     * @param clock times those requests; peers take none that is far from their own time
     */
    public static FabricLedgerService connect(
            String address, MutualTls tls, Identity reader, String channel, InstantSource clock, SecureRandom random) {
        return connect(address, tls, reader, channel, PeerLimits.DEFAULT, clock, random);
    }

    /** With limits of one's own. Nothing is asked of the peer yet: it may come later, and go and come back. */
    public static FabricLedgerService connect(
            String address,
            MutualTls tls,
            Identity reader,
            String channel,
            PeerLimits limits,
            InstantSource clock,
            SecureRandom random) {
        ByteString shown = ByteString.copyFrom(Hash.of(tls.encodedCertificate()).bytes());
        return over(
                PeerConnection.open(address, tls),
                new Seek(reader, shown, channel, clock, random),
                reader,
                channel,
                limits,
                new SystemPace(),
                random);
    }

    /** Over any connection. */
    static FabricLedgerService over(
            PeerConnection connection,
            Seek seek,
            Identity reader,
            String channel,
            PeerLimits limits,
            Pace pace,
            RandomGenerator random) {
        Attempts calls = new Attempts(connection, limits.calls(), pace, random, Backoff.DEFAULT);
        Attempts waits = new Attempts(connection, limits.waits(), pace, random, Backoff.DEFAULT);
        Deadlines deadlines = limits.deadlines();
        return new FabricLedgerService(
                channel,
                connection,
                pace,
                new Proposing(connection, calls, deadlines),
                new Ordering(connection, calls, waits, new CommitQuestions(reader, channel), deadlines),
                new PeerBlocks(connection, seek, deadlines.block()));
    }

    @Override
    public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        return proposing.evaluate(proposal(signedProposal));
    }

    @Override
    public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        return proposing.endorse(proposal(signedProposal));
    }

    private ClientProposal proposal(byte[] bytes) throws RefusedException {
        ClientProposal proposal = ClientProposal.parse(bytes);
        requireChannel(proposal.channel());
        return proposal;
    }

    private void requireChannel(String found) throws RefusedException {
        if (!found.equals(channel)) {
            throw new RefusedException("UNKNOWN_CHANNEL", "found another channel, expected " + channel);
        }
    }

    @Override
    public void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException {
        SignedTransaction transaction = SignedTransaction.parse(envelope);
        requireChannel(transaction.channel());
        ordering.submit(transaction);
    }

    /**
     * {@inheritDoc}
     *
     * <p>While no answer comes, the same bytes are handed over again; asking once more after an {@link OutcomeUnknownException} goes on
     * with that.
     */
    @Override
    public CommitStatus commitStatus(String transaction) throws RefusedException, OutcomeUnknownException {
        return ordering.commitStatus(transaction);
    }

    @Override
    public long height() throws LedgerUnavailableException {
        return blocks.height();
    }

    @Override
    public byte[] block(long number) throws RefusedException, LedgerUnavailableException {
        return blocks.block(number).toByteArray();
    }

    /** This peer's blocks as they come. */
    public BlockSource blocks() {
        return blocks;
    }

    /** Ends waits between attempts, lets calls under way end for a moment, and cuts off the rest. */
    @Override
    public void close() {
        pace.close();
        connection.close();
    }
}
