package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.yui.domain.Hash;

/**
 * The results of a range, by themselves while they are few and else as the top of a Merkle tree of them (Fabric {@code
 * rwsetutil/query_results_helper.go}).
 *
 * <p>A leaf is the SHA-256 of {@code degree + 1} reads' bytes, a node that of {@code degree + 1} hashes below it; what is left over at the
 * end goes up as it is.
 */
final class MerkleReads {

    private final int degree;
    private final List<KVRead> pending = new ArrayList<>();
    private final List<List<ByteString>> levels = new ArrayList<>();

    /** @param degree how many results go without a tree, at least 2 */
    MerkleReads(int degree) {
        this.degree = degree;
    }

    void add(KVRead read) {
        pending.add(read);
        if (pending.size() > degree) {
            hashPending();
        }
    }

    private void hashPending() {
        put(0, hash(QueryReads.newBuilder().addAllKvReads(pending).build().toByteString()));
        pending.clear();
    }

    private void put(int level, ByteString hash) {
        while (levels.size() <= level) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(hash);
        if (levels.get(level).size() > degree) {
            raise(level);
        }
    }

    private void raise(int level) {
        List<ByteString> hashes = levels.get(level);
        ByteString together = hashes.size() == 1 ? hashes.getFirst() : hash(ByteString.copyFrom(hashes));
        levels.set(level, new ArrayList<>());
        put(level + 1, together);
    }

    private static ByteString hash(ByteString bytes) {
        return ByteString.copyFrom(Hash.of(bytes.toByteArray()).bytes());
    }

    /** Whether there were too many to go by themselves. */
    boolean isTree() {
        return !levels.isEmpty();
    }

    /** The results themselves, where there is no tree. */
    QueryReads raw() {
        return QueryReads.newBuilder().addAllKvReads(pending).build();
    }

    /** The top of the tree; nothing may be added afterwards. */
    QueryReadsMerkleSummary summary() {
        if (!pending.isEmpty()) {
            hashPending();
        }
        for (int level = 0; level < levels.size() - 1; level++) {
            if (!levels.get(level).isEmpty()) {
                raise(level);
            }
        }
        return QueryReadsMerkleSummary.newBuilder()
                .setMaxDegree(degree)
                .setMaxLevel(levels.size())
                .addAllMaxLevelHashes(levels.getLast())
                .build();
    }
}
