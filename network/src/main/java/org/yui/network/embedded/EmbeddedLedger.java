package org.yui.network.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.CommitStatus;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.CorruptBlockFileException;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;

/**
 * A consortium's ledger in one process: no ports, no set-up, durable, with Fabric's semantics and Fabric's blocks.
 *
 * <p>Guarantee: what {@link #commitStatus} calls valid is on the disk; a kill at any instant loses none of it and doubles none.
 * Limits: one process holds every hospital's peer and orderer key, so it shows what the hospitals would compute, not that they are
 * independent; ranges, rich queries, history, private data, key-level policies and other chaincodes are refused by name.
 */
public final class EmbeddedLedger implements LedgerService, AutoCloseable {

    /** How far a proposal's time may be from the engine's, either way. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9.-]{0,248}");

    private final LedgerLock lock;
    private final StateStore state;
    private final Chain chain;
    private final ChannelConfig config;
    private final Gatekeeper gatekeeper;
    private final TransactionCheck check;
    private final Endorser endorser;
    private final Committer committer;
    private final ExecutorService workers;
    private final Consortium consortium;
    private final InstantSource clock;
    private final SecureRandom random;

    private EmbeddedLedger(
            LedgerLock lock,
            StateStore state,
            Chain chain,
            ChannelConfig config,
            Consortium consortium,
            Contracts contracts,
            InstantSource clock,
            SecureRandom random)
            throws IOException {
        this.lock = lock;
        this.state = state;
        this.chain = chain;
        this.config = config;
        this.consortium = consortium;
        this.clock = clock;
        this.random = random;
        this.gatekeeper = new Gatekeeper(config, clock, WINDOW);
        this.check = new TransactionCheck(config);
        this.endorser = new Endorser(
                contracts, new FoundersLoader(contracts.loader(), config.hospitals()), hospitals(CertificateRole.PEER));
        this.committer = new Committer(
                chain, new BlockMaker(hospitals(CertificateRole.ORDERER), random), "yui-ledger-" + config.channel());
        this.workers = Executors.newFixedThreadPool(
                2 * Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("yui-peer-", 0).daemon().factory());
    }

    private List<Identity> hospitals(CertificateRole role) throws IOException {
        List<Identity> identities = new ArrayList<>();
        for (MspId hospital : config.hospitals().hospitals()) {
            identities.add(consortium.identity(hospital, role));
        }
        return identities;
    }

    /**
     * Opens a ledger, and begins it with block 0 where there is none.
     *
     * @param folder blocks are in {@code ledgersData/chains/chains/<channel>} below, as in a peer; {@code state} can be made anew
     * @param channel lower-case letters, digits, dots and hyphens, beginning with a letter
     * @param contracts the chaincode
     * @param clock the engine's own, against which proposals are judged
     * @param random for nonces
     * @throws IOException if it is open already, cannot be read or written, or is not what was written to it
     * @throws InvalidValueException if the folder holds another consortium's ledger
     */
    public static EmbeddedLedger open(
            Path folder,
            String channel,
            Consortium consortium,
            Contracts contracts,
            InstantSource clock,
            SecureRandom random)
            throws IOException {
        Require.matches(
                CHANNEL, channel, "channel", "a lower-case letter, then lower-case letters, digits, dots and hyphens");
        LedgerLock lock = LedgerLock.take(folder);
        List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
        try {
            StateStore state = StateStore.open(folder.resolve("state").resolve(channel + ".mv"));
            opened.add(state);
            Chain chain = Chain.open(BlockFolder.of(folder, channel), state);
            opened.add(chain);
            ChannelConfig config = config(chain, channel, consortium, clock, random);
            EmbeddedLedger ledger =
                    new EmbeddedLedger(lock, state, chain, config, consortium, contracts, clock, random);
            ledger.committer.start();
            return ledger;
        } catch (IOException | RuntimeException e) {
            closeAll(opened, e);
            throw e;
        }
    }

