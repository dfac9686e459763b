package org.yui.imaging.text;

/**
 * One way in which something may be written, as folded letters.
 *
 * @param letters  what the text must have, without marks
 * @param identity what it gives away
 * @param parts    before which letters (bit i: before letter i) marks of any kind may stand
 * @param musts    before which letters marks must stand
 * @param within   the most that may stand before the others: a gap of {@link Letters}
 * @param edges    what must not be beside it
 */
record Spelling(String letters, IdentityClass identity, long parts, long musts, byte within, Edges edges) {

    private static final int MOST_PARTS = Long.SIZE;

    /** What may stand directly beside a spelling. */
    enum Edges {
        /** No letter of the same script's word, no digit beside a digit. */
        WORD,
        /** Nothing at all: for initials, which would be found everywhere. */
        NOTHING,
        /** Zeros may stand before it. */
        ZEROS,
        /** It may stand within a longer number. */
        ANYTHING
    }

    static Spelling word(IdentityClass identity, String letters) {
        return new Spelling(letters, identity, 0, 0, Letters.LIGHT, Edges.WORD);
    }

    /** Bit for a place within the letters; none where it is too far behind, so that only hyphens part it there. */
    static long before(int letter) {
        return letter < MOST_PARTS ? 1L << letter : 0;
    }

    boolean mayBePartedBefore(int letter, byte gap) {
        return gap <= within || ((parts & before(letter)) != 0 && gap <= Letters.MARKS);
    }

    boolean mustBePartedBefore(int letter) {
        return (musts & before(letter)) != 0;
    }

    @Override
    public String toString() {
        return "Spelling";
    }
}
