package org.yui.imaging.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.yui.imaging.text.Spelling.Edges;

/**
 * A part of a name or a date as folded letters.
 *
 * @param letters without marks
 * @param parts   before which of them marks may stand, as in {@link Spelling}
 */
record Piece(String letters, long parts) {

    static final Piece EMPTY = new Piece("", 0);

    private static final Pattern MARKS = Pattern.compile("[-‐‑'’‘ʼ＇・･]");

    static Piece of(String letters) {
        return new Piece(letters, 0);
    }

    /** A word as written: in place of its hyphens and apostrophes any mark may stand. */
    static Piece ofWord(String word) {
        return of(Arrays.stream(MARKS.split(word)).map(Folding::letters).toList());
    }

    /** A value as written: in place of its marks any others may stand. */
    static Piece ofValue(String value) {
        Letters letters = Folding.of(value);
        long parts = 0;
        for (int i = 1; i < letters.length(); i++) {
            parts |= letters.isAdjacent(i) ? 0 : Spelling.before(i);
        }
        return new Piece(letters.text(0, letters.length()), parts);
    }

    /** Folded words with whatever between them. */
    static Piece of(List<String> words) {
        Piece all = EMPTY;
        for (String word : words) {
            all = all.then(of(word));
        }
        return all;
    }

    /** The other behind this one, with whatever between them. */
    Piece then(Piece other) {
        int length = letters.length();
        long moved = length < Long.SIZE ? other.parts << length : 0;
        long joint = letters.isEmpty() || other.letters.isEmpty() ? 0 : Spelling.before(length);
        return new Piece(letters + other.letters, parts | joint | moved);
    }

    /** The same with marks allowed before every letter. */
    Piece anywhere() {
        return new Piece(letters, -1L);
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    Spelling spelling(IdentityClass identity, Edges edges) {
        return new Spelling(letters, identity, parts, 0, Letters.LIGHT, edges);
    }

    @Override
    public String toString() {
        return "Piece";
    }
}
