package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.Hash;

/** The shapes are those of Fabric's {@code query_results_helper_test.go}; Fabric itself is held against in the differential test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleReadsTest {

    private static List<KVRead> reads(int from, int to) {
        List<KVRead> reads = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            reads.add(SimulatedReadWriteSet.read(ByteString.copyFromUtf8("key" + i), Optional.of(new Version(1, i))));
        }
        return reads;
    }

    private static MerkleReads of(int degree, int results) {
        MerkleReads reads = new MerkleReads(degree);
        reads(1, results).forEach(reads::add);
        return reads;
    }

    private static ByteString leaf(int from, int to) {
        return hash(
                QueryReads.newBuilder().addAllKvReads(reads(from, to)).build().toByteString());
    }

    private static ByteString node(ByteString... below) {
        return hash(ByteString.copyFrom(List.of(below)));
    }

    private static ByteString hash(ByteString bytes) {
        return ByteString.copyFrom(Hash.of(bytes.toByteArray()).bytes());
    }

    @Test
    void as_many_as_the_degree_go_by_themselves() {
        MerkleReads three = of(3, 3);

        assertThat(three.isTree()).isFalse();
        assertThat(three.raw().getKvReadsList()).isEqualTo(reads(1, 3));
    }

    @Test
    void leaves_hold_one_more_than_the_degree_and_the_last_what_is_left() {
        QueryReadsMerkleSummary summary = of(3, 9).summary();

        assertThat(summary.getMaxLevel()).isEqualTo(1);
        assertThat(summary.getMaxLevelHashesList()).containsExactly(leaf(1, 4), leaf(5, 8), leaf(9, 9));
    }

    @Test
    void a_level_of_more_than_the_degree_goes_up() {
        QueryReadsMerkleSummary summary = of(2, 10).summary();

        assertThat(summary.getMaxLevel()).isEqualTo(2);
        assertThat(summary.getMaxLevelHashesList())
                .containsExactly(node(leaf(1, 3), leaf(4, 6), leaf(7, 9)), leaf(10, 10));
    }

    @Test
    void what_is_left_on_a_lower_level_goes_up_alone_or_together() {
        assertThat(of(2, 15).summary().getMaxLevelHashesList())
                .containsExactly(node(leaf(1, 3), leaf(4, 6), leaf(7, 9)), node(leaf(10, 12), leaf(13, 15)));
    }

    @ParameterizedTest
    @CsvSource({"2, 27, 3, 1", "2, 28, 3, 2", "50, 51, 1, 1", "50, 2550, 1, 50", "50, 2601, 2, 1", "50, 2602, 2, 2"})
    void the_top_is_as_high_and_as_wide_as_it_must_be(int degree, int results, int level, int hashes) {
        QueryReadsMerkleSummary summary = of(degree, results).summary();

        assertThat(summary.getMaxLevel()).isEqualTo(level);
        assertThat(summary.getMaxLevelHashesCount()).isEqualTo(hashes);
    }
}
