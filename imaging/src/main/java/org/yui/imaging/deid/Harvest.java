package org.yui.imaging.deid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.text.IdentityClass;

/** What one file calls a name, an identifier, a date, an address: to be searched for in all text of the same patient. */
final class Harvest {

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{Alnum}\\x80-\\xFF]+");
    private static final Pattern NUMBER_BREAK = Pattern.compile("\\D+");
    private static final int LEAST_WORD_LETTERS = 4;
    private static final int LEAST_NUMBER_DIGITS = 5;

    /** One thing that was called by its name. */
    record Named(IdentityClass identity, String text) {

        @Override
        public String toString() {
            return "Named";
        }
    }

    private final List<Named> named = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    void take(IdentityClass identity, byte[] value, Vr vr, CharacterSets sets) {
        for (String reading : sets.readings(value, vr)) {
            for (String text :
                    vr == Vr.LT || vr == Vr.ST || vr == Vr.UT ? new String[] {reading} : reading.split("\\\\", -1)) {
                if (!text.isBlank()) {
                    named.add(new Named(identity, text.strip()));
                }
            }
        }
        if (identity == IdentityClass.PATIENT_NAME
                || identity == IdentityClass.PERSON_NAME
                || identity == IdentityClass.IDENTIFIER) {
            takeWords(RawText.trimmed(value).toUpperCase(Locale.ROOT));
        }
    }

    /** In capitals, byte by byte: they must not come back in a term or a number. */
    private void takeWords(String text) {
        WORD_BREAK
                .splitAsStream(text)
                .filter(word -> word.length() >= LEAST_WORD_LETTERS)
                .forEach(words::add);
        NUMBER_BREAK
                .splitAsStream(text)
                .filter(number -> number.length() >= LEAST_NUMBER_DIGITS)
                .forEach(words::add);
    }

    List<Named> named() {
        return named;
    }

    Set<String> words() {
        return words;
    }

    @Override
    public String toString() {
        return "Harvest";
    }
}
