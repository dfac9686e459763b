package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "000000000000"})
    void individual_numbers_end_with_their_check_digit(String digits) {
        assertThat(CheckDigits.isMyNumber(digits)).isTrue();
        assertThat(CheckDigits.isMyNumber(withAnotherLastDigit(digits))).isFalse();
    }

    /** The National Tax Agency's own number, which it gives as the example. */
    @ParameterizedTest
    @ValueSource(strings = {"7000012050002"})
    void corporate_numbers_begin_with_their_check_digit(String digits) {
        assertThat(CheckDigits.isCorporateNumber(digits)).isTrue();
        assertThat(CheckDigits.isCorporateNumber(withAnotherLastDigit(digits))).isFalse();
    }

    /** Eight digits: the health insurance association of Tokyo; six: made for this test by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"01130012", "138057"})
    void insurers_numbers_end_with_their_check_digit(String digits) {
        assertThat(CheckDigits.isInsurerNumber(digits)).isTrue();
        assertThat(CheckDigits.isInsurerNumber(withAnotherLastDigit(digits))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345678901", "12345678901234"})
    void other_lengths_are_no_such_number(String digits) {
        assertThat(CheckDigits.isMyNumber(digits)).isFalse();
        assertThat(CheckDigits.isCorporateNumber(digits)).isFalse();
        assertThat(CheckDigits.isInsurerNumber(digits)).isFalse();
    }

    private static String withAnotherLastDigit(String digits) {
        int last = digits.charAt(digits.length() - 1) - '0';
        return digits.substring(0, digits.length() - 1) + (last + 1) % 10;
    }
}
