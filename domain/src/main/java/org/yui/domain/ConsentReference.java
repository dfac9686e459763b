package org.yui.domain;

import java.util.regex.Pattern;
import org.yui.domain.json.TextValue;

/**
 * Where a hospital keeps what its patients were told and asked: the number of an opt-out notice, of a form of consent, of a decision of
 * its board. It names a document of the hospital's, never a person, and means nothing to anyone without the hospital's files.
 *
 * @param text 3 to 40 capitals and digits in groups joined by single dots, slashes or hyphens, with a digit among them, for instance
 *     {@code OPTOUT-2026-03}
 */
public record ConsentReference(String text) implements TextValue {

    private static final Pattern FORM =
            Pattern.compile("(?=.{3,40}$)(?=.*[0-9])[A-Z0-9]+([./-][A-Z0-9]+)*", Pattern.DOTALL);

    public ConsentReference {
        Require.matches(
                FORM,
                text,
                "consent reference",
                "3 to 40 capitals and digits, with a digit, joined by dots, slashes or hyphens, such as"
                        + " OPTOUT-2026-03");
    }

    public static ConsentReference parse(String text) {
        return new ConsentReference(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
