package org.yui.testnetwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.block.BlockFile;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.FollowingLedger;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.member.Identity;
import org.yui.testkit.SeededRandom;
import org.yui.testkit.Tool;
import org.yui.testkit.contract.KitContract;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.process.Waiting;

/**
 * Fabric against the embedded engine. A history by chance runs on Fabric, round by round: all proposals of a round are endorsed at one
 * height, some transactions are tampered with or handed over twice, and all are ordered. The embedded engine is given the same proposals
 * at the same height, and then Fabric's own blocks; it must come to the same answers, byte for byte, the same validation codes and the
 * same COMMIT_HASH.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DifferentialTest {

    /** With -Dyui.differential.rounds=N more or fewer. */
    private static final int ROUNDS = Integer.getInteger("yui.differential.rounds", 60);

    private static final int PROPOSALS_A_ROUND = 50;
    private static final int AT_ONCE = 4;
    private static final Duration TO_COMMIT = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 10;

    @TempDir
    static Path folder;

    private static RaisedNetwork network;
    private static FabricLedgerService first;
    private static FabricLedgerService second;
    private static Identity buyer;
    private static MspId endorser;
    private static FollowingLedger embedded;
    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(AT_ONCE);

    private final Figures figures = new Figures();
    private final Waiting waiting = new Waiting(InstantSource.system());
    private final List<ByteString> earlier = new ArrayList<>();

    /** What was counted. */
    private static final class Figures {

        private final Map<String, Integer> codes = new TreeMap<>();
        private final Map<String, Integer> refusals = new TreeMap<>();
        private int blocks;
        private int transactions;
        private int equalCodes;
        private int equalCommitHashes;
        private int proposals;
        private int equalAnswers;
        private int equalRefusals;

        String text() {
            return "differential: " + proposals + " proposals, " + equalAnswers + " endorsed with equal answers, "
                    + equalRefusals + " refused alike " + refusals + "; " + blocks + " blocks with " + transactions
                    + " transactions, " + equalCodes + " equal codes " + codes + ", " + equalCommitHashes
                    + " equal COMMIT_HASHes";
        }
    }

    /** A transaction that Fabric endorsed, or why not. */
    private record Endorsed(ByteString proposal, Optional<ByteString> payload, Optional<String> refused) {}

    @BeforeAll
    static void raise() throws Exception {
        network = RaisedNetwork.raise(folder.resolve("state"), 2, Consensus.RAFT);
        first = network.peer(network.hospitals().getFirst());
        second = network.peer(network.hospitals().getLast());
        buyer = network.client(RaisedNetwork.BUYER);
        endorser = network.hospitals().getFirst();
        embedded =
                FollowingLedger.open(folder.resolve("embedded"), first.block(0), Contracts.beside(KitContract.class));
    }

    @AfterAll
    static void drop() throws Exception {
        CLIENTS.shutdownNow();
        if (embedded != null) {
            embedded.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @Test
    void fabric_and_the_embedded_engine_come_to_the_same() throws Exception {
        RandomGenerator random = new SplittableRandom(SeededRandom.seed(DifferentialTest.class));
        History history = new History(random);
        follow(); // the chaincodes' approvals and definitions
        for (int round = 0; round < ROUNDS; round++) {
            List<Endorsed> endorsed = endorse(history, random);
            for (Endorsed each : endorsed) {
                compareAnswer(each);
            }
            order(envelopes(endorsed, random));
        }
        System.out.println(figures.text());
        assertThat(figures.transactions).isGreaterThanOrEqualTo(ROUNDS * PROPOSALS_A_ROUND / 2);
        assertThat(figures.equalCodes).isEqualTo(figures.transactions);
        assertThat(figures.codes)
                .containsKeys(
                        "VALID",
                        "MVCC_READ_CONFLICT",
                        "PHANTOM_READ_CONFLICT",
                        "ENDORSEMENT_POLICY_FAILURE",
                        "DUPLICATE_TXID",
                        "INVALID_ENDORSER_TRANSACTION",
                        "BAD_PROPOSAL_TXID",
                        "BAD_COMMON_HEADER");
        compareBlockFiles();
        assertThatLedgerutilAccepts();
    }

    /** All at one height; what an orderer cuts off late moves it, and then they are asked once more. */
    private List<Endorsed> endorse(History history, RandomGenerator random) throws Exception {
        List<Endorsed> endorsed = endorseNow(history, random);
        while (patiently(first::height) > embedded.height()) {
            follow();
            endorsed = endorseNow(history, random);
        }
        return endorsed;
    }

    private List<Endorsed> endorseNow(History history, RandomGenerator random) throws Exception {
        long height = embedded.height();
        assertThat(waiting.until(TO_COMMIT, () -> patiently(second::height) >= height))
                .as("the other peer at height " + height)
                .isTrue();
        List<Future<Endorsed>> asked = new ArrayList<>();
        for (int i = 0; i < PROPOSALS_A_ROUND; i++) {
            byte[] proposal = KitProposal.signed(
                    buyer, history.next(), InstantSource.system().instant(), random);
            asked.add(CLIENTS.submit(() -> endorse(proposal)));
        }
        List<Endorsed> endorsed = new ArrayList<>();
        for (Future<Endorsed> each : asked) {
            endorsed.add(each.get());
        }
        return endorsed;
    }

    private static Endorsed endorse(byte[] proposal) throws Exception {
        ByteString asked = ByteString.copyFrom(proposal);
        try {
            ByteString payload =
                    Envelope.parseFrom(patiently(() -> first.endorse(proposal))).getPayload();
            return new Endorsed(asked, Optional.of(payload), Optional.empty());
        } catch (RefusedException e) {
            return new Endorsed(asked, Optional.empty(), Optional.of(e.code()));
        }
    }

    /** A busy machine's peer may not answer in time; what it is asked changes nothing, so it is asked again. */
    private static <T> T patiently(Callable<T> question) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.call();
            } catch (LedgerUnavailableException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void compareAnswer(Endorsed fabric) throws Exception {
        figures.proposals++;
        try {
            byte[] answer = embedded.answer(fabric.proposal().toByteArray(), endorser);
            assertThat(fabric.refused()).as("refused by Fabric alone").isEmpty();
            ByteString theirs =
                    Tampering.endorsedAnswer(Payload.parseFrom(fabric.payload().orElseThrow()));
            assertThat(answer).isEqualTo(theirs.toByteArray());
            figures.equalAnswers++;
        } catch (RefusedException e) {
            assertThat(fabric.refused()).contains(e.code());
            figures.refusals.merge(e.code(), 1, Integer::sum);
            figures.equalRefusals++;
        }
    }

    /** Signed by the client, in another order; one in eight tampered with, one in twenty handed over again. */
    private List<byte[]> envelopes(List<Endorsed> endorsed, RandomGenerator random) {
        List<ByteString> payloads = new ArrayList<>();
        for (Endorsed each : endorsed) {
            if (each.payload().isPresent()) {
                Tampering[] all = Tampering.values();
                Tampering tampering = random.nextInt(8) == 0 ? all[random.nextInt(all.length)] : Tampering.NONE;
                payloads.add(tampering.of(each.payload().get(), buyer));
                if (random.nextInt(20) == 0) {
                    payloads.add(payloads.getLast());
                }
            }
        }
        if (!earlier.isEmpty()) {
            payloads.add(earlier.get(random.nextInt(earlier.size())));
        }
        Collections.shuffle(payloads, new Random(random.nextLong()));
        earlier.add(payloads.getFirst());
        return payloads.stream().map(DifferentialTest::signed).toList();
    }

    private static byte[] signed(ByteString payload) {
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(buyer.sign(payload.toByteArray())))
                .build()
                .toByteArray();
    }

    /** Until all are in blocks; an orderer that loses its leadership may lose what it has taken, which is handed over again. */
    private void order(List<byte[]> envelopes) throws Exception {
        Set<ByteString> missing = new LinkedHashSet<>();
        envelopes.forEach(e -> missing.add(ByteString.copyFrom(e)));
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !missing.isEmpty(); attempt++) {
            submit(missing);
            waiting.until(TO_COMMIT, () -> {
                missing.removeAll(follow());
                return missing.isEmpty();
            });
        }
        assertThat(missing).as("transactions that Fabric did not order").isEmpty();
    }

    private static void submit(Set<ByteString> envelopes) throws Exception {
        List<Future<?>> handedOver = new ArrayList<>();
        for (ByteString envelope : envelopes) {
            handedOver.add(CLIENTS.submit(() -> patiently(() -> {
                first.submit(envelope.toByteArray());
                return envelope;
            })));
        }
        for (Future<?> each : handedOver) {
            each.get();
        }
    }

    /** Takes in the blocks that Fabric has by now, and gives what is in them. */
    private List<ByteString> follow() throws Exception {
        List<ByteString> found = new ArrayList<>();
        while (patiently(first::height) > embedded.height()) {
            long next = embedded.height();
            Block block = Block.parseFrom(patiently(() -> first.block(next)));
            compareBlock(block);
            found.addAll(block.getData().getDataList());
        }
        return found;
    }

    private void compareBlock(Block fabric) throws Exception {
        Block ours = Block.parseFrom(embedded.commit(fabric.toByteArray()));
        figures.blocks++;
        ByteString theirs = codes(fabric);
        for (int i = 0; i < theirs.size(); i++) {
            String code = String.valueOf(TxValidationCode.forNumber(theirs.byteAt(i) & 0xff));
            String found = String.valueOf(TxValidationCode.forNumber(codes(ours).byteAt(i) & 0xff));
            assertThat(found)
                    .as("transaction %d of block %d", i, fabric.getHeader().getNumber())
                    .isEqualTo(code);
            figures.codes.merge(code, 1, Integer::sum);
            figures.transactions++;
            figures.equalCodes++;
        }
        assertThat(commitHash(ours))
                .as("COMMIT_HASH of block " + fabric.getHeader().getNumber())
                .isEqualTo(commitHash(fabric));
        figures.equalCommitHashes++;
    }

    private static ByteString codes(Block block) {
        return block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
    }

    private static ByteString commitHash(Block block) {
        return block.getMetadata().getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE);
    }

    /** What is on the disks: both hospitals' peers and the embedded engine have the same, byte for byte. */
    private void compareBlockFiles() throws Exception {
        for (MspId hospital : network.hospitals()) {
            Path ledger = network.layout().node(hospital, "peer").resolve("ledger");
            try (BlockFile theirs = BlockFile.open(ledger, Channel.NAME);
                    BlockFile ours = BlockFile.open(folder.resolve("embedded"), Channel.NAME)) {
                for (int i = 0; i < figures.blocks + 1; i++) {
                    Block their = theirs.next();
                    Block our = ours.next();
                    assertThat(our.getHeader()).isEqualTo(their.getHeader());
                    assertThat(our.getData()).isEqualTo(their.getData());
                    assertThat(codes(our)).isEqualTo(codes(their));
                    assertThat(commitHash(our)).isEqualTo(commitHash(their));
                }
            }
        }
    }

    /** Fabric's own tool on a copy of the embedded engine's files. */
    private static void assertThatLedgerutilAccepts() throws Exception {
        Tool ledgerutil = Tool.onPath("ledgerutil");
        Path copy = folder.resolve("copy");
        Path blocks = Path.of("ledgersData", "chains", "chains", Channel.NAME, "blockfile_000000");
        Files.createDirectories(copy.resolve(blocks).getParent());
        Files.copy(folder.resolve("embedded").resolve(blocks), copy.resolve(blocks));
        Path out = Files.createDirectory(folder.resolve("out"));

        Tool.Answer answer = ledgerutil.run("verify", copy.toString(), "-o", out.toString());

        assertThat(answer.output()).contains("No error is found");
    }
}
