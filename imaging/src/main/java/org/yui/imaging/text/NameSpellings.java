package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yui.imaging.text.Spelling.Edges;

/**
 * How a person's name may be written: each component by itself, in both orders, with initials for given names.
 *
 * <p>A component of letters is searched for by itself from two letters on, if it is no particle of names and no ordinary word
 * of two letters; a longer one even where it is an ordinary word, because it was a name first. One sign (林) is found only
 * beside the given name, a title or a courtesy.
 */
final class NameSpellings {

    private static final int LEAST_LETTERS_OF_A_HYPHENS_HALF = 4;
    private static final int LEAST_LETTERS_IN_SYLLABLES = 4;
    private static final Pattern HYPHENS = Pattern.compile("[-‐‑・･]");
    private static final int LEAST_CONTRACTED = 4;
    private static final int MOST_SIGNS_IN_ONE = 6;

    private final SpellingList list;
    private final IdentityClass identity;

    NameSpellings(SpellingList list, IdentityClass identity) {
        this.list = list;
        this.identity = identity;
    }

    void add(String text) {
        List<PersonName> groups = PersonName.groups(text);
        boolean syllables = groups.stream().anyMatch(NameSpellings::isOfSigns);
        for (PersonName name : groups) {
            for (int i = 0; i < name.components().size(); i++) {
                component(name.component(i), i == 0 || !name.ordered(), syllables);
            }
            together(name, syllables);
            if (!name.ordered() && name.components().size() == 1) {
                guessBorders(Folding.letters(name.component(0).getFirst()));
            }
        }
    }

    private static boolean isOfSigns(PersonName name) {
        return name.components().stream()
                .flatMap(List::stream)
                .anyMatch(word -> Folding.letters(word).chars().anyMatch(c -> Script.of((char) c) == Script.SIGNS));
    }

    /** A component by itself, and its words by themselves. */
    private void component(List<String> words, boolean family, boolean syllables) {
        for (Piece piece : pieces(words, syllables && !family)) {
            alone(piece, family);
        }
        for (String word : words) {
            if (words.size() > 1) {
                pieces(List.of(word), false).forEach(piece -> alone(piece, family));
            }
            for (String half : HYPHENS.split(word, -1)) {
                String folded = Folding.letters(half);
                if (half.length() < word.length() && (family || folded.length() >= LEAST_LETTERS_OF_A_HYPHENS_HALF)) {
                    alone(Piece.of(folded), family);
                }
            }
        }
    }

    /** The forms of a component: as it is, its umlauts in two letters, and two letters that may be an umlaut in one. */
    private static List<Piece> pieces(List<String> words, boolean syllables) {
        Set<Piece> forms = new LinkedHashSet<>();
        forms.add(together(words.stream().map(Piece::ofWord).toList()));
        forms.add(together(
                words.stream().map(Umlauts::inTwoLetters).map(Piece::ofWord).toList()));
        List<String> contracted =
                words.stream().map(Folding::letters).map(Umlauts::inOneLetter).toList();
        if (String.join("", contracted).length() >= LEAST_CONTRACTED) {
            forms.add(Piece.of(contracted));
        }
        return forms.stream()
                .filter(piece -> !piece.isEmpty())
                .map(piece ->
                        syllables && piece.letters().length() >= LEAST_LETTERS_IN_SYLLABLES ? piece.anywhere() : piece)
                .toList();
    }

    private static Piece together(List<Piece> words) {
        return words.stream().reduce(Piece.EMPTY, Piece::then);
    }

    private void alone(Piece piece, boolean family) {
        String letters = piece.letters();
        if (letters.isEmpty()) {
            return;
        }
        if (Script.KANA.isAllOf(letters)) {
            spoken(piece, Edges.WORD);
        } else if (letters.length() == 1) {
            besideCourtesy(letters, family);
        } else if (isSearchedAlone(letters)) {
            list.add(piece.spelling(identity, Edges.WORD));
            if (Romaji.isRomaji(letters)) {
                spoken(piece, Edges.WORD);
            }
        }
    }

    private static boolean isSearchedAlone(String letters) {
        boolean words = Script.of(letters.charAt(0)) == Script.WORDS;
        return letters.length() >= 2
                && !SpellingWords.PARTICLE.has(letters)
                && !(words && letters.length() == 2 && SpellingWords.SHORT.has(letters));
    }

