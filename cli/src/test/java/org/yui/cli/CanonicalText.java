package org.yui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to canonical JSON that leave it canonical and well formed, so that only hashes and signatures can tell. */
final class CanonicalText {

    private static final Pattern VALUE = Pattern.compile("[:\\[,](\\\\?\"[^\"\\\\]+\\\\?\"|\\d+)(?=[,}\\]])");
    private static final Pattern SIGNATURE = Pattern.compile("\"signature\":\"([^\"]+)\"");

    private CanonicalText() {}

    /** A text with one thing changed. */
    record Change(String what, String text) {}

    /** Every value changed in one letter or digit to another of its alphabet, each by itself. */
    static List<Change> everyValue(String json) {
        return VALUE.matcher(json)
                .results()
                .map(m -> new Change(
                        "value at " + m.start(1) + " changed", with(json, m, 1, CanonicalText::anotherValue)))
                .filter(c -> !c.text().equals(json))
                .toList();
    }

    /** The first of a value's letters and digits becomes its neighbour. */
    private static String anotherValue(String value) {
        StringBuilder changed = new StringBuilder(value);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '1' && c <= '8' || c >= 'a' && c <= 'e' || c >= 'A' && c <= 'Y') {
                changed.setCharAt(i, (char) (c + 1));
                return changed.toString();
            }
            if (c == '0' && value.length() == 1) {
                return "1";
            }
        }
        return value;
    }

    /** Every signature replaced by each of the others. */
    static List<Change> everySignature(String json, List<String> others) {
        List<Change> changes = new ArrayList<>();
        for (MatchResult match : SIGNATURE.matcher(json).results().toList()) {
            for (String other : others) {
                if (!other.equals(match.group(1))) {
                    changes.add(new Change("signature at " + match.start(1), with(json, match, 1, s -> other)));
                }
            }
        }
        return changes;
    }

    static List<String> signatures(String json) {
        return SIGNATURE.matcher(json).results().map(m -> m.group(1)).toList();
    }

    private static String with(String json, MatchResult match, int group, UnaryOperator<String> change) {
        return json.substring(0, match.start(group))
                + change.apply(match.group(group))
                + json.substring(match.end(group));
    }

    /** Every list of two or more with its first two elements in the other order, each by itself. */
    static List<Change> everyOrder(String json) {
        List<Change> changes = new ArrayList<>();
        Matcher open = Pattern.compile("\\[").matcher(json);
        while (open.find()) {
            List<Integer> cuts = cuts(json, open.start());
            if (cuts.size() > 2) {
                String first = json.substring(cuts.get(0) + 1, cuts.get(1));
                String second = json.substring(cuts.get(1) + 1, cuts.get(2));
                String text = json.substring(0, cuts.get(0) + 1) + second + "," + first + json.substring(cuts.get(2));
                changes.add(new Change("order of the list at " + open.start(), text));
                String shorter = json.substring(0, cuts.get(0) + 1) + json.substring(cuts.get(1) + 1);
                changes.add(new Change("first of the list at " + open.start() + " dropped", shorter));
            }
        }
        return changes.stream().filter(c -> !c.text().equals(json)).toList();
    }

    /** Where a list opens, where its commas are and where it closes. None of the strings here holds a bracket alone. */
    private static List<Integer> cuts(String json, int open) {
        List<Integer> cuts = new ArrayList<>(List.of(open));
        int depth = 0;
        for (int i = open; ; i++) {
            switch (json.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case ',' -> {
                    if (depth == 1) {
                        cuts.add(i);
                    }
                }
                default -> {}
            }
            if (depth == 0) {
                cuts.add(i);
                return cuts;
            }
        }
    }
}
