package org.yui.imaging.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.imaging.text.Spelling.Edges;

/**
 * How identifiers and telephone numbers may be written: with marks or without, in parts, with zeros before them or without.
 *
 * <p>Of an identifier also each word of four letters or more is searched for, if it is no ordinary word of descriptors: many
 * hold a name. A number of five digits or more is searched for by itself, with hyphens in it; from seven on with any marks; from eight
 * on also within a longer number. A whole identifier of four characters is searched for as it is; a shorter one only behind
 * a label ({@code ID}, {@code No}, 患者番号).
 */
final class NumberSpellings {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BETWEEN_PHONES = Pattern.compile("[\\p{L}/;,]+");
    private static final Pattern ZEROS = Pattern.compile("^0+");
    private static final int LEAST_DIGITS = 5;
    private static final int LEAST_DIGITS_WITH_ANY_MARKS = 7;
    private static final int LEAST_DIGITS_WITHIN_A_NUMBER = 8;
    private static final int LEAST_WHOLE = 4;
    private static final int LEAST_LETTERS = 4;

    private final SpellingList list;
    private final IdentityClass identity;

    NumberSpellings(SpellingList list, IdentityClass identity) {
        this.list = list;
        this.identity = identity;
    }

    /** An identifier: whole, its numbers and its words. */
    void add(String value) {
        Piece written = Piece.ofValue(value);
        String whole = written.letters();
        if (SpellingWords.NOBODY.has(whole)) {
            return;
        }
        if (whole.length() >= LEAST_WHOLE) {
            list.add(spelling(written));
        } else if (NUMBER.matcher(whole).find()) {
            SpellingWords.LABEL
                    .words()
                    .forEach(label ->
                            list.add(Piece.of(label).then(Piece.of(whole)).spelling(identity, Edges.WORD)));
        }
        for (String part : MARKS.split(value, -1)) {
            String folded = Folding.letters(part);
            Matcher numbers = NUMBER.matcher(folded);
            while (numbers.find()) {
                number(numbers.group());
            }
            Matcher words = WORD.matcher(folded);
            while (words.find()) {
                word(words.group());
            }
        }
        if (NUMBER.matcher(whole).matches()) {
            number(whole);
        }
    }

    private void number(String digits) {
        String bare = ZEROS.matcher(digits).replaceFirst("");
        for (String each : new LinkedHashSet<>(List.of(digits, bare))) {
            if (each.length() >= LEAST_DIGITS) {
                list.add(spelling(Piece.of(each)));
            } else if (each.length() == LEAST_WHOLE && digits.length() >= LEAST_DIGITS) {
                SpellingWords.LABEL
                        .words()
                        .forEach(label ->
                                list.add(Piece.of(label).then(Piece.of(each)).spelling(identity, Edges.WORD)));
            }
        }
    }

    private void word(String letters) {
        boolean nobody = SpellingWords.NOBODY.has(letters) || SpellingWords.HOUSE.has(letters);
        if (letters.length() >= LEAST_LETTERS && !nobody && !WordList.shipped().isOrdinary(letters)) {
            list.add(Spelling.word(identity, letters));
        }
    }

    private Spelling spelling(Piece piece) {
        String letters = piece.letters();
        int length = letters.length();
        byte within = length >= LEAST_DIGITS_WITH_ANY_MARKS
                ? Letters.MARKS
                : length >= LEAST_DIGITS ? Letters.LIGHT : Letters.NOTHING;
        boolean number = NUMBER.matcher(letters).matches();
        Edges edges = !number ? Edges.WORD : length >= LEAST_DIGITS_WITHIN_A_NUMBER ? Edges.ANYTHING : Edges.ZEROS;
        return new Spelling(letters, identity, piece.parts(), 0, within, edges);
    }

    /** A telephone number: with and without country and area, in the order of its digits; or an address for mail. */
    void addPhone(String value) {
        if (value.contains("@") || value.contains("＠")) {
            add(value);
        }
        for (String part : BETWEEN_PHONES.split(value, -1)) {
            String digits = Folding.letters(part).replaceAll("\\D", "");
            Set<String> forms = new LinkedHashSet<>(Set.of(digits));
            String national =
                    digits.replaceFirst("^(?:00)?81(?=\\d{9,10}$)", "0").replaceFirst("^00(?=\\d{9})", "0");
            forms.add(national);
            if (national.startsWith("0") && national.length() > LEAST_DIGITS_WITHIN_A_NUMBER) {
                String bare = national.substring(1);
                forms.add(bare);
                forms.add("81" + bare);
                forms.add("810" + bare);
            }
            for (int last = LEAST_DIGITS_WITH_ANY_MARKS; last < digits.length() && last <= 10; last++) {
                forms.add(digits.substring(digits.length() - last));
            }
            forms.stream().filter(form -> form.length() >= LEAST_WHOLE).forEach(this::phone);
        }
    }

    private void phone(String digits) {
        byte within = digits.length() >= LEAST_DIGITS_WITH_ANY_MARKS ? Letters.MARKS : Letters.LIGHT;
        list.add(new Spelling(digits, identity, 0, 0, within, Edges.WORD));
    }
}
