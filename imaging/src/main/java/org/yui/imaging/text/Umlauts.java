package org.yui.imaging.text;

import java.text.Normalizer;
import java.util.Locale;

/** German and Nordic letters that other keyboards write in two: ä, ö, ü, å, ø. */
final class Umlauts {

    private Umlauts() {}

    static String inTwoLetters(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("å", "aa")
                .replace("ø", "oe");
    }

    static String inOneLetter(String folded) {
        return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a");
    }
}
