package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.testkit.SeededRandom;

/** Random Japanese names, written by a clerk of a random school of romaji, are found again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpokenNamesTest {

    private static final int NAMES = 400;

    private static final List<String> SYLLABLES = List.of(
            "か", "き", "く", "け", "こ", "さ", "し", "す", "せ", "そ", "た", "ち", "つ", "て", "と", "な", "に", "の", "は", "ひ", "ふ",
            "ま", "み", "む", "も", "や", "ゆ", "よ", "ら", "り", "る", "れ", "わ", "が", "ぎ", "ご", "じ", "ず", "だ", "ど", "ば", "び",
            "ぶ", "べ", "しゃ", "しゅ", "しょ", "ちょ", "じゅ", "じょ", "きょ", "りょ", "ん", "っ", "う", "お", "い", "あ", "え");

    /** Hepburn, Kunrei, Nihon-shiki where they differ. */
    private static final Map<String, List<String>> SCHOOLS = Map.ofEntries(
            Map.entry("し", List.of("shi", "si", "si")),
            Map.entry("ち", List.of("chi", "ti", "ti")),
            Map.entry("つ", List.of("tsu", "tu", "tu")),
            Map.entry("ふ", List.of("fu", "hu", "hu")),
            Map.entry("じ", List.of("ji", "zi", "zi")),
            Map.entry("しゃ", List.of("sha", "sya", "sya")),
            Map.entry("しゅ", List.of("shu", "syu", "syu")),
            Map.entry("しょ", List.of("sho", "syo", "syo")),
            Map.entry("ちょ", List.of("cho", "tyo", "tyo")),
            Map.entry("じゅ", List.of("ju", "zyu", "jyu")),
            Map.entry("じょ", List.of("jo", "zyo", "jyo")));

    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("か", "ka"),
            Map.entry("き", "ki"),
            Map.entry("く", "ku"),
            Map.entry("け", "ke"),
            Map.entry("こ", "ko"),
            Map.entry("さ", "sa"),
            Map.entry("す", "su"),
            Map.entry("せ", "se"),
            Map.entry("そ", "so"),
            Map.entry("た", "ta"),
            Map.entry("て", "te"),
            Map.entry("と", "to"),
            Map.entry("な", "na"),
            Map.entry("に", "ni"),
            Map.entry("の", "no"),
            Map.entry("は", "ha"),
            Map.entry("ひ", "hi"),
            Map.entry("ま", "ma"),
            Map.entry("み", "mi"),
            Map.entry("む", "mu"),
            Map.entry("も", "mo"),
            Map.entry("や", "ya"),
            Map.entry("ゆ", "yu"),
            Map.entry("よ", "yo"),
            Map.entry("ら", "ra"),
            Map.entry("り", "ri"),
            Map.entry("る", "ru"),
            Map.entry("れ", "re"),
            Map.entry("わ", "wa"),
            Map.entry("が", "ga"),
            Map.entry("ぎ", "gi"),
            Map.entry("ご", "go"),
            Map.entry("ず", "zu"),
            Map.entry("だ", "da"),
            Map.entry("ど", "do"),
            Map.entry("ば", "ba"),
            Map.entry("び", "bi"),
            Map.entry("ぶ", "bu"),
            Map.entry("べ", "be"),
            Map.entry("きょ", "kyo"),
            Map.entry("りょ", "ryo"),
            Map.entry("う", "u"),
            Map.entry("お", "o"),
            Map.entry("い", "i"),
            Map.entry("あ", "a"),
            Map.entry("え", "e"));

    private final RandomGenerator random = SeededRandom.of(SpokenNamesTest.class);

    @Test
    void a_name_in_kana_is_found_in_the_romaji_of_every_school() {
        for (int i = 0; i < NAMES; i++) {
            List<String> family = name();
            List<String> given = name();
            Identities identities = Identities.collector()
                    .add(IdentityClass.PATIENT_NAME, "==" + String.join("", family) + "^" + String.join("", given))
                    .build();
            String text = written(family, given);
            assertThat(identities.in("CT " + text + ", 5 mm"))
                    .as("%s %s as %s", family, given, text)
                    .extracting(Found::start, Found::end)
                    .containsExactly(tuple(3, 3 + text.length()));
        }
    }

    @Test
    void a_name_in_romaji_is_found_in_kana_and_in_the_romaji_of_other_schools() {
        for (int i = 0; i < NAMES; i++) {
            List<String> family = name();
            List<String> given = name();
            String romaji = romaji(family, random.nextInt(3), false) + "^" + romaji(given, random.nextInt(3), false);
            Identities identities = Identities.collector()
                    .add(IdentityClass.PATIENT_NAME, romaji)
                    .build();
            String other = written(family, given);
            String kana = String.join("", family) + " " + String.join("", given);
            for (String text : List.of(other, kana, katakana(kana))) {
                assertThat(identities.in("CT " + text + ", 5 mm"))
                        .as("%s as %s", romaji, text)
                        .extracting(Found::start, Found::end)
                        .containsExactly(tuple(3, 3 + text.length()));
            }
        }
    }

    /** Two to four syllables; as in names, no ん or っ first, no っ last, and vowels by themselves only to make long. */
    private List<String> name() {
        List<String> name = new ArrayList<>();
        int length = random.nextInt(2, 5);
        while (name.size() < length) {
            String next = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
            String last = name.isEmpty() ? "" : name.getLast();
            boolean special = "んっうおいあえ".contains(next);
            boolean afterSpecial = last.isEmpty() || "んっうおいあえ".contains(last);
            boolean doubles = !next.equals("っ") || name.size() < length - 1;
            boolean doubled = !last.equals("っ") || "かきくけこさしすせそたちつてとしゃしゅしょちょきょ".contains(next);
            if (!(special && afterSpecial) && doubles && doubled) {
                name.add(next);
            }
        }
        return SpellingWords.NOBODY.has(String.join("", name)) ? name() : name;
    }

    private String written(List<String> family, List<String> given) {
        int school = random.nextInt(3);
        boolean passport = random.nextBoolean();
        String one = romaji(family, school, passport);
        String other = romaji(given, school, passport);
        String capital = Character.toUpperCase(other.charAt(0)) + other.substring(1);
        return switch (random.nextInt(4)) {
            case 0 -> one.toUpperCase(Locale.ROOT) + " " + capital;
            case 1 -> other + " " + one;
            case 2 -> one + ", " + capital;
            default -> one + "^" + other;
        };
    }

    private static String katakana(String kana) {
        StringBuilder katakana = new StringBuilder();
        kana.chars().forEach(c -> katakana.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + 0x60 : c)));
        return katakana.toString();
    }

    /** By the rules of a school; a passport leaves long o and u short and writes m before b and m. */
    private String romaji(List<String> kana, int school, boolean passport) {
        StringBuilder romaji = new StringBuilder();
        for (int i = 0; i < kana.size(); i++) {
            String next = kana.get(i);
            String following = i + 1 < kana.size() ? syllable(kana.get(i + 1), school) : "";
            char before = romaji.isEmpty() ? ' ' : romaji.charAt(romaji.length() - 1);
            boolean longO = before == 'o' && (next.equals("う") || next.equals("お"));
            boolean longU = before == 'u' && next.equals("う");
            if (next.equals("ん")) {
                boolean lips = following.startsWith("b") || following.startsWith("m");
                boolean vowel = !following.isEmpty() && "aiueoy".indexOf(following.charAt(0)) >= 0;
                romaji.append(passport && lips ? "m" : vowel && random.nextBoolean() ? "n'" : "n");
            } else if (next.equals("っ")) {
                romaji.append(following.startsWith("ch") ? "t" : following.substring(0, 1));
            } else if (longO || longU) {
                boolean last = i == kana.size() - 1;
                romaji.append(
                        passport ? last && longO && random.nextBoolean() ? "h" : "" : next.equals("う") ? "u" : "o");
            } else {
                romaji.append(syllable(next, school));
            }
        }
        return romaji.toString();
    }

    private static String syllable(String kana, int school) {
        List<String> schools = SCHOOLS.get(kana);
        return schools == null ? ALIKE.getOrDefault(kana, "") : schools.get(school);
    }
}
