package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.InvalidValueException;

/** {@code entity-bytes} and {@code dag-scope} as the trustless gateway specification has them, over a file of 2,000 bytes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityBytesTest {

    private static final long SIZE = 2000;

    @ParameterizedTest
    @CsvSource({
        "0:*, 0, 1999",
        "0:0, 0, 0",
        "5:9, 5, 9",
        "1999:*, 1999, 1999",
        "-1024:*, 976, 1999",
        "-1:*, 1999, 1999",
        "499:-1000, 499, 1000",
        "-5000:9, 0, 9",
        "1990:999999999999999999, 1990, 1999"
    })
    void a_range_is_cut_to_the_file(String range, long first, long last) {
        assertThat(EntityBytes.of(null, range, SIZE)).isEqualTo(new EntityBytes(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:5", "0:-2001", "-5000:-3000"})
    void a_range_of_nothing_is_the_block_alone(String range) {
        assertThat(EntityBytes.of("all", range, SIZE)).isEqualTo(EntityBytes.of("block", null, SIZE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2000:*", "", ":", "1", "*:5", "0:", "0:1:2", "a:b", "0:9999999999999999999", "+1:2", "0: 1"})
    void what_lies_beyond_the_end_or_is_no_range_is_refused(String range) {
        assertThatThrownBy(() -> EntityBytes.of(null, range, SIZE)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_scope_is_the_block_or_all_of_it() {
        assertThat(EntityBytes.of(null, null, SIZE)).isEqualTo(new EntityBytes(0, 1999));
        assertThat(EntityBytes.of("entity", null, SIZE)).isEqualTo(new EntityBytes(0, 1999));
        assertThat(EntityBytes.of("block", null, SIZE)).isEqualTo(new EntityBytes(0, -1));
        assertThatThrownBy(() -> EntityBytes.of("blocks", null, SIZE)).isInstanceOf(InvalidValueException.class);
    }
}
