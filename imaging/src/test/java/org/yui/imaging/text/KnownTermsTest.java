package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownTermsTest {

    private final KnownTerms terms = new KnownTerms(WordList.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORIGINAL",
                "PRIMARY",
                "AXIAL",
                "LOCALIZER",
                "MONOCHROME2",
                "M_FFE",
                "DIS2D",
                "PNAME",
                "HAS OBS CONTEXT",
                "INFERRED FROM",
                "CLOSED_PLANAR",
                "PALETTE COLOR",
                "YBR_FULL_422",
                "ISO 2022 IR 87",
                "HFS",
                "FRACTIONAL",
                "WHOLE BODY",
                "ATTN"
            })
    void terms_of_the_standard_and_of_scanners_are_known(String term) {
        assertThat(terms.has(term)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YAMADA",
                "TESHIGAWARA",
                "YAMADA_TARO",
                "HEAD_FUJIMOTO",
                "KJHGTRZWPL",
                "YAMADA1",
                "20191203",
                "P1234567",
                "LINDQVIST A"
            })
    void names_and_numbers_are_not(String name) {
        assertThat(terms.has(name)).isFalse();
    }
}
