package org.yui.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Samples;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {

    record Plain(
            String b,
            long a,
            boolean flag,
            int small,
            List<String> list,
            @Nullable Inner inner) {}

    record Inner(Instant time) {}

    record Marked(long n) implements Versioned {}

    private static final String PLAIN = """
        {"a":1,"b":"x","flag":true,"inner":{"time":"2026-11-23T12:00:00Z"},"list":["p","q"],"small":2}\
        """;

    static Stream<Record> records() {
        return Samples.records().stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_record_is_read_back_as_it_was_written(Record record) {
        assertThat(Json.readCanonical(Json.write(record), record.getClass())).isEqualTo(record);
        assertThat(Json.read(Json.bytes(record), record.getClass())).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_text_is_canonical(Record record) throws IOException {
        String text = Json.write(record);
        assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_changed_byte_goes_unnoticed(Record record) {
        byte[] good = Json.bytes(record);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThat(readsAs(bad, record)).as("byte %d of %d", i, good.length).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_cut_or_longer_text_is_read(Record record) {
        String good = Json.write(record);
        for (int length = 0; length < good.length(); length += 1 + good.length() / 50) {
            assertThat(readsAs(good.substring(0, length).getBytes(StandardCharsets.UTF_8), record))
                    .isFalse();
        }
        assertThat(readsAs((good + "}").getBytes(StandardCharsets.UTF_8), record))
                .isFalse();
    }

    /** Whether the text gives this very record; only the documented refusal is tolerated. */
    private static boolean readsAs(byte[] text, Record record) {
        try {
            return Json.read(text, record.getClass()).equals(record);
        } catch (MalformedJsonException _) {
            return false;
        }
    }

    @Test
    void members_are_read_in_any_order_and_written_in_one() {
        String shuffled = """
            { "list" : ["p","q"], "small":2, "b":"x",
              "inner":{"time":"2026-11-23T12:00:00Z"}, "flag":true, "a":1 }\
            """;
        assertThat(Json.write(Json.read(shuffled, Plain.class))).isEqualTo(PLAIN);
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> Json.readCanonical(shuffled, Plain.class))
                .withMessageContaining("not canonical");
    }

    @Test
    void a_null_component_is_left_out() {
        Plain without = new Plain("x", 1, true, 2, List.of(), null);
        assertThat(Json.write(without)).doesNotContain("inner");
        assertThat(Json.read(Json.write(without), Plain.class)).isEqualTo(without);
    }

    @Test
    void member_names_are_sorted_by_utf16_code_units_and_strings_escaped_as_in_rfc_8785() {
        record Text(String s) {}
        assertThat(Json.write(new Text("\u20ac$\u000F\nA'B\"\\\"/")))
                .as("RFC 8785, section 3.2.2.2, without its lone escapes")
                .isEqualTo("{\"s\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1",
                "\"text\"",
                "[]",
                "{",
                "{}",
                "{\"a\":1,\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1.0,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1e0,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":01,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":-0,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":9007199254740992,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":99999999999999999999,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":\"1\",\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":null,\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":2,\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":1,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":{},\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[1],\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2147483648}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[]}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2,\"more\":1}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2,}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"list\":[],\"small\":2} x",
                "{\"a\":1,\"b\":\"\\ud800\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"\\x\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"\\u00g0\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"\n\",\"flag\":true,\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"inner\":{},\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"inner\":{\"time\":\"yesterday\"},\"list\":[],\"small\":2}",
                "{\"a\":1,\"b\":\"x\",\"flag\":true,\"inner\":{\"time\":\"2026-11-23T12:00:00.0Z\"},\"list\":[],\"small\":2}"
            })
    void what_is_not_the_record_asked_for_is_refused(String text) {
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> Json.read(text, Plain.class));
    }

    @Test
    void nesting_without_end_is_refused_before_the_stack_ends() {
        String deep = "[".repeat(1_000_000);
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> Json.read(deep, Plain.class));
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] text = PLAIN.replace("x", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> Json.read(text, Plain.class))
                .withMessageContaining("UTF-8");
    }

    @Test
    void a_versioned_record_carries_its_version_and_no_other_is_read() {
        assertThat(Json.write(new Marked(5))).isEqualTo("{\"n\":5,\"v\":1}");
        for (String other : List.of("{\"n\":5}", "{\"n\":5,\"v\":2}", "{\"n\":5,\"v\":\"1\"}")) {
            assertThatExceptionOfType(MalformedJsonException.class)
                    .isThrownBy(() -> Json.read(other, Marked.class))
                    .withMessageContaining("version");
        }
    }

    record Grown(
            long n,
            @Since(2) @Nullable String more,
            @Since(3) @Nullable String most) implements Versioned {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":5,\"v\":1}",
                "{\"more\":\"a\",\"n\":5,\"v\":2}",
                "{\"most\":\"b\",\"n\":5,\"v\":3}",
                "{\"more\":\"a\",\"most\":\"b\",\"n\":5,\"v\":3}"
            })
    void a_record_of_each_form_is_read_and_written_as_it_was(String text) {
        assertThat(Json.write(Json.readCanonical(text, Grown.class))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"more\":\"a\",\"n\":5,\"v\":1}",
                "{\"n\":5,\"v\":2}",
                "{\"more\":\"a\",\"n\":5,\"v\":3}",
                "{\"n\":5,\"v\":0}"
            })
    void a_record_that_says_another_version_than_its_members_need_is_refused(String text) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> Json.read(text, Grown.class))
                .withMessageContaining("version");
    }

    @Test
    void an_integer_that_json_would_not_keep_is_not_written() {
        assertThat(Json.write(new Marked((1L << 53) - 1))).contains("9007199254740991");
        assertThatThrownBy(() -> Json.write(new Marked(1L << 53))).hasMessageContaining("2^53-1");
        assertThatThrownBy(() -> Json.write(new Marked(Long.MIN_VALUE))).hasMessageContaining("2^53-1");
    }

    @Test
    void a_refusal_names_the_place_and_never_the_value() {
        String text = PLAIN.replace("\"x\"", "{\"secret\":\"Yamada\"}");
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> Json.read(text, Plain.class))
                .withMessageContaining("Plain.b")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Yamada"));
    }
}
