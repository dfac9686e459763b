package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.audit.block.Block;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.ConfigBlock;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.transaction.Code;
import org.yui.audit.transaction.Judge;
import org.yui.audit.transaction.Judgement;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Version;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.domain.Hash;

/**
 * Replays blocks from the first: the chain of hashes, every signature, every validation code and every COMMIT_HASH are found
 * anew and compared with what the block says. Where they differ the replay goes on with its own.
 */
public final class Replay {

    private final Findings findings;
    private final Accepted accepted;
    private final String channelName;
    private final Log log = new Log();
    private final WorldState state = new WorldState();
    private final Set<String> transactionIds = new HashSet<>();
    private @Nullable Channel channel;
    private @Nullable Hash previousHeader;
    private ByteString previousCommitHash = ByteString.EMPTY;
    private long transactions;
    private long valid;

    /** @param channelName the channel that the folder of the block files is named by */
    public Replay(String channelName, Findings findings, Accepted accepted) {
        this.channelName = channelName;
        this.findings = findings;
        this.accepted = accepted;
    }

    /** Takes the next block of the files. */
    public void next(Block block) {
        checkChain(block);
        long number = log.height();
        Hash header = block.headerHash();
        previousHeader = header;
        log.add(header);
        if (number == 0) {
            first(block);
        } else {
            later(number, block);
        }
    }

    /** The channel of block 0; empty if it could not be read. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    public Log log() {
        return log;
    }

    /** Transactions read, the configuration not counted. */
    public long transactions() {
        return transactions;
    }

    public long valid() {
        return valid;
    }

    // --- the chain

    private void checkChain(Block block) {
        String where = where(block);
        if (block.number() != log.height()) {
            find(FindingClass.COMPLETENESS, where, "found this number, expected block " + log.height());
        }
        ByteString expected = previousHeader == null ? ByteString.EMPTY : bytes(previousHeader);
        if (!block.previousHash().equals(expected)) {
            find(FindingClass.INTEGRITY, where, "found another previous hash, expected that of the block before");
        }
        if (!block.dataHash().equals(bytes(block.hashOfData()))) {
            find(FindingClass.INTEGRITY, where, "found envelopes that do not hash to the header's data hash");
        }
        if (block.envelopes().isEmpty()) {
            find(FindingClass.INTEGRITY, where, "found a block without envelopes, expected at least one");
        }
    }

    private static ByteString bytes(Hash hash) {
        return ByteString.copyFrom(hash.bytes());
    }

    private static String where(Block block) {
        return "block " + Long.toUnsignedString(block.number());
    }

    private void find(FindingClass kind, String where, String what) {
        findings.add(kind, where, what);
    }

    // --- block 0

    private void first(Block block) {
        if (block.envelopes().size() != 1) {
            find(FindingClass.INTEGRITY, where(block), "found other than one envelope in block 0, expected one");
            return;
        }
        ConfigBlock config = new ConfigBlock();
        try {
            Channel read = config.read(block.envelopes().getFirst());
            channel = read;
            if (!read.id().equals(channelName)) {
                find(FindingClass.INTEGRITY, where(block), "found another channel than the folder is named by");
            }
            BlockMetadata.problems(block, read).forEach(p -> find(FindingClass.INTEGRITY, where(block), p));
        } catch (MalformedBytesException e) {
            find(FindingClass.INTEGRITY, where(block), "configuration: " + e.getMessage());
        }
        config.notes().forEach(n -> find(FindingClass.INTEGRITY, where(block), n));
        boolean asAlways = BlockMetadata.filter(block).equals(filter(List.of(Code.VALID)))
                && BlockMetadata.commitHash(block).isEmpty();
        if (!asAlways) {
            find(FindingClass.INTEGRITY, where(block), "found other codes or a COMMIT_HASH, expected VALID and none");
        }
    }

    // --- later blocks

    /** @param number the block's place in the files, by which it is replayed whatever its header says */
    private void later(long number, Block block) {
        transactions += block.envelopes().size();
        Channel judging = channel;
        if (judging == null) {
            find(FindingClass.INTEGRITY, where(block), "cannot be judged: block 0 says no channel");
            return;
        }
        BlockMetadata.problems(block, judging).forEach(p -> find(FindingClass.INTEGRITY, where(block), p));
        List<Judgement> judgements = block.envelopes().parallelStream()
                .map(e -> Judge.judge(judging, e))
                .toList();
        Code[] codes = codes(judgements);
        for (int i = 0; i < codes.length; i++) {
            Place place = new Place(number, i);
            judgements.get(i).notes().forEach(n -> find(FindingClass.INTEGRITY, place.where(), n));
            codes[i] = replay(place, codes[i], judgements.get(i).transaction());
        }
        checkFilter(block, codes);
        ByteString filter = filter(List.of(codes));
        ByteString commitHash = state.commit(filter, Judge.CHAINCODE, previousCommitHash);
        previousCommitHash = commitHash;
        if (!BlockMetadata.commitHash(block).equals(BlockMetadata.wrapped(commitHash))) {
            find(FindingClass.INTEGRITY, where(block), "found another COMMIT_HASH, expected the one that replay gives");
        }
    }

    /**
     * A transaction id that any earlier block has, valid or not, is taken; within the block the first valid one has it (Fabric,
     * {@code core/committer/txvalidator/v20/validator.go}).
     */
    private Code[] codes(List<Judgement> judgements) {
        Code[] codes = new Code[judgements.size()];
        Set<String> valid = new HashSet<>();
        for (int i = 0; i < codes.length; i++) {
            Judgement each = judgements.get(i);
            String id = String.valueOf(each.transactionId());
            boolean duplicate = each.code().isAfterDuplicateCheck()
                    && (transactionIds.contains(id) || (each.code() == Code.VALID && !valid.add(id)));
            codes[i] = duplicate ? Code.DUPLICATE_TXID : each.code();
        }
        for (Judgement each : judgements) {
            if (each.transactionId() != null) {
                transactionIds.add(each.transactionId());
            }
        }
        return codes;
    }

    private Code replay(Place place, Code code, @Nullable Transaction transaction) {
        if (code != Code.VALID || transaction == null) {
            return code;
        }
        if (!state.stands(transaction)) {
            return Code.MVCC_READ_CONFLICT;
        }
        state.apply(transaction, new Version(place.block(), place.index()));
        valid++;
        accepted.transaction(place, transaction);
        return Code.VALID;
    }

    private void checkFilter(Block block, Code[] codes) {
        ByteString stored = BlockMetadata.filter(block);
        if (stored.size() != codes.length) {
            find(
                    FindingClass.INTEGRITY,
                    where(block),
                    "found " + stored.size() + " validation codes for " + codes.length + " transactions");
            return;
        }
        for (int i = 0; i < codes.length; i++) {
            if (stored.byteAt(i) != codes[i].asByte()) {
                find(
                        FindingClass.INTEGRITY,
                        new Place(block.number(), i).where(),
                        "found " + Code.describe(stored.byteAt(i)) + ", expected " + codes[i]);
            }
        }
    }

    private static ByteString filter(List<Code> codes) {
        byte[] bytes = new byte[codes.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = codes.get(i).asByte();
        }
        return ByteString.copyFrom(bytes);
    }
}
