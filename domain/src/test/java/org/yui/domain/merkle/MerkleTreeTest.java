package org.yui.domain.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Salt;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleTreeTest {

    /** The leaves that implementations of Certificate Transparency test with. */
    private static final List<Hash> CT_LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> MerkleTree.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    /** RFC 6962, section 2.1, as it is written: the left part is the largest power of two smaller than the size. */
    private static Hash byDefinition(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(
                new byte[] {1},
                byDefinition(leaves.subList(0, left)).bytes(),
                byDefinition(leaves.subList(left, leaves.size())).bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_roots_are_those_of_certificate_transparency(int size, String root) {
        assertThat(new MerkleTree(CT_LEAVES.subList(0, size)).root().text()).isEqualTo(root);
    }

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertThat(new MerkleTree(List.of()).root().text())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    static Stream<Integer> sizes() {
        return Stream.concat(IntStream.rangeClosed(1, 70).boxed(), Stream.of(127, 128, 129, 1000));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_root_is_that_of_the_definition_and_every_leaf_is_proved(int size) {
        List<Hash> leaves = leaves(size);
        MerkleTree tree = new MerkleTree(leaves);
        assertThat(tree.root()).isEqualTo(byDefinition(leaves));
        for (int i = 0; i < size; i += 1 + size / 70) {
            assertThat(MerkleTree.check(tree.proof(i), leaves.get(i), tree.root()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void no_changed_proof_holds(int size) {
        List<Hash> leaves = leaves(size);
        MerkleTree tree = new MerkleTree(leaves);
        for (int i = 0; i < size; i += 1 + size / 10) {
            InclusionProof good = tree.proof(i);
            Hash leaf = leaves.get(i);
            Hash other = Hash.of(new byte[] {42});
            assertThat(MerkleTree.check(good, other, tree.root())).isPresent();
            assertThat(MerkleTree.check(good, leaf, other)).isPresent();
            for (List<Hash> path : changed(good.path(), other)) {
                assertThat(MerkleTree.check(new InclusionProof(i, size, path), leaf, tree.root()))
                        .isPresent();
            }
            for (int j = 0; j < size; j += 1 + size / 130) {
                if (j != i) {
                    assertThat(MerkleTree.check(new InclusionProof(j, size, good.path()), leaf, tree.root()))
                            .as("leaf %d passed off as leaf %d", i, j)
                            .isPresent();
                }
            }
        }
    }

    /** Too short, too long, and one hash different or gone. */
    private static List<List<Hash>> changed(List<Hash> path, Hash other) {
        List<List<Hash>> all = new ArrayList<>();
        all.add(Stream.concat(path.stream(), Stream.of(other)).toList());
        all.add(Stream.concat(Stream.of(other), path.stream()).toList());
        for (int i = 0; i < path.size(); i++) {
            List<Hash> different = new ArrayList<>(path);
            different.set(i, other);
            all.add(different);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
        }
        return all;
    }

    @Test
    void an_inner_node_is_no_leaf() {
        List<Hash> leaves = leaves(4);
        MerkleTree tree = new MerkleTree(leaves);
        byte[] node = new byte[64];
        System.arraycopy(leaves.get(0).bytes(), 0, node, 0, 32);
        System.arraycopy(leaves.get(1).bytes(), 0, node, 32, 32);
        Hash asLeaf = MerkleTree.leaf(node);
        InclusionProof shorter = new InclusionProof(0, 2, List.of(byDefinition(leaves.subList(2, 4))));
        assertThat(MerkleTree.check(shorter, asLeaf, tree.root())).isPresent();
    }

    @Test
    void a_salted_leaf_hashes_the_salt_before_the_content() {
        Salt salt = Salt.parse("ab".repeat(32));
        byte[] content = {1, 2, 3};
        assertThat(MerkleTree.leaf(salt, content)).isEqualTo(Hash.of(new byte[] {0}, salt.bytes(), content));
    }

    @Test
    void there_is_no_proof_of_a_leaf_outside() {
        MerkleTree tree = new MerkleTree(leaves(3));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> tree.proof(3));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> tree.proof(-1));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new InclusionProof(3, 3, List.of()));
    }
}
