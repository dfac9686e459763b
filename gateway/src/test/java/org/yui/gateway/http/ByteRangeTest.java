package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 13.1.5, 14.1.2 and 14.2, with the examples of section 14.1.2 for 10,000 bytes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ByteRangeTest {

    private static final String TAG = "\"bafy\"";
    private static final long SIZE = 10_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 499",
        "bytes=500-999, 500, 999",
        "bytes=-500, 9500, 9999",
        "bytes=9500-, 9500, 9999",
        "bytes=0-0, 0, 0",
        "bytes=-1, 9999, 9999",
        "bytes=0-, 0, 9999",
        "bytes=9999-20000, 9999, 9999",
        "bytes=-20000, 0, 9999",
        "bytes=1-99999999999999999999, 1, 9999",
        "BYTES=2-3, 2, 3",
        "'bytes= 2-3 ', 2, 3"
    })
    void a_single_range_is_a_part(String header, long first, long last) {
        assertThat(ByteRange.of(header, null, TAG, SIZE)).isEqualTo(parts(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0", "bytes=99999999999999999999-"})
    void a_range_beyond_the_end_cannot_be_satisfied(String header) {
        assertThat(ByteRange.of(header, null, TAG, SIZE)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-4",
                "bytes=-",
                "bytes=",
                "bytes=a-b",
                "lines=0-1",
                "bytes=0-1,1-6",
                "bytes=0-1,-10000",
                "bytes=0-1;5-6",
                "bytes=0-1,5-4",
                "bytes=,",
                "bytes=\u0661-2",
                "0-1",
                "bytes=--1",
                ""
            })
    void what_is_malformed_overlapping_or_of_another_unit_is_passed_over(String header) {
        assertThat(ByteRange.of(header, null, TAG, SIZE)).isEqualTo(new ByteRange.Whole());
    }

    private static ByteRange parts(long... firstAndLast) {
        List<ByteRange.Part> parts = new ArrayList<>();
        for (int i = 0; i < firstAndLast.length; i += 2) {
            parts.add(new ByteRange.Part(firstAndLast[i], firstAndLast[i + 1]));
        }
        return new ByteRange.Parts(parts);
    }

    @Test
    void several_ranges_are_parts_in_the_order_asked_for_less_those_beyond_the_end() {
        assertThat(ByteRange.of("bytes=0-0,-1", null, TAG, SIZE)).isEqualTo(parts(0, 0, 9999, 9999));
        assertThat(ByteRange.of("bytes= 500-600 ,, 0-9, 20000-", null, TAG, SIZE))
                .isEqualTo(parts(500, 600, 0, 9));
        assertThat(ByteRange.of("bytes=20000-, -0", null, TAG, SIZE)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @Test
    void more_ranges_than_may_be_asked_for_are_passed_over() {
        String most = IntStream.range(0, ByteRange.MOST)
                .mapToObj(i -> 2 * i + "-" + 2 * i)
                .collect(Collectors.joining(","));
        assertThat(ByteRange.of("bytes=" + most, null, TAG, SIZE)).isInstanceOf(ByteRange.Parts.class);
        assertThat(ByteRange.of("bytes=" + most + ",9000-", null, TAG, SIZE)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=" + ",".repeat(5000), null, TAG, SIZE)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void a_condition_asks_about_the_strong_tag() {
        assertThat(Condition.of(null, null, TAG)).isEqualTo(Condition.HOLDS);
        assertThat(Condition.of(TAG, null, TAG)).isEqualTo(Condition.HOLDS);
        assertThat(Condition.of("*", null, TAG)).isEqualTo(Condition.HOLDS);
        assertThat(Condition.of("\"other\"", null, TAG)).isEqualTo(Condition.FAILED);
        assertThat(Condition.of("W/" + TAG, null, TAG)).isEqualTo(Condition.FAILED);
        assertThat(Condition.of(null, "\"other\", " + TAG, TAG)).isEqualTo(Condition.NOT_MODIFIED);
        assertThat(Condition.of(null, "W/" + TAG, TAG)).isEqualTo(Condition.NOT_MODIFIED);
        assertThat(Condition.of(null, "\"other\"", TAG)).isEqualTo(Condition.HOLDS);
    }

    @Test
    void no_range_is_the_whole() {
        assertThat(ByteRange.of(null, TAG, TAG, SIZE)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void a_range_holds_only_if_its_condition_does() {
        assertThat(ByteRange.of("bytes=0-1", TAG, TAG, SIZE)).isEqualTo(parts(0, 1));
        assertThat(ByteRange.of("bytes=0-1", "\"other\"", TAG, SIZE)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=0-1", "W/" + TAG, TAG, SIZE)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=0-1", "Sat, 29 Oct 1994 19:43:31 GMT", TAG, SIZE))
                .isEqualTo(new ByteRange.Whole());
    }

    @Test
    void nothing_of_an_empty_representation_can_be_asked_for() {
        assertThat(ByteRange.of("bytes=0-", null, TAG, 0)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-1", null, TAG, 0)).isEqualTo(new ByteRange.Unsatisfiable());
    }
}
