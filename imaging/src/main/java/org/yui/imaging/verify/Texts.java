package org.yui.imaging.verify;

import java.util.HashMap;
import java.util.Map;
import org.yui.imaging.profile.SafeText;
import org.yui.imaging.text.Cleaning;
import org.yui.imaging.text.Identities;
import org.yui.imaging.text.KnownTerms;
import org.yui.imaging.text.TextCleaner;
import org.yui.imaging.text.WordList;

/**
 * Whether text could have come out of cleaning: it is a fixed point where no identities are known. The same few texts come back
 * in every slice, so answers are remembered. For one thread.
 */
final class Texts {

    private static final int MOST_REMEMBERED = 10_000;

    private final TextCleaner cleaner = new TextCleaner(Identities.NONE, WordList.shipped());
    private final KnownTerms terms = new KnownTerms(WordList.shipped());
    private final Map<String, Boolean> clean = new HashMap<>();

    /** Whether nothing is in the text that the word lists do not know. */
    boolean isClean(String text) {
        Boolean known = clean.get(text);
        if (known == null) {
            known = text.isBlank() || isFixed(cleaner.clean(text), text);
            if (clean.size() < MOST_REMEMBERED) {
                clean.put(text, known);
            }
        }
        return known;
    }

    /** Whether every part of a code string is of a defined term, a word that the lists know, an abbreviation or a short number. */
    boolean isTerm(String value) {
        return terms.has(value);
    }

    /** Whether nothing is in a retained text that looks like a person's own. */
    boolean isSearched(String text) {
        return text.isBlank() || isFixed(cleaner.search(text), text);
    }

    private static boolean isFixed(Cleaning cleaning, String text) {
        return cleaning.isUnchanged() && cleaning.text().equals(text);
    }

    /** Whether this is one of the attributes whose values can be shown to be harmless, and such a value. */
    static boolean isSafe(int tag, String text) {
        return SafeText.covers(tag) && SafeText.matches(tag, text);
    }
}
