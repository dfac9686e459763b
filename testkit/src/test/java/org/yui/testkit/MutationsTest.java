package org.yui.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutationsTest {

    private final byte[] original = {1, 2, 3, 3};

    @Test
    void no_mutation_leaves_the_bytes_as_they_were() {
        RandomGenerator random = SeededRandom.of(MutationsTest.class);

        List<Mutation> mutations = Mutations.some(original, 200, random);

        assertThat(mutations)
                .hasSizeGreaterThan(1000)
                .allSatisfy(m -> assertThat(m.bytes()).isNotEqualTo(original));
        assertThat(original).containsExactly(1, 2, 3, 3);
    }

    @Test
    void every_bit_and_every_truncation_are_there_once() {
        assertThat(Mutations.everyBit(original))
                .extracting(Mutation::bytes)
                .hasSize(32)
                .doesNotHaveDuplicates();
        assertThat(Mutations.everyTruncation(original))
                .extracting(mutation -> mutation.bytes().length)
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void each_kind_changes_what_it_says() {
        assertThat(Mutations.flip(original, 1, 0).bytes()).containsExactly(1, 3, 3, 3);
        assertThat(Mutations.drop(original, 0).bytes()).containsExactly(2, 3, 3);
        assertThat(Mutations.insert(original, 4, (byte) 9).bytes()).containsExactly(1, 2, 3, 3, 9);
        assertThat(Mutations.swap(original, 0, 2).bytes()).containsExactly(3, 2, 1, 3);
        assertThat(Mutations.extend(original, new byte[] {7}).bytes()).containsExactly(1, 2, 3, 3, 7);
        assertThat(Mutations.swap(original, 0, 2)).hasToString("bytes 0 and 2 swapped");
    }

    @Test
    void nothing_can_only_be_extended() {
        RandomGenerator random = SeededRandom.of(MutationsTest.class);

        assertThat(Mutations.some(new byte[0], 5, random))
                .hasSize(10)
                .allSatisfy(mutation -> assertThat(mutation.bytes()).isNotEmpty());
    }
}
