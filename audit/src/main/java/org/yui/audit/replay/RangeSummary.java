package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.yui.audit.transaction.Read;
import org.yui.domain.Hash;

/**
 * The hashes that stand for the results of a long range query: a tree whose leaves are groups of one result more than its degree, and
 * whose nodes are joined once a level holds more than that (Fabric, {@code rwsetutil/query_results_helper.go}).
 */
final class RangeSummary {

    private final int degree;
    private final List<List<ByteString>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    private RangeSummary(int degree) {
        this.degree = degree;
    }

    /** Whether the query would see the same again. */
    static boolean matches(QueryReadsMerkleSummary expected, List<Read> reads) {
        int degree = expected.getMaxDegree();
        if (degree < 2) {
            return false;
        }
        RangeSummary tree = new RangeSummary(degree);
        for (int from = 0; from < reads.size(); from += degree + 1) {
            boolean whole = from + degree + 1 <= reads.size();
            if (whole || !tree.isEmpty()) {
                tree.add(leaf(reads.subList(from, Math.min(from + degree + 1, reads.size()))));
            }
        }
        if (tree.isEmpty()) {
            return false; // too few results for hashes, and hashes were there
        }
        tree.close();
        return tree.levels.size() == expected.getMaxLevel()
                && tree.levels.getLast().equals(expected.getMaxLevelHashesList());
    }

    private boolean isEmpty() {
        return levels.size() == 1 && levels.getFirst().isEmpty();
    }

    private static ByteString leaf(List<Read> reads) {
        QueryReads.Builder group = QueryReads.newBuilder();
        for (Read each : reads) {
            var version = each.version();
            KVRead.Builder read = KVRead.newBuilder().setKeyBytes(each.key());
            if (version != null) {
                read.setVersion(
                        Version.newBuilder().setBlockNum(version.block()).setTxNum(version.place()));
            }
            group.addKvReads(read);
        }
        return hash(group.build().toByteString());
    }

    private static ByteString hash(ByteString bytes) {
        return ByteString.copyFrom(Hash.of(bytes.toByteArray()).bytes());
    }

    private static ByteString hash(List<ByteString> hashes) {
        return hash(ByteString.copyFrom(hashes));
    }

    private void add(ByteString leaf) {
        levels.getFirst().add(leaf);
        for (int level = 0; levels.get(level).size() > degree; level++) {
            lift(level);
        }
    }

    /** Joins what a level holds into one hash of the level above. */
    private void lift(int level) {
        List<ByteString> hashes = levels.get(level);
        ByteString joined = hashes.size() == 1 ? hashes.getFirst() : hash(hashes);
        hashes.clear();
        if (level + 1 == levels.size()) {
            levels.add(new ArrayList<>());
        }
        levels.get(level + 1).add(joined);
    }

    private void close() {
        int top = levels.size() - 1;
        for (int level = 0; level < top; level++) {
            if (!levels.get(level).isEmpty()) {
                lift(level);
            }
        }
        if (levels.get(top).size() > degree) {
            lift(top);
        }
    }
}
