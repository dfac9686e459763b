package org.yui.imaging.evidence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;
import org.yui.imaging.profile.Rule;

/**
 * Why an element was touched.
 *
 * @param rule   which rule it was
 * @param row    the code of the rule's row in PS3.15 Table E.1-1, such as {@code X/Z/D}, where the table decided
 * @param option the code of scheme DCM of the option that decided, such as {@code 113107}, where one did
 */
public record Reason(
        Rule rule, @Nullable String row, @Nullable String option) {

    private static final Pattern ROW = Pattern.compile("[XZDUKC](/[XZDUKC])*\\*?");
    private static final Pattern OPTION = Pattern.compile("1131\\d\\d");

    public Reason {
        if (row != null) {
            Require.matches(ROW, row, "row", "a code of PS3.15 Table E.1-1");
        }
        if (option != null) {
            Require.matches(OPTION, option, "option", "a code of PS3.16 CID 7050");
        }
    }

    /** A rule that is neither the table's nor an option's. */
    public static Reason of(Rule rule) {
        return new Reason(rule, null, null);
    }
}
