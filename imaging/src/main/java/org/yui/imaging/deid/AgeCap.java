package org.yui.imaging.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.profile.AgeRule;

/**
 * Ages above 89 years become 90, in whatever unit they are given: AS values (PS3.5 section 6.2) in years, and measured ages of
 * structured content in the units of UCUM.
 */
final class AgeCap {

    static final int YEARS = 90;
    private static final Pattern AGE = Pattern.compile("(\\d{3})([DWMY])");

    private final AgeRule rule;

    AgeCap(AgeRule rule) {
        this.rule = rule;
    }

    /** An AS value, or null where it is none. */
    @Nullable
    String age(String value) {
        Matcher age = AGE.matcher(value);
        if (!age.matches()) {
            return null;
        }
        return rule == AgeRule.CAP_AT_90 && isAbove(Double.parseDouble(age.group(1)), perYear(age.group(2)))
                ? "%03dY".formatted(YEARS)
                : value;
    }

    /**
     * A number that is an age.
     *
     * @param unit a unit of UCUM; years where it is none that is known
     */
    String number(String value, String unit) {
        try {
            double perYear = perYear(unit);
            return rule == AgeRule.CAP_AT_90 && isAbove(Double.parseDouble(value), perYear)
                    ? String.valueOf(Math.round(YEARS * perYear))
                    : value;
        } catch (NumberFormatException e) {
            return value; // whatever it is, others look at its form
        }
    }

    private static boolean isAbove(double age, double perYear) {
        return age >= YEARS * perYear;
    }

    private static double perYear(String unit) {
        return switch (unit) {
            case "D", "d" -> 365.25;
            case "W", "wk" -> 52.18;
            case "M", "mo" -> 12;
            default -> 1;
        };
    }
}
