package org.yui.imaging.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yui.imaging.dicom.Table;

/**
 * Sounds of Japanese names in one spelling, from kana or from romaji of any system.
 *
 * <p>The spelling is Kunrei's without long vowels and double consonants, so that {@code Shin-ichirō}, {@code Sinichirou},
 * {@code Shin'ichiroh} and {@code シンイチロウ} are all {@code sinitiro}. It is a spelling to compare by, not to read: some
 * different names meet in it, as Ōno and Ono do in passports too.
 */
final class Romaji {

    private static final Map<Character, String> KANA = kana();

    private static final Set<String> SYLLABLE_STARTS = Set.of(
            "", "k", "g", "s", "z", "t", "d", "n", "h", "b", "p", "m", "y", "r", "w", "f", "j", "sh", "ch", "ts", "dz",
            "ky", "gy", "sy", "zy", "ty", "dy", "ny", "hy", "by", "py", "my", "ry", "jy");

    private final Letters folded;
    private final Letters sounds;
    private int at;

    private Romaji(Letters folded) {
        this.folded = folded;
        this.sounds = new Letters(folded.length());
    }

    private static Map<Character, String> kana() {
        Map<Character, String> kana = new HashMap<>();
        for (String[] row : Table.rows("kana.tsv")) {
            kana.put(row[0].charAt(0), row[1]);
        }
        return kana;
    }

    /** The sounds of a folded text; whatever is neither kana nor a letter from a to z parts them. */
    static Letters sounds(Letters folded) {
        Romaji romaji = new Romaji(folded);
        while (romaji.at < folded.length()) {
            romaji.next();
        }
        return romaji.sounds;
    }

    /** The sounds of folded letters. */
    static String sounds(String letters) {
        Letters sounds = sounds(Folding.of(letters));
        return sounds.text(0, sounds.length());
    }

    /** Kana in which a long o before a vowel is written as passports may write it: こういち as in Kohichi. */
    static String longBeforeVowel(String kana) {
        StringBuilder written = new StringBuilder(kana);
        for (int i = 1; i + 1 < kana.length(); i++) {
            boolean lengthens = kana.charAt(i) == 'う' || kana.charAt(i) == 'お';
            int vowel = "あいうえお".indexOf(kana.charAt(i + 1));
            if (lengthens
                    && vowel >= 0
                    && KANA.getOrDefault(kana.charAt(i - 1), "").endsWith("o")) {
                written.setCharAt(i, 'っ');
                written.setCharAt(i + 1, "はひふへほ".charAt(vowel));
            }
        }
        return written.toString();
    }

    /** Whether these folded letters can be a name in romaji: syllables that end in a vowel, n or h. */
    static boolean isRomaji(String letters) {
        int from = 0;
        boolean romaji = !letters.isEmpty();
        for (int i = 0; romaji && i <= letters.length(); i++) {
            if (i == letters.length()) {
                romaji = from > 0 && Set.of("", "n", "h", "nh").contains(letters.substring(from));
            } else if (isVowel(letters.charAt(i))) {
                romaji = isBetweenVowels(letters.substring(from, i), from == 0);
                from = i + 1;
            }
        }
        return romaji;
    }

    private static boolean isBetweenVowels(String consonants, boolean first) {
        if (SYLLABLE_STARTS.contains(consonants)) {
            return true;
        }
        if (first) {
            return false;
        }
        char before = consonants.charAt(0);
        String start = consonants.substring(1);
        boolean dbl = !start.isEmpty() && (before == start.charAt(0) || (before == 't' && start.startsWith("ch")));
        return (SYLLABLE_STARTS.contains(start) && (before == 'n' || before == 'm' || before == 'h' || dbl))
                || (before == 'h' && start.startsWith("n") && SYLLABLE_STARTS.contains(start.substring(1)));
    }

    private static boolean isVowel(int letter) {
        return letter == 'a' || letter == 'i' || letter == 'u' || letter == 'e' || letter == 'o';
    }

    private void next() {
        char letter = folded.at(at);
        sounds.gapBeforeNext(folded.gap(at));
        if (letter >= 'a' && letter <= 'z') {
            latin(letter, after(1), after(2));
        } else if (Script.of(letter) == Script.KANA) {
            kana(letter);
        } else {
            sounds.gapBeforeNext(Letters.BREAK);
            at++;
        }
    }

    /** The letter some places on in the same word; 0 behind its end. */
    private char after(int places) {
        for (int i = 1; i <= places; i++) {
            if (!folded.isAdjacent(at + i)) {
                return 0;
            }
        }
        char letter = folded.at(at + places);
        return letter >= 'a' && letter <= 'z' ? letter : 0;
    }

    private void latin(char letter, char next, char third) {
        boolean softens = next == 'h' && (letter == 's' || letter == 'c');
        if (softens || letter == 'j') {
            char vowel = softens ? third : next;
            emit(letter == 's' ? 's' : letter == 'c' ? 't' : 'z', softens ? 2 : 1);
            if (isVowel(vowel) && vowel != 'i') {
                at--;
                emit('y', 1);
            }
        } else if (letter == 't' && next == 's' && third == 'u') {
            emit('t', 2);
        } else if (letter == 'd' && (next == 'i' || next == 'u' || next == 'y')) {
            emit('z', 1);
        } else if (letter == 'd' && next == 'z') {
            emit('z', 2);
        } else if ((letter == 'w' && next == 'o') || (letter == 'y' && next == 'e')) {
            emit(next, 2);
        } else if (letter == 'm' && (next == 'b' || next == 'p' || next == 'm')) {
            emit('n', 1);
        } else if (letter == 'h' && isLong(next)) {
            sounds.extendLast(folded.end(at));
            at++;
        } else if (letter == 'c' && next == 'c') {
            emit('t', 1);
        } else {
            emit(letter == 'f' ? 'h' : letter, 1);
        }
    }

    /** Whether an h only makes the o before it long. */
    private boolean isLong(char next) {
        return sounds.isOpen() && folded.isAdjacent(at) && sounds.last() == 'o' && !isVowel(next) && next != 'y';
    }

    private void kana(char letter) {
        if (letter == 'ー' || letter == 'っ') {
            if (sounds.isOpen()) {
                sounds.extendLast(folded.end(at));
            }
            at++;
            return;
        }
        boolean bends = letter == 'ゃ' || letter == 'ゅ' || letter == 'ょ';
        if (bends && sounds.isOpen() && sounds.last() == 'i' && sounds.isInner(sounds.length() - 1)) {
            sounds.dropLast();
        }
        String sound = KANA.getOrDefault(letter, "");
        for (int i = 0; i < sound.length(); i++) {
            emit(sound.charAt(i), i == sound.length() - 1 ? 1 : 0);
        }
        if (sound.isEmpty()) {
            sounds.gapBeforeNext(Letters.BREAK);
            at++;
        }
    }

    /** Writes a sound for this many letters, or makes the one before longer. */
    private void emit(char sound, int letters) {
        int end = folded.end(at + Math.max(0, letters - 1));
        boolean open = sounds.isOpen();
        boolean longer = open && (sounds.last() == sound || (sound == 'u' && sounds.last() == 'o'));
        if (longer) {
            sounds.extendLast(end);
        } else {
            sounds.add(sound, folded.start(at), end);
        }
        at += letters;
    }
}
