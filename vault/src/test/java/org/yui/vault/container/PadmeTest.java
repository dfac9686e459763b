package org.yui.vault.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PadmeTest {

    /** By hand from the algorithm: for 2^E to 2^(E+1), multiples of 2^(E - floor(log2 E) - 1). */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2, 2",
        "7, 7",
        "8, 8",
        "9, 10",
        "16, 16",
        "17, 18",
        "255, 256",
        "1000, 1024",
        "1025, 1088",
        "1048576, 1048576",
        "1048577, 1081344",
        "1073741825, 1107296256"
    })
    void lengths_are_rounded_up_to_few_classes(long length, long padded) {
        assertThat(Padme.atLeast(length)).isEqualTo(padded);
    }

    @Test
    void a_padded_length_stays_and_is_at_most_an_eighth_longer() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long length = random.nextLong(1L << (1 + random.nextInt(50)));
            long padded = Padme.atLeast(length);
            assertThat(padded).as("seed %d, length %d", seed, length).isBetween(length, length + length / 8 + 1);
            assertThat(Padme.atLeast(padded))
                    .as("seed %d, length %d", seed, length)
                    .isEqualTo(padded);
        }
    }
}
