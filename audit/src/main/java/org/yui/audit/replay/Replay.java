package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.audit.block.Block;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.ConfigBlock;
import org.yui.audit.channel.Hospitals;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.report.ChaincodeInForce;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.transaction.Code;
import org.yui.audit.transaction.Judge;
import org.yui.audit.transaction.Judgement;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Version;

/**
 * Replays blocks from the first: the chain of hashes, every signature, every configuration, every validation code and every
 * COMMIT_HASH are found anew and compared with what the block says. Where they differ the replay goes on with its own.
 */
public final class Replay implements InForce {

    private final Findings findings;
    private final Accepted accepted;
    private final HashChain chain;
    private final WorldState state = new WorldState();
    private final Conflicts conflicts = new Conflicts(state);
    private final TransactionIds ids = new TransactionIds();
    private final ConfigReplay configuration;
    private final Chaincodes chaincodes;
    private ByteString previousCommitHash = ByteString.EMPTY;
    private long transactions;
    private long valid;

    /** @param channelName the channel that the folder of the block files is named by */
    public Replay(String channelName, Findings findings, Accepted accepted) {
        this.findings = findings;
        this.accepted = accepted;
        this.chain = new HashChain(findings);
        this.configuration = new ConfigReplay(channelName, findings);
        this.chaincodes = new Chaincodes(state, findings);
    }

    /** Takes the next block of the files. */
    public void next(Block block) {
        chain.take(block);
        long number = chain.log().height() - 1;
        if (number == 0) {
            first(block);
        } else if (block.envelopes().size() == 1
                && ConfigBlock.isConfig(block.envelopes().getFirst())) {
            change(number, block);
        } else {
            later(number, block);
        }
    }

    /** Judges what stands after the last block. */
    public void end() {
        chaincodes.used(chain.log().height() - 1);
    }

    @Override
    public Channel channel() {
        return standing().channel();
    }

    @Override
    public Hospitals hospitals() {
        return Chaincodes.hospitals(standing());
    }

    private Definitions standing() {
        return chaincodes
                .current()
                .orElseThrow(() -> new IllegalStateException("found no configuration, expected one before any fact"));
    }

    /** The configurations so far. */
    public Configurations configurations() {
        return configuration.configurations();
    }

    /** The definitions of chaincodes so far. */
    public List<ChaincodeInForce> chaincodes() {
        return chaincodes.inForce();
    }

    public Log log() {
        return chain.log();
    }

    /** Transactions read, configurations not counted. */
    public long transactions() {
        return transactions;
    }

    public long valid() {
        return valid;
    }

    private void find(Block block, String what) {
        findings.add(FindingClass.INTEGRITY, HashChain.where(block), what);
    }

    private void first(Block block) {
        configuration.first(block).ifPresent(chaincodes::configured);
        boolean asAlways = BlockMetadata.filter(block).equals(BlockMetadata.filter(List.of(Code.VALID)))
                && BlockMetadata.commitHash(block).isEmpty();
        if (!asAlways) {
            find(block, "found other codes or a COMMIT_HASH, expected VALID and none");
        }
    }

    /** @param number the block's place in the files, by which it is replayed whatever its header says */
    private void change(long number, Block block) {
        Optional<Channel> changed = configuration.change(number, block);
        changed.ifPresent(chaincodes::configured);
        end(number, block, List.of(changed.isPresent() ? Code.VALID : Code.INVALID_CONFIG_TRANSACTION));
    }

    private void later(long number, Block block) {
        transactions += block.envelopes().size();
        Optional<Definitions> standing = chaincodes.current();
        if (standing.isEmpty()) {
            find(block, "cannot be judged: block 0 says no channel");
            return;
        }
        Channel channel = standing.get().channel();
        BlockMetadata.problems(block, channel, configurations().lastConfig(number))
                .forEach(p -> find(block, p));
        List<Judgement> judgements = block.envelopes().parallelStream()
                .map(e -> Judge.judge(standing.get(), e))
                .toList();
        List<Code> codes = new ArrayList<>(ids.codes(judgements));
        for (int i = 0; i < codes.size(); i++) {
            codes.set(i, replay(new Place(number, i), codes.get(i), judgements.get(i)));
        }
        end(number, block, codes);
    }

    /** What is odd about a transaction is a finding only if it would count: anybody may send what is then refused. */
    private Code replay(Place place, Code code, Judgement judgement) {
        Transaction transaction = judgement.transaction();
        if (code != Code.VALID || transaction == null) {
            return code;
        }
        judgement.notes().forEach(n -> findings.add(FindingClass.INTEGRITY, place.where(), n));
        Code conflict = conflicts.of(transaction);
        if (conflict == Code.VALID) {
            state.apply(transaction, new Version(place.block(), place.index()));
            valid++;
            if (transaction.isAboutFacts()) {
                chaincodes.used(place.block());
                accepted.transaction(place, transaction);
            }
        }
        return conflict;
    }

    private void end(long number, Block block, List<Code> codes) {
        checkFilter(block, codes);
        Set<String> defined = chaincodes.defined();
        previousCommitHash = state.commit(BlockMetadata.filter(codes), previousCommitHash);
        chaincodes.committed(number, defined);
        if (!BlockMetadata.commitHash(block).equals(BlockMetadata.wrapped(previousCommitHash))) {
            find(block, "found another COMMIT_HASH, expected the one that replay gives");
        }
    }

    private void checkFilter(Block block, List<Code> codes) {
        ByteString stored = BlockMetadata.filter(block);
        if (stored.size() != codes.size()) {
            find(block, "found " + stored.size() + " validation codes for " + codes.size() + " transactions");
            return;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (stored.byteAt(i) != codes.get(i).asByte()) {
                findings.add(
                        FindingClass.INTEGRITY,
                        new Place(block.number(), i).where(),
                        "found " + Code.describe(stored.byteAt(i)) + ", expected " + codes.get(i));
            }
        }
    }
}
