package org.yui.domain;

import java.util.regex.Pattern;
import org.yui.domain.json.TextValue;

/**
 * A term of a controlled vocabulary, for instance {@code DUO:0000042} (GA4GH Data Use Ontology) or {@code AI-TRAINING}.
 *
 * @param text capitals, digits, hyphens and at most one colon; up to 40 characters
 */
public record Code(String text) implements TextValue, Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("(?=.{1,40}$)[A-Z0-9-]+(:[A-Z0-9-]+)?");

    public Code {
        Require.matches(FORM, text, "code", "capitals, digits, hyphens and at most one colon");
    }

    public static Code parse(String text) {
        return new Code(text);
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
