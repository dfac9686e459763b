package org.yui.imaging.text;

/** How letters make words: in some scripts they are parted by spaces, in others they are not. */
enum Script {
    DIGIT,
    /** Latin, Greek, Cyrillic, Arabic, Hebrew: a word ends where letters end. */
    WORDS,
    /** Hiragana, to which katakana are folded. */
    KANA,
    /** Kanji, hanzi, hangul, Thai and its neighbours: nothing parts words, so a name may stand within other characters. */
    SIGNS;

    static Script of(char letter) {
        if (letter < 0x80) {
            return letter >= '0' && letter <= '9' ? DIGIT : WORDS;
        }
        if ((letter >= 'ぁ' && letter <= 'ゖ') || letter == 'ー') {
            return KANA;
        }
        boolean sign = (letter >= 0x0E00 && letter <= 0x109F)
                || (letter >= 0x1100 && letter <= 0x11FF)
                || (letter >= 0x1780 && letter <= 0x17FF)
                || (letter >= 0x2E80 && letter <= 0xA4CF)
                || (letter >= 0xAC00 && letter <= 0xDFFF)
                || (letter >= 0xF900 && letter <= 0xFAFF);
        return sign ? SIGNS : WORDS;
    }

    /** Whether all letters of a text, which is not empty, are of this script. */
    boolean isAllOf(String letters) {
        return !letters.isEmpty() && letters.chars().allMatch(letter -> of((char) letter) == this);
    }
}