    private void besideCourtesy(String sign, boolean family) {
        if (family && Script.SIGNS.isAllOf(sign)) {
            SpellingWords.BEFORE
                    .words()
                    .forEach(
                            word -> list.add(Piece.of(word).then(Piece.of(sign)).spelling(identity, Edges.WORD)));
            SpellingWords.AFTER
                    .words()
                    .forEach(
                            word -> list.add(Piece.of(sign).then(Piece.of(word)).spelling(identity, Edges.WORD)));
        }
    }

    /** A name in signs that is written in one: where family and given name meet is guessed. */
    private void guessBorders(String letters) {
        boolean signs = Script.SIGNS.isAllOf(letters) && letters.length() <= MOST_SIGNS_IN_ONE;
        for (int border = 1; signs && border < letters.length(); border++) {
            alone(Piece.of(letters.substring(0, border)), true);
            alone(Piece.of(letters.substring(border)), false);
        }
    }

    private void together(PersonName name, boolean syllables) {
        List<Piece> families = pieces(name.component(0), false);
        List<Piece> givens = pieces(name.component(1), syllables);
        List<Piece> middles = pieces(name.component(2), syllables);
        Set<Piece> wholes = new LinkedHashSet<>();
        Set<Piece> initials = new LinkedHashSet<>();
        for (Piece family : families) {
            for (Piece given : firstWords(givens, name.component(1))) {
                both(wholes, family, given);
                spokenInitials(family, given);
                if (Script.of(given.letters().charAt(0)) == Script.WORDS) {
                    both(initials, family, initial(given));
                }
                for (Piece middle : middles) {
                    both(wholes, family, given.then(middle));
                    both(wholes, family, middle.then(given));
                    wholes.add(given.then(family).then(middle));
                    if (Script.of(middle.letters().charAt(0)) == Script.WORDS) {
                        both(initials, family, initial(given).then(initial(middle)));
                        both(initials, family, given.then(initial(middle)));
                    }
                }
            }
        }
        wholes.forEach(piece -> whole(piece, Edges.WORD));
        initials.forEach(piece -> whole(piece, Edges.NOTHING));
    }

    /** A given name of several words is often shortened to the first. */
    private static List<Piece> firstWords(List<Piece> givens, List<String> words) {
        List<Piece> all = new ArrayList<>(givens);
        if (words.size() > 1) {
            all.add(Piece.of(Folding.letters(words.getFirst())));
        }
        return all.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    private static Piece initial(Piece piece) {
        return Piece.of(piece.letters().substring(0, 1));
    }

    private static void both(Set<Piece> all, Piece one, Piece other) {
        all.add(one.then(other));
        all.add(other.then(one));
    }

    private void whole(Piece piece, Edges edges) {
        list.add(piece.spelling(identity, edges));
        String letters = piece.letters();
        boolean kana = letters.chars().allMatch(c -> Script.of((char) c) == Script.KANA);
        if (kana || (edges == Edges.WORD && Romaji.isRomaji(letters))) {
            spoken(piece, edges);
        }
    }

    /** The sounds, with borders where two words sound into each other and without. */
    private void spoken(Piece piece, Edges edges) {
        for (String letters : new LinkedHashSet<>(List.of(piece.letters(), Romaji.longBeforeVowel(piece.letters())))) {
            boolean anywhere = piece.parts() == -1L;
            list.addSpoken(new Spelling(Romaji.sounds(letters), identity, anywhere ? -1L : 0, 0, Letters.LIGHT, edges));
            if (!anywhere) {
                list.addSpoken(wordsSpoken(new Piece(letters, piece.parts())).spelling(identity, edges));
            }
        }
    }

    private static Piece wordsSpoken(Piece piece) {
        Piece sounds = Piece.EMPTY;
        int from = 0;
        for (int i = 1; i <= piece.letters().length(); i++) {
            if (i == piece.letters().length() || (piece.parts() & Spelling.before(i)) != 0) {
                sounds = sounds.then(Piece.of(Romaji.sounds(piece.letters().substring(from, i))));
                from = i;
            }
        }
        return sounds;
    }

    /** Initials of a given name that only kana tell: Chiaki's may be a T too. */
    private void spokenInitials(Piece family, Piece given) {
        if (Script.KANA.isAllOf(family.letters()) && Script.KANA.isAllOf(given.letters())) {
            Set<Piece> all = new LinkedHashSet<>();
            String sounds = Romaji.sounds(given.letters());
            String initials = sounds.startsWith("t") ? "tc" : sounds.substring(0, Math.min(1, sounds.length()));
            initials.chars().forEach(initial -> both(all, wordsSpoken(family), Piece.of(Character.toString(initial))));
            all.forEach(piece -> list.addSpoken(piece.spelling(identity, Edges.NOTHING)));
        }
    }
}
