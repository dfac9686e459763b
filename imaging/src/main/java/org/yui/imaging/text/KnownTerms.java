package org.yui.imaging.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.Table;

/**
 * Whether a code string (CS) is a term and no name. A code string may be any sixteen capitals, so a name fits into it; what the
 * standard defines, and what scanners add to that, is made of words that the lists know, of abbreviations and of short numbers.
 *
 * <p>Names of four letters and less pass: they cannot be told from abbreviations. Those that the instance itself calls a name are
 * found otherwise.
 */
public final class KnownTerms {

    private static final int LONGEST_ABBREVIATION = 4;
    private static final int MOST_DIGITS = 5;
    private static final int MOST_REMEMBERED = 4096;

    private static final Pattern PARTS = Pattern.compile("[^A-Z0-9]+|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])");

    private final TextCleaner cleaner;
    private final Set<String> defined = new HashSet<>();
    /** Scanners write few terms, and those in every slice. */
    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

    /** Terms that the word list knows, and those that the standard defines beside. */
    public KnownTerms(WordList words) {
        this.cleaner = new TextCleaner(Identities.NONE, words);
        Table.rows("terms.tsv").forEach(row -> defined.add(row[0]));
    }

    /** Whether every part of a single value is known. */
    public boolean has(String value) {
        Boolean known = remembered.get(value);
        if (known == null) {
            known = judge(value.strip().toUpperCase(Locale.ROOT));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(value, known);
            }
        }
        return known;
    }

    private boolean judge(String value) {
        for (String part : PARTS.split(value, -1)) {
            if (!isKnown(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(String part) {
        if (part.isEmpty() || Character.isDigit(part.charAt(0))) {
            return part.length() <= MOST_DIGITS;
        }
        return part.length() <= LONGEST_ABBREVIATION
                || defined.contains(part)
                || cleaner.clean(part).isUnchanged();
    }
}
