package org.yui.imaging.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out of a text what could give a person away and leaves the rest as it was written.
 *
 * <p>Three steps, each on what the ones before it left: what the patient's own headers call a name, an identifier, a date, an address;
 * what gives itself away by its form; and, in {@link #clean}, whatever no list knows. Time grows with the text's length alone, however
 * it is made. Immutable; for any number of threads.
 */
public final class TextCleaner {

    /** In this order: the first rule that takes a character is the one that evidence names. */
    private static final List<Detector> PATTERNS = List.of(
            new ContactDetector(),
            new EraDetector(),
            new MonthDetector(),
            new AgeDetector(),
            new LabelDetector(),
            new TitleDetector(),
            new PlaceDetector(),
            new NumberDetector());

    private static final Detector DENY = new WordDetector();

    /** More than any text has needed; a text that is still not clean then goes whole. */
    private static final int MOST_ROUNDS = 8;

    private final Identities identities;
    private final WordList words;

    public TextCleaner(Identities identities, WordList words) {
        this.identities = identities;
        this.words = words;
    }

    /**
     * Leaves of a descriptor what is known to be harmless.
     *
     * @param text one value, decoded; line breaks are kept
     */
    public Cleaning clean(String text) {
        return cleaning(text, true);
    }

    /**
     * Takes persons, their numbers and dates out of a value that an option retains, and leaves everything else.
     *
     * @param text one value, decoded
     */
    public Cleaning search(String text) {
        return cleaning(text, false);
    }

    /** Until nothing more is found: what a removal brings side by side is looked at too, so that cleaning again changes nothing. */
    private Cleaning cleaning(String text, boolean deny) {
        Cleaning cleaning = once(text, deny);
        if (cleaning.isUnchanged()) {
            return cleaning;
        }
        Map<TextRule, Integer> removed = new EnumMap<>(cleaning.removed());
        for (int round = 1; round < MOST_ROUNDS; round++) {
            Cleaning next = once(cleaning.text(), deny);
            if (next.isUnchanged()) {
                return new Cleaning(cleaning.text(), removed);
            }
            next.removed().forEach((rule, count) -> removed.merge(rule, count, Integer::sum));
            cleaning = next;
        }
        return new Cleaning("", removed);
    }

    private Cleaning once(String text, boolean deny) {
        if (text.isEmpty()) {
            return Cleaning.untouched(text);
        }
        Tokens tokens = Tokens.of(text);
        Marks marks = new Marks(text.length(), rule -> deny || rule.alsoInRetained());
        for (Found found : identities.in(text)) {
            marks.take(found.start(), found.end(), TextRule.of(found.identity()));
        }
        for (Detector pattern : PATTERNS) {
            pattern.find(tokens, words, marks);
        }
        if (deny) {
            DENY.find(tokens, words, marks);
        }
        return marks.isEmpty()
                ? Cleaning.untouched(text)
                : new Cleaning(new Remainder(text, tokens, words, marks).text(), marks.counts());
    }
}