    private static void closeAll(List<AutoCloseable> opened, Exception because) {
        for (AutoCloseable each : opened.reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                because.addSuppressed(e);
            }
        }
    }

    private static ChannelConfig config(
            Chain chain, String channel, Consortium consortium, InstantSource clock, SecureRandom random)
            throws IOException {
        List<MspId> hospitals = consortium.plan().hospitalIds();
        if (chain.height() == 0) {
            chain.begin(new GenesisBlock(consortium.membership(), hospitals).make(channel, clock.instant(), random));
        }
        Block genesis = chain.block(0).orElseThrow(() -> new CorruptBlockFileException("found no block 0"));
        ChannelConfig config = ChannelConfig.of(genesis);
        if (!config.channel().equals(channel) || !config.isOf(consortium.membership(), hospitals)) {
            throw new InvalidValueException("found a ledger of other members in its block 0, expected channel "
                    + channel + " of this consortium; give it a folder of its own");
        }
        return config;
    }

    /** The ledger as a member's client uses it. */
    public Ledger as(MspId member) throws IOException {
        return as(consortium.client(member));
    }

    /** The ledger as this identity uses it. */
    public Ledger as(Identity identity) {
        return new LedgerClient(this, identity, config.channel(), clock, random);
    }

    public String channel() {
        return config.channel();
    }

    @Override
    public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        Proposal proposal = Proposal.parse(signedProposal);
        gatekeeper.admit(proposal);
        return simulating(() -> endorser.evaluate(proposal, state));
    }

    @Override
    public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        Proposal proposal = Proposal.parse(signedProposal);
        gatekeeper.admit(proposal);
        return simulating(() -> {
                    if (state.status(proposal.transaction()).isPresent()) {
                        throw new RefusedException(
                                "DUPLICATE_TXID", "found a transaction of this id in the ledger already");
                    }
                    return endorser.endorse(proposal, state);
                })
                .toByteArray();
    }

    private <T> T simulating(Callable<T> simulation) throws RefusedException, LedgerUnavailableException {
        return working(() -> {
            state.reading().lock();
            try {
                return simulation.call();
            } finally {
                state.reading().unlock();
            }
        });
    }

    /** Runs on a thread of the engine's own, because an interruption of the caller's would close the files under it. */
    private <T> T working(Callable<T> work) throws RefusedException, LedgerUnavailableException {
        committer.requireOpen();
        Future<T> result;
        try {
            result = workers.submit(work);
        } catch (RejectedExecutionException e) {
            throw new LedgerUnavailableException("the ledger is closed", e);
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while the ledger was asked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new LedgerUnavailableException(
                    "the ledger could not be read; close it, delete its folder \"state\", which is made anew from the"
                            + " blocks, and open it again",
                    e.getCause());
        }
    }

    @Override
    public void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException {
        CheckedTransaction checked = check.check(envelope);
        admit(envelope, checked);
        try {
            committer.submit(envelope, checked).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it is ordered all the same: commitStatus tells how it ended
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailableException unavailable) {
                throw unavailable;
            }
            // whether it is on the disk is for commitStatus to tell
        }
    }

    /** What Fabric's orderer turns away before it orders: strangers, other channels, other sizes. */
    private void admit(byte[] envelope, CheckedTransaction checked) throws RefusedException {
        if (envelope.length > BlockCutter.MOST_BYTES) {
            throw new RefusedException(
                    "TOO_LARGE",
                    "found a transaction of " + envelope.length + " bytes, expected at most " + BlockCutter.MOST_BYTES);
        }
        if (checked.creator() == null || isTurnedAway(checked.code())) {
            throw new RefusedException(
                    checked.code().name(), "found a transaction that cannot be ordered, expected a member's, signed");
        }
        gatekeeper.admit(checked.creator());
    }

    private static boolean isTurnedAway(TxValidationCode code) {
        return switch (code) {
            case UNSUPPORTED_TX_PAYLOAD, BAD_PROPOSAL_TXID, TARGET_CHAIN_NOT_FOUND -> true;
            default -> false;
        };
    }

    @Override
    public CommitStatus commitStatus(String transaction)
            throws RefusedException, LedgerUnavailableException, OutcomeUnknownException {
        CompletableFuture<CommitStatus> pending = committer.outcome(transaction).orElse(null);
        if (pending != null) {
            return await(transaction, pending);
        }
        return working(() -> state.status(transaction)
                .orElseThrow(() -> new RefusedException(
                        "UNKNOWN_TRANSACTION", "found no transaction of this id, expected one that was submitted")));
    }

    private static CommitStatus await(String transaction, CompletableFuture<CommitStatus> pending)
            throws OutcomeUnknownException {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknownException(transaction, e);
        } catch (ExecutionException e) {
            throw new OutcomeUnknownException(transaction, e.getCause());
        }
    }

    @Override
    public long height() throws LedgerUnavailableException {
        committer.requireOpen();
        return committer.height();
    }

    @Override
    public byte[] block(long number) throws RefusedException, LedgerUnavailableException {
        return working(() -> chain.block(number)
                .orElseThrow(() -> new RefusedException(
                        "UNKNOWN_BLOCK", "found no block " + number + ", expected one below the height"))
                .toByteArray());
    }

    /** Commits what waits, and closes the files. */
    @Override
    public void close() throws IOException {
        committer.close();
        workers.shutdown();
        workers.close();
        chain.close();
        lock.close();
    }
}
