package org.yui.domain;

import java.util.regex.Pattern;
import org.yui.domain.json.TextValue;

/**
 * A currency by ISO 4217. What its minor unit is says the tariff: yen have exponent 0.
 *
 * @param text three capitals
 */
public record Currency(String text) implements TextValue, Comparable<Currency> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public Currency {
        Require.matches(FORM, text, "currency", "three capitals of ISO 4217");
    }

    public static Currency parse(String text) {
        return new Currency(text);
    }

    @Override
    public int compareTo(Currency other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
