package org.yui.imaging.text;

import java.util.Set;
import org.yui.imaging.text.Spelling.Edges;

/**
 * Whether a spelling that was met is really there: marks only where it may have them, and at its edges no letters that make
 * it a part of something else.
 *
 * @param text    the original
 * @param letters its letters, or their sounds
 */
record Surroundings(String text, Letters letters) {

    private static final Set<String> MAY_PRECEDE = Set.of("dr", "mr", "mrs", "ms", "prof", "md");
    private static final Set<String> MAY_FOLLOW = Set.of(
            "san", "sama", "sensei", "sense", "kun", "md", "dr", "s", "tyan", "さん", "さま", "くん", "ちゃん", "せんせい", "どの",
            "し");

    /** Sound marks and small kana belong to the kana before them. */
    private static final String NO_SYLLABLES = "ﾞﾟゃゅょっャュョッｬｭｮｯ";

    private static final int LONGEST_COURTESY = 6;
    private static final int MOST_KANA_THAT_NEED_A_BORDER = 2;

    boolean allow(Spelling spelling, int from, int end) {
        if (letters.isInner(from) || (end < letters.length() && letters.isInner(end))) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            byte gap = letters.gap(i);
            if (gap == Letters.NOTHING
                    ? spelling.mustBePartedBefore(i - from)
                    : !spelling.mayBePartedBefore(i - from, gap)) {
                return false;
            }
        }
        return spelling.edges() == Edges.NOTHING
                ? !touches(from - 1, from) && !touches(end - 1, end)
                : leftIsFree(spelling.edges(), from, end) && rightIsFree(spelling.edges(), from, end);
    }

    /** Whether a letter or a digit follows directly. */
    private boolean touches(int before, int after) {
        return letters.isAdjacent(after) && script(before) != Script.SIGNS && script(after) != Script.SIGNS;
    }

    private boolean leftIsFree(Edges edges, int from, int end) {
        if (!letters.isAdjacent(from) || script(from - 1) != script(from)) {
            return true;
        }
        return switch (script(from)) {
            case SIGNS -> true;
            case DIGIT -> edges == Edges.ANYTHING || (edges == Edges.ZEROS && areZerosBefore(from));
            case WORDS -> MAY_PRECEDE.contains(wordBefore(from));
            case KANA -> isLongInKana(from, end);
        };
    }

    private boolean rightIsFree(Edges edges, int from, int end) {
        if (!letters.isAdjacent(end) || script(end - 1) != script(end)) {
            return true;
        }
        return switch (script(end - 1)) {
            case SIGNS -> true;
            case DIGIT -> edges == Edges.ANYTHING;
            case WORDS -> MAY_FOLLOW.contains(wordFrom(end));
            case KANA -> isLongInKana(from, end) || isCourtesy(end);
        };
    }

    private Script script(int index) {
        char original = text.charAt(letters.start(index));
        boolean kana = (original >= 'ぁ' && original <= 'ヿ') || (original >= 'ｦ' && original <= 'ﾟ');
        return kana ? Script.KANA : Script.of(letters.at(index));
    }

    private boolean areZerosBefore(int from) {
        int at = withoutZeros(from);
        return !letters.isAdjacent(at) || script(at - 1) != Script.DIGIT;
    }

    private int withoutZeros(int from) {
        int at = from;
        while (letters.isAdjacent(at) && letters.at(at - 1) == '0') {
            at--;
        }
        return at;
    }

    /** The place of a spelling that was met and is there, with the zeros before a number. */
    Found found(Spelling spelling, int from, int end) {
        int first = spelling.edges() == Edges.ZEROS || spelling.edges() == Edges.ANYTHING ? withoutZeros(from) : from;
        return new Found(letters.start(first), letters.end(end - 1), spelling.identity());
    }

    private String wordBefore(int from) {
        int at = from;
        while (letters.isAdjacent(at) && script(at - 1) == Script.WORDS && from - at < LONGEST_COURTESY) {
            at--;
        }
        return letters.text(at, from);
    }

    private String wordFrom(int end) {
        int at = end;
        while (letters.isAdjacent(at) && script(at) == Script.WORDS && at - end <= LONGEST_COURTESY) {
            at++;
        }
        return letters.text(end, at);
    }

    /** Two kana are too often a part of another word. */
    private boolean isLongInKana(int from, int end) {
        long kana = text.substring(letters.start(from), letters.end(end - 1))
                .chars()
                .filter(c -> NO_SYLLABLES.indexOf(c) < 0)
                .count();
        return kana > MOST_KANA_THAT_NEED_A_BORDER;
    }

    private boolean isCourtesy(int end) {
        StringBuilder following = new StringBuilder();
        for (int at = end; letters.isAdjacent(at) && at - end < LONGEST_COURTESY; at++) {
            following.append(letters.at(at));
            if (MAY_FOLLOW.contains(following.toString())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Surroundings";
    }
}
