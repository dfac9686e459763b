package org.yui.domain;

import java.util.regex.Pattern;
import org.yui.domain.json.TextValue;

/**
 * A member's identifier as a Fabric membership service provider.
 *
 * @param text a letter, then up to 62 letters, digits, dots or hyphens
 */
public record MspId(String text) implements TextValue, Comparable<MspId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,62}");

    public MspId {
        Require.matches(FORM, text, "MSP id", "a letter, then up to 62 letters, digits, dots or hyphens");
    }

    public static MspId parse(String text) {
        return new MspId(text);
    }

    @Override
    public int compareTo(MspId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
