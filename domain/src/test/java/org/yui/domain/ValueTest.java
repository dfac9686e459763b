package org.yui.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "01", " 1", "1 ", "1.0", "1e3", "9223372036854775808", "\u0661"})
    void an_amount_has_one_text(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> MinorUnits.parse(text));
    }

    @Test
    void amounts_neither_wrap_nor_turn_negative() {
        MinorUnits most = MinorUnits.parse("9223372036854775807");
        assertThat(most.units()).isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new MinorUnits(1)));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> MinorUnits.ZERO.minus(new MinorUnits(1)));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new MinorUnits(-1));
        assertThat(most.minus(most)).isEqualTo(MinorUnits.ZERO);
    }

    @Test
    void bitmaps_agree_with_sets_of_bits() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            BitSet bits = randomBits(random);
            BitSet others = randomBits(random);
            Bitmap bitmap = Bitmap.of(bits);
            assertThat(Bitmap.parse(bitmap.text())).isEqualTo(bitmap);
            assertThat(bitmap.bits()).isEqualTo(bits);
            assertThat(bitmap.count()).isEqualTo(bits.cardinality());
            assertThat(bitmap.end()).isEqualTo(bits.length());
            assertThat(bitmap.members().toArray())
                    .isEqualTo(bits.stream().asLongStream().toArray());
            BitSet union = (BitSet) bits.clone();
            union.or(others);
            assertThat(bitmap.containsAll(Bitmap.of(others))).isEqualTo(union.equals(bits));
            assertThat(Bitmap.of(union).containsAll(bitmap)).isTrue();
            assertThat(Bitmap.firstN(i).count()).isEqualTo(i);
        }
    }

    private static BitSet randomBits(Random random) {
        BitSet bits = new BitSet();
        for (int i = random.nextInt(20); i > 0; i--) {
            bits.set(random.nextInt(100));
        }
        return bits;
    }

    @Test
    void a_bitmap_has_one_text() {
        assertThat(Bitmap.of(0, 9).text()).isEqualTo("AQI=");
        assertThat(Bitmap.of().text()).isEmpty();
        for (String other : new String[] {"AQIA", "AA==", "AQI", "AQJ=", "AQ I=", "AQI=\n"}) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Bitmap.parse(other));
        }
    }

    @Test
    void a_bitmap_answers_for_any_number() {
        assertThat(Bitmap.of(3).contains(3)).isTrue();
        assertThat(Bitmap.of(3).contains(-1)).isFalse();
        assertThat(Bitmap.of(3).contains(Long.MAX_VALUE)).isFalse();
        assertThat(Bitmap.of(3).contains((1L << 32) + 3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "G", "AB"})
    void hashes_and_identifiers_are_lower_case_hexadecimal_of_one_length(String odd) {
        String text = odd.isEmpty() ? "" : odd.repeat(64 / odd.length());
        String wrong = text.equals("0".repeat(64)) ? "0".repeat(63) : text;
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Hash.parse(wrong));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Salt.parse(wrong));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> GrantId.parse(wrong));
    }

    @Test
    void a_hash_is_sha256_of_its_parts_in_order() {
        assertThat(Hash.of(new byte[] {'a'}, new byte[] {'b', 'c'}).text())
                .as("FIPS 180-4, the example \"abc\"")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void drawn_identifiers_differ_and_follow_their_source() {
        assertThat(ContributionId.random(new Random(1))).isEqualTo(ContributionId.random(new Random(1)));
        Random random = new Random(1);
        assertThat(OrderId.random(random)).isNotEqualTo(OrderId.random(random));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A/B", "1A", "A B", "病院", "A\n"})
    void an_msp_id_cannot_break_a_key(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> MspId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "duo", "DUO:", ":X", "A:B:C", "A B", "A\n"})
    void codes_are_terms_and_never_stories(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Code.parse(text));
        assertThat(Code.parse("A".repeat(40)).text()).hasSize(40);
        assertThatThrownBy(() -> Code.parse("A".repeat(41))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_refusal_does_not_repeat_what_was_found() {
        assertThatThrownBy(() -> Code.parse("Yamada Taro")).hasMessageNotContaining("Yamada");
        assertThatThrownBy(() -> MspId.parse("Yamada Taro")).hasMessageNotContaining("Yamada");
        assertThatThrownBy(() -> Region.parse("Yamada Taro")).hasMessageNotContaining("Yamada");
        assertThatThrownBy(() -> MinorUnits.parse("Yamada")).hasMessageNotContaining("Yamada");
        assertThatThrownBy(() -> Salt.parse("Yamada")).hasMessageNotContaining("Yamada");
        assertThatThrownBy(() -> Base64Bytes.parse("Yamada!")).hasMessageNotContaining("Yamada");
    }
}
