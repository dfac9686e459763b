package org.yui.domain;

import java.util.regex.Pattern;
import org.yui.domain.json.TextValue;

/**
 * A country or region by ISO 3166: {@code JP}, {@code JP-13}.
 *
 * @param text two capitals, or two capitals, a hyphen and one to three capitals or digits
 */
public record Region(String text) implements TextValue, Comparable<Region> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    public Region {
        Require.matches(FORM, text, "region", "an ISO 3166 code such as JP or JP-13");
    }

    public static Region parse(String text) {
        return new Region(text);
    }

    @Override
    public int compareTo(Region other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
