package org.yui.cli.midib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yui.cli.deid.Read;

/**
 * Scores outputs by an answer key, by the rules of MIDI-B's validator: text is there as a whole, or word by word when little
 * words are left out; numbers count by value; identifiers have to be replaced by the same ones everywhere. The mapping that
 * competitors hand in with their outputs is taken from the outputs: the first replacement is the one that all others must equal.
 */
final class Scorer {

    /** Little words that say nothing (of NLTK's English list, those that occur beside descriptions). */
    private static final Set<String> LITTLE = Set.of(
            "a", "an", "the", "of", "for", "and", "or", "in", "on", "at", "by", "with", "without", "to", "from", "is",
            "was", "no", "not", "after", "before", "his", "her", "as", "be", "per", "s");

    private final Map<String, Read> outputs;
    private final Map<String, String> uids = new HashMap<>();
    private final Map<String, String> patients = new HashMap<>();

    /** @param outputs by the digest of their pixels */
    Scorer(Map<String, Read> outputs) {
        this.outputs = outputs;
    }

    Score score(List<KeyRow> key) {
        Map<Check, Integer> total = new EnumMap<>(Check.class);
        List<Score.Failure> failed = new ArrayList<>();
        for (KeyRow row : key) {
            total.merge(row.check(), 1, Integer::sum);
            Read output = outputs.get(row.image());
            if (output == null) {
                failed.add(new Score.Failure(row, "no image with these pixels"));
            } else if (!passes(row, output)) {
                failed.add(new Score.Failure(row, output.at(row.place())));
            }
        }
        return new Score(total, failed);
    }

    private boolean passes(KeyRow row, Read output) {
        String found = output.at(row.place());
        return switch (row.check()) {
            case TAG_RETAINED -> output.values().containsKey(row.place());
            case TEXT_NOTNULL -> !found.isEmpty();
            case TEXT_RETAINED -> holds(found, row.text());
            case TEXT_REMOVED -> !holdsAny(found, row.text());
            case DATE_SHIFTED, UID_CHANGED -> !found.contains(row.text());
            case UID_CONSISTENT -> isConsistent(uids, row.text(), found);
            case PATID_CONSISTENT -> isConsistent(patients, row.text(), found);
            case PIXELS_RETAINED -> true;
        };
    }

    private static boolean isConsistent(Map<String, String> mapping, String original, String found) {
        String before = mapping.putIfAbsent(original, found);
        return !found.isEmpty() && (before == null || before.equals(found));
    }

    private static boolean holds(String found, String text) {
        return fold(found).contains(fold(text))
                || isSameNumber(found, text)
                || words(found).containsAll(words(text));
    }

    private static boolean holdsAny(String found, String text) {
        return fold(found).contains(fold(text)) || words(text).stream().anyMatch(words(found)::contains);
    }

    private static boolean isSameNumber(String found, String text) {
        try {
            return Double.compare(Double.parseDouble(found), Double.parseDouble(text)) == 0;
        } catch (NumberFormatException e) {
            return false; // text that is no number is compared as text
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(fold(text).split("[^\\p{L}\\p{N}.]+", -1))
                .filter(word -> !word.isEmpty() && !LITTLE.contains(word))
                .collect(Collectors.toSet());
    }
}
