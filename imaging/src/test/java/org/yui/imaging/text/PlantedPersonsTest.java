package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.testkit.SeededRandom;

/** Made-up persons, phones, numbers, dates and places put anywhere into harmless descriptors: nothing of them is left. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedPersonsTest {

    private static final int ROUNDS = 20_000;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final String KANJI = "山田佐藤鈴木高橋伊渡辺村吉井澤島崎岡石原長谷川太郎花子美恵健司優翔";
    private static final List<String> BEFORE =
            List.of(" ", " for ", ", ", " by ", " Dr ", " Mrs. ", " (", "^", "_", "/", "\n", " - ");
    private static final List<String> BEHIND = List.of(" ", ", ", ") ", " 様 ", "先生 ", "_", "^", "\r\n", ". ");

    private final RandomGenerator random = SeededRandom.of(PlantedPersonsTest.class);
    private final TextCleaner cleaner = new TextCleaner(Identities.NONE, WordList.shipped());

    @Test
    void nothing_planted_is_left() {
        List<String> descriptors =
                new ArrayList<>(Texts.lines("descriptors.txt").toList());
        descriptors.addAll(Texts.lines("descriptors-japanese.txt").toList());

        for (int i = 0; i < ROUNDS; i++) {
            String first = pick(descriptors);
            String second = pick(descriptors);
            String secret = secretOutside(first + second);
            String text = first + pick(BEFORE) + secret + pick(BEHIND) + second;
            String cleaned = cleaner.clean(text).text();
            assertThat(cleaned).as(text).doesNotContainIgnoringCase(secret);
            assertThat(cleaner.clean(cleaned).isUnchanged())
                    .as("cleaned again: %s", cleaned)
                    .isTrue();
        }
    }

    /** Chance may make a name of what a descriptor says anyway. */
    private String secretOutside(String text) {
        String secret;
        do {
            secret = secret();
        } while (text.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
        return secret;
    }

    private String secret() {
        return switch (random.nextInt(9)) {
            case 0 -> name();
            case 1 -> name().toUpperCase(Locale.ROOT) + "^" + name();
            case 2 -> kanji(2 + random.nextInt(3));
            case 3 -> "0" + digits(1) + "-" + digits(4) + "-" + digits(4);
            case 4 -> digits(6 + random.nextInt(10));
            case 5 -> "%d-%02d-%02d".formatted(year(), month(), day());
            case 6 -> "令和%d年%d月%d日".formatted(1 + random.nextInt(8), month(), day());
            case 7 -> "S%d.%d.%d".formatted(1 + random.nextInt(63), month(), day());
            default -> name().toLowerCase(Locale.ROOT) + "@" + name() + ".example";
        };
    }

    /** Three or four syllables that are no word of the lists. */
    private String name() {
        StringBuilder name = new StringBuilder();
        do {
            name.setLength(0);
            for (int i = 0; i < 3 + random.nextInt(2); i++) {
                name.append(letter(CONSONANTS)).append(letter(VOWELS));
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        } while (WordList.shipped().knows(name.toString()));
        return name.toString();
    }

    private String kanji(int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(letter(KANJI));
        }
        return name.toString();
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private int year() {
        return 1900 + random.nextInt(150);
    }

    private int month() {
        return 1 + random.nextInt(12);
    }

    private int day() {
        return 1 + random.nextInt(28);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
