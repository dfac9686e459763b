package org.yui.imaging.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.text.Spelling.Edges;

/**
 * How addresses and institutions may be written: whole, their parts, their words beyond those that any has and those that are
 * ordinary in descriptors, and the initials of an institution.
 */
final class PlaceSpellings {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ー]+");
    private static final Pattern LINES = Pattern.compile("[\\r\\n,;^\\\\()]+");
    private static final Pattern BLOCKS = Pattern.compile("\\d+(?:丁目|番地?|号室?|階|の)?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern JAPANESE_PARTS =
            Pattern.compile("(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)|.{1,6}?[市郡]|.{1,6}?区|.{1,6}?[町村]");
    private static final Pattern PLACE_SUFFIX = Pattern.compile("[都道府県市区町村郡]$");
    private static final Pattern HOUSE_NUMBER =
            Pattern.compile("(\\d+)(?:丁目|[-‐‑−ー－の])(\\d+)(?:番地?|[-‐‑−ー－の])?(?:(\\d+)号?)?");
    private static final Pattern POSTAL_CODE = Pattern.compile("(?<!\\d)\\d{3}[-‐‑−ー－]?\\d{4}(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_WHOLE = 4;
    private static final int LEAST_DIGITS = 5;
    private static final int LEAST_INITIALS = 3;

    private final SpellingList list;
    private final IdentityClass identity;
    private final SpellingWords generic;

    PlaceSpellings(SpellingList list, IdentityClass identity) {
        this.list = list;
        this.identity = identity;
        this.generic = identity == IdentityClass.INSTITUTION ? SpellingWords.HOUSE : SpellingWords.PLACE;
    }

    void add(String text) {
        String value = Normalizer.normalize(text, Normalizer.Form.NFKC);
        whole(value);
        for (String line : LINES.split(value, -1)) {
            whole(line);
        }
        for (String word : WORDS.split(value, -1)) {
            word(word);
        }
        if (identity == IdentityClass.INSTITUTION) {
            initials(value);
        } else {
            numbers(value);
        }
    }

    private void whole(String value) {
        String letters = Folding.letters(value);
        boolean number = FIGURES.matcher(letters).matches();
        if (letters.length() >= LEAST_WHOLE && !number && !isGeneric(value)) {
            list.add(new Spelling(letters, identity, 0, 0, Letters.MARKS, Edges.WORD));
        }
    }

    /** Whether it has no word but those that any has. */
    private boolean isGeneric(String value) {
        for (String word : WORDS.split(value, -1)) {
            if (!rest(Folding.letters(word)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void word(String written) {
        String word = Folding.letters(written);
        if (Script.of(word.isEmpty() ? ' ' : word.charAt(0)) == Script.WORDS) {
            boolean figures = word.chars().allMatch(Character::isDigit);
            boolean ordinary = generic.has(word) || WordList.shipped().isOrdinary(word);
            if (word.length() >= LEAST_LETTERS && !figures && !ordinary) {
                list.add(Spelling.word(identity, word));
            }
            return;
        }
        List<String> parts = new ArrayList<>();
        if (identity == IdentityClass.INSTITUTION) {
            parts.addAll(rest(word));
            universities(word);
        } else {
            parts.addAll(parts(written));
        }
        parts.stream()
                .map(Folding::letters)
                .filter(part -> part.length() >= 2 && !generic.has(part))
                .forEach(part -> list.add(Spelling.word(identity, part)));
    }

    /** What is left of a word in signs without what any institution has in its name; empty if nothing identifies. */
    private List<String> rest(String word) {
        if (word.isEmpty() || generic.has(word) || FIGURES.matcher(word).matches()) {
            return List.of();
        }
        if (Script.of(word.charAt(0)) == Script.WORDS) {
            return List.of(word);
        }
        String rest = word;
        for (String each : generic.fromLongestInSigns()) {
            rest = rest.replace(each, " ");
        }
        return Arrays.stream(SPACES.split(rest.strip()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** 東大 for 東京大学. */
    private void universities(String word) {
        int at = word.indexOf("大学");
        if (at > 1) {
            list.add(Spelling.word(identity, word.charAt(0) + "大"));
        }
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = JAPANESE_PARTS.matcher(word);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            parts.add(matcher.group());
            parts.add(PLACE_SUFFIX.matcher(matcher.group()).replaceFirst(""));
        }
        for (String town : BLOCKS.split(word.substring(end), -1)) {
            parts.add(town);
        }
        return parts;
    }

    private void numbers(String value) {
        Matcher houses = HOUSE_NUMBER.matcher(value);
        while (houses.find()) {
            house(houses.group(1), houses.group(2), houses.group(3));
        }
        Matcher codes = POSTAL_CODE.matcher(value);
        while (codes.find()) {
            new NumberSpellings(list, identity).addPhone(codes.group());
        }
        Matcher figures = FIGURES.matcher(value);
        while (figures.find()) {
            if (figures.group().length() >= LEAST_DIGITS) {
                list.add(Spelling.word(identity, figures.group()));
            }
        }
    }

    /** Block and house number: 7-3-1, 7丁目3番1号, 七丁目三番一号. Two figures alone could be anything. */
    private void house(String block, String lot, @Nullable String house) {
        if (house == null || block.length() > 2 || lot.length() > 2 || house.length() > 2) {
            return;
        }
        Piece piece = Piece.of(List.of(block, lot, house));
        list.add(new Spelling(piece.letters(), identity, piece.parts(), piece.parts(), Letters.NOTHING, Edges.WORD));
        for (String after : List.of("番地", "番")) {
            for (String number : List.of("号", "")) {
                list.add(Spelling.word(identity, Folding.letters(block + "丁目" + lot + after + house + number)));
                list.add(Spelling.word(
                        identity, Folding.letters(kanji(block) + "丁目" + kanji(lot) + after + kanji(house) + number)));
            }
        }
    }

    private static String kanji(String figures) {
        return KanjiNumber.of(Integer.parseInt(figures));
    }

    private void initials(String value) {
        StringBuilder all = new StringBuilder();
        StringBuilder without = new StringBuilder();
        for (String word : WORDS.split(value, -1)) {
            String folded = Folding.letters(word);
            if (!folded.isEmpty() && Script.of(folded.charAt(0)) == Script.WORDS) {
                boolean small = SpellingWords.PARTICLE.has(folded) || (folded.length() <= 3 && generic.has(folded));
                all.append(folded.charAt(0));
                without.append(small ? "" : folded.charAt(0));
            }
        }
        for (StringBuilder initials : List.of(all, without)) {
            if (initials.length() >= LEAST_INITIALS) {
                list.add(Spelling.word(identity, initials.toString()));
            }
        }
    }
}
