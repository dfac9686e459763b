package org.yui.imaging.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Table;

/**
 * Makes one letter of all that are written for it: widths and compatibility forms (NFKC), capitals, accents, hiragana and
 * katakana, variants of kanji, digits of all scripts. Marks part letters and are no letters themselves.
 */
final class Folding {

    private static final Map<Integer, String> LETTERS_WITHOUT_ACCENT = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ゕ', "か"),
            Map.entry((int) 'ゖ', "け"));

    private static final Map<Integer, String> KANJI_VARIANTS = variants();

    /** Folded forms of what was met so far; several threads may make the same one, which does no harm. */
    private static final @Nullable String[] MET = new @Nullable String[0x10000];

    private static final int KATAKANA_FIRST = 'ァ';
    private static final int KATAKANA_LAST = 'ヶ';
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final char REPEATED = '々';

    private Folding() {}

    private static Map<Integer, String> variants() {
        Map<Integer, String> variants = new HashMap<>(8192);
        for (String[] row : Table.rows("kanji-variants.tsv")) {
            int[] group = row[0].codePoints().toArray();
            for (int i = 1; i < group.length; i++) {
                variants.put(group[i], Character.toString(group[0]));
            }
        }
        return variants;
    }

    static Letters of(String text) {
        Letters letters = new Letters(text.length());
        boolean small = false;
        for (int at = 0; at < text.length(); ) {
            char first = text.charAt(at);
            if (first < 0x80) {
                small = ascii(letters, text, at, small);
                at++;
            } else {
                int point = text.codePointAt(at);
                int end = at + Character.charCount(point);
                boolean capital = Character.isUpperCase(point);
                if (small && capital) {
                    letters.part(Letters.LIGHT);
                }
                other(letters, point, at, end);
                small = Character.isLowerCase(point);
                at = end;
            }
        }
        return letters;
    }

    /** The folded letters of a text, without its marks. */
    static String letters(String text) {
        Letters letters = of(text);
        return letters.text(0, letters.length());
    }

    private static boolean ascii(Letters letters, String text, int at, boolean small) {
        char c = text.charAt(at);
        if (c >= 'a' && c <= 'z') {
            letters.add(c, at, at + 1);
            return true;
        }
        if (c >= 'A' && c <= 'Z') {
            if (small) {
                letters.part(Letters.LIGHT);
            }
            letters.add((char) (c + ('a' - 'A')), at, at + 1);
        } else if (c >= '0' && c <= '9') {
            letters.add(c, at, at + 1);
        } else {
            letters.part(c == '-' || c == '\'' ? Letters.LIGHT : c == '.' || c == ',' ? Letters.POINT : Letters.MARKS);
        }
        return false;
    }

    private static void other(Letters letters, int point, int start, int end) {
        if (joins(point)) {
            if (letters.isOpen()) {
                join(letters, point, end);
            }
            return;
        }
        if (point == REPEATED && letters.isOpen()) {
            letters.add(letters.last(), start, end);
            return;
        }
        String folded = folded(point);
        if (folded.isEmpty()) {
            letters.part(isLight(point) ? Letters.LIGHT : Letters.MARKS);
        }
        for (int i = 0; i < folded.length(); i++) {
            letters.add(folded.charAt(i), start, end);
        }
    }

    /** Marks that belong to the letter before: accents, sound marks of kana, vowels and finals of hangul in parts. */
    private static boolean joins(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || point == 'ﾞ'
                || point == 'ﾟ'
                || point == '゛'
                || point == '゜'
                || (point >= 0x1160 && point <= 0x11FF);
    }

    private static void join(Letters letters, int point, int end) {
        int mark = point == 'ﾞ' || point == '゛' ? 0x3099 : point == 'ﾟ' || point == '゜' ? 0x309A : point;
        String together = Normalizer.normalize(letters.last() + Character.toString(mark), Normalizer.Form.NFC);
        boolean letter = together.length() == 1 && Script.of(together.charAt(0)) != Script.WORDS;
        letters.replaceLast(letter ? together.charAt(0) : letters.last(), end);
    }

    private static boolean isLight(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION
                || point == '’'
                || point == '‘'
                || point == 'ʼ'
                || point == '＇'
                || point == '・'
                || point == '･';
    }

    private static String folded(int point) {
        if (point >= MET.length) {
            return fold(point);
        }
        String met = MET[point];
        if (met == null) {
            met = fold(point);
            MET[point] = met;
        }
        return met;
    }

    private static String fold(int point) {
        String compatible = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder();
        compatible.toLowerCase(Locale.ROOT).codePoints().forEach(each -> append(folded, each));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int point) {
        int kana = point >= KATAKANA_FIRST && point <= KATAKANA_LAST ? point - KATAKANA_TO_HIRAGANA : point;
        String special = LETTERS_WITHOUT_ACCENT.get(kana);
        String variant = KANJI_VARIANTS.get(kana);
        if (special != null) {
            folded.append(special);
        } else if (variant != null) {
            folded.append(variant);
        } else if (Character.digit(kana, 10) >= 0) {
            folded.append((char) ('0' + Character.digit(kana, 10)));
        } else if (Character.isLetter(kana)) {
            boolean words = Character.isBmpCodePoint(kana) && Script.of((char) kana) == Script.WORDS;
            folded.append(words ? withoutAccents(kana) : Character.toString(kana));
        }
    }

    private static String withoutAccents(int point) {
        String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        parts.codePoints()
                .filter(Character::isLetter)
                .forEach(each -> bare.append(LETTERS_WITHOUT_ACCENT.getOrDefault(each, Character.toString(each))));
        return bare.toString();
    }
}
