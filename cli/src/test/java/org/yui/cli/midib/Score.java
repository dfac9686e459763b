package org.yui.cli.midib;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a tool reached.
 *
 * @param total  checks by kind
 * @param failed those that failed, each with what was found
 */
record Score(Map<Check, Integer> total, List<Failure> failed) {

    /** A check that failed. */
    record Failure(KeyRow row, String found) {

        @Override
        public String toString() {
            return row.check() + " at " + row.place() + ": asked for [" + row.text() + "], found [" + found + "]";
        }
    }

    int checks() {
        return total.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Passed checks of all checks, in percent; every check weighs the same. */
    double percent() {
        return 100.0 * (checks() - failed.size()) / checks();
    }

    private Map<Check, Integer> failures() {
        Map<Check, Integer> failures = new EnumMap<>(Check.class);
        failed.forEach(failure -> failures.merge(failure.row().check(), 1, Integer::sum));
        return failures;
    }

    int failures(Check check) {
        return failures().getOrDefault(check, 0);
    }

    /** Passed of all, kind by kind. */
    String table(String tool) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%s: %.2f %%%n", tool, percent()));
        total.forEach((check, count) -> table.append(String.format(
                Locale.ROOT,
                "  %-17s %6d of %6d%n",
                check.name().toLowerCase(Locale.ROOT),
                count - failures(check),
                count)));
        return table.toString();
    }
}
