package org.yui.network.embedded;

import com.google.protobuf.ByteString;
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
import org.hyperledger.fabric.protos.common.Envelope;
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
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;

/**
 * A consortium's ledger in one process: no ports, no set-up, durable, with Fabric's semantics and Fabric's blocks.
 *
 * <p>Guarantee: what {@link #commitStatus} calls valid is on the disk; a kill at any instant loses none of it and doubles none.
 * Limits: one process holds every hospital's peer and orderer key, so it shows what the hospitals would compute, not that they are
 * independent; pages of ranges, rich queries, history, private data, key-level policies and other chaincodes are refused by name.
 */
public final class EmbeddedLedger implements LedgerService, AutoCloseable {

    /** How far a proposal's time may be from the engine's, either way. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final LedgerFolder folder;
    private final Gatekeeper gatekeeper;
    private final TransactionCheck check;
    private final Endorser endorser;
    private final Committer committer;
    private final Workers workers = new Workers();
    private final Consortium consortium;
    private final InstantSource clock;
    private final SecureRandom random;

    private EmbeddedLedger(
            LedgerFolder folder, Consortium consortium, Contracts contracts, InstantSource clock, SecureRandom random)
            throws IOException {
        this.folder = folder;
        this.consortium = consortium;
        this.clock = clock;
        this.random = random;
        ChannelConfig config = folder.config();
        this.gatekeeper = new Gatekeeper(config, clock, WINDOW);
        this.check = new TransactionCheck(config);
        FoundersLoader founders = new FoundersLoader(contracts.loader(), config.hospitals());
        this.endorser = new Endorser(new Simulation(contracts, founders), hospitals(CertificateRole.PEER));
        Sequencer sequencer = new Sequencer(folder.state(), config.policies());
        BlockMaker maker = new BlockMaker(hospitals(CertificateRole.ORDERER), random);
        define(sequencer, maker);
        this.committer = new Committer(folder.chain(), sequencer, maker, "yui-ledger-" + config.channel());
    }

    /** Block 1 of a new channel defines the chaincode; nothing else can come before. */
    private void define(Sequencer sequencer, BlockMaker maker) throws IOException {
        if (folder.chain().height() == 1) {
            Envelope definition = new DefinitionTransaction(folder.config().channel())
                    .make(
                            hospitals(CertificateRole.ADMIN).getFirst(),
                            hospitals(CertificateRole.PEER),
                            clock.instant(),
                            random);
            byte[] envelope = definition.toByteArray();
            PendingTransaction first = new PendingTransaction(
                    ByteString.copyFrom(envelope), check.check(envelope), new CompletableFuture<>());
            folder.chain().extend(List.of(first), sequencer, maker);
        }
        if (new Definitions(folder.state()).of(YuiChaincode.NAME).isEmpty()) {
            throw new InvalidValueException("found a ledger whose block 1 defines no chaincode " + YuiChaincode.NAME
                    + ", expected one of this version; give this a folder of its own");
        }
    }

    private List<Identity> hospitals(CertificateRole role) throws IOException {
        List<Identity> identities = new ArrayList<>();
        for (MspId hospital : folder.config().hospitals().hospitals()) {
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
     * @throws org.yui.domain.InvalidValueException if the folder holds another consortium's ledger
     */
    public static EmbeddedLedger open(
            Path folder,
            String channel,
            Consortium consortium,
            Contracts contracts,
            InstantSource clock,
            SecureRandom random)
            throws IOException {
        List<MspId> hospitals = consortium.plan().hospitalIds();
        LedgerFolder opened = LedgerFolder.open(
                folder,
                channel,
                () -> new GenesisBlock(consortium.membership(), hospitals).make(channel, clock.instant(), random));
        try {
            Require.that(
                    opened.config().isOf(consortium.membership(), hospitals),
                    "found a ledger of other members in its block 0, expected this consortium's; give it a folder of"
                            + " its own");
            EmbeddedLedger ledger = new EmbeddedLedger(opened, consortium, contracts, clock, random);
            ledger.committer.start();
            return ledger;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The ledger as a member's client uses it. */
    public Ledger as(MspId member) throws IOException {
        return as(consortium.client(member));
    }

    /** The ledger as this identity uses it. */
    public Ledger as(Identity identity) {
        return new LedgerClient(this, identity, folder.config().channel(), clock, random);
    }

    public String channel() {
        return folder.config().channel();
    }

    @Override
    public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        Proposal proposal = Proposal.parse(signedProposal);
        gatekeeper.admit(proposal);
        return simulating(() -> endorser.evaluate(proposal, folder.state()));
    }

    @Override
    public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        Proposal proposal = Proposal.parse(signedProposal);
        gatekeeper.admit(proposal);
        return simulating(() -> {
                    if (folder.state().status(proposal.transaction()).isPresent()) {
                        throw new RefusedException(
                                "DUPLICATE_TXID", "found a transaction of this id in the ledger already");
                    }
                    return endorser.endorse(proposal, folder.state());
                })
                .toByteArray();
    }

    private <T> T simulating(Callable<T> simulation) throws RefusedException, LedgerUnavailableException {
        return working(() -> {
            folder.state().reading().lock();
            try {
                return simulation.call();
            } finally {
                folder.state().reading().unlock();
            }
        });
    }

    private <T> T working(Callable<T> work) throws RefusedException, LedgerUnavailableException {
        committer.requireOpen();
        return workers.run(work);
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
        if (checked.creator() == null || isTurnedAway(checked.form())) {
            throw new RefusedException(
                    checked.form().name(), "found a transaction that cannot be ordered, expected a member's, signed");
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
        return working(() -> folder.state()
                .status(transaction)
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
        return working(() -> folder.chain()
                .block(number)
                .orElseThrow(() -> new RefusedException(
                        "UNKNOWN_BLOCK", "found no block " + number + ", expected one below the height"))
                .toByteArray());
    }

    /** Commits what waits, and closes the files. */
    @Override
    public void close() throws IOException {
        committer.close();
        workers.close();
        folder.close();
    }
}
