package org.yui.testkit.planted;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.canary.Place;
import org.yui.testkit.dicom.CharacterSet;

/** Fills the braces in the texts of one file: with what its patient is called, or with something new. */
final class PlantedTexts {

    /**
     * The day of all examinations: dates are moved by up to ten years into the past and never onto this day again, and all
     * patients were born more than ten years before.
     */
    static final LocalDate EXAMINED = LocalDate.of(2019, 12, 3);

    private static final Pattern BRACES = Pattern.compile("\\{([^}]+)\\}");
    /** Neither vowels nor letters of hexadecimal figures: no token is a word or a hash. */
    private static final String LETTERS = "GHJKLMNPQRSTVWXZ";

    private static final String[] SYLLABLES = {
        "ka", "mi", "ta", "se", "ri", "no", "ha", "shi", "mu", "yo", "ra", "ku", "to", "wa", "ne", "so", "ma", "ki"
    };
    private static final String KANJI = "藤崎橘葛蓮菅菱堀柳梅桐楠菊萩";
    private static final int TOKEN_LETTERS = 10;

    private final String file;
    private final Persona persona;
    private final CharacterSet characters;
    private final RandomGenerator random;
    private final String number;
    private final Map<String, Supplier<String>> words = new LinkedHashMap<>();

    PlantedTexts(String file, Persona persona, CharacterSet characters, RandomGenerator random) {
        this.file = file;
        this.persona = persona;
        this.characters = characters;
        this.random = random;
        this.number = digits(12);
        names();
        dates();
        inventions();
    }

    /** Twelve digits: the patient's identifier, and part of every UID. */
    String number() {
        return number;
    }

    private void names() {
        words.put("latin", persona.latin()::spaced);
        words.put("family", persona.latin()::family);
        words.put("given", persona.latin()::given);
        words.put("FAMILY", () -> persona.latin().family().toUpperCase(Locale.ROOT));
        words.put("kunrei-family", persona.other()::family);
        words.put("macron-family", persona::macron);
        words.put("kanji", persona.ideographic()::spaced);
        words.put("kanji-family", persona.ideographic()::family);
        words.put("kana", persona.phonetic()::spaced);
        words.put("kana-family", persona.phonetic()::family);
        words.put("hira-family", () -> Kana.hiragana(persona.phonetic().family()));
        words.put("half", () -> Kana.halfWidth(persona.phonetic().spaced()));
        words.put("half-family", () -> Kana.halfWidth(persona.phonetic().family()));
        words.put("id", () -> "P" + number);
        words.put("id-spaced", () -> number.replaceAll("(\\d{4})(?=\\d)", "$1 "));
    }

    private void dates() {
        words.put("date", () -> EXAMINED.format(DateTimeFormatter.BASIC_ISO_DATE));
        words.put("iso", EXAMINED::toString);
        words.put("slash", () -> EXAMINED.toString().replace('-', '/'));
        words.put("era", () -> "令和元年12月3日");
        words.put("era-short", () -> "R1.12.3");
        words.put("birth", () -> persona.birth().format(DateTimeFormatter.BASIC_ISO_DATE));
        words.put("birth-iso", () -> persona.birth().toString());
        words.put("birth-era", () -> era("年", "月", "日", true));
        words.put("birth-era-short", () -> era(".", ".", "", false));
    }

    private String era(String year, String month, String day, boolean kanji) {
        JapaneseDate date = JapaneseDate.from(persona.birth());
        String name = date.getEra().equals(JapaneseEra.SHOWA) ? (kanji ? "昭和" : "S") : kanji ? "大正" : "T";
        return name
                + date.get(ChronoField.YEAR_OF_ERA)
                + year
                + persona.birth().getMonthValue()
                + month
                + persona.birth().getDayOfMonth()
                + day;
    }

    private void inventions() {
        words.put("t", this::token);
        words.put("n", () -> digits(12));
        words.put("doctor", this::romaji);
        words.put("kdoctor", () -> kanji(3));
        words.put("kplace", () -> kanji(4));
        words.put("phone", () -> "03-" + digits(4) + "-" + digits(4));
        words.put("ext", () -> digits(1) + "-" + digits(4));
        words.put("address", () -> "東京都架空区" + kanji(2) + "町" + digits(1) + "-" + digits(2) + "-" + digits(3));
        words.put("straße", () -> "Straße des " + romaji() + " " + digits(3));
        words.put("email", () -> token().toLowerCase(Locale.ROOT) + "@example.invalid");
        words.put("mynumber", () -> CheckDigits.myNumber(digits(11)));
        words.put("insurer", () -> CheckDigits.insurer(digits(7)));
        words.put("uid", () -> "1.2.392.299417." + number + "." + digits(6));
    }

    /** The text with all braces filled, each a canary. */
    String fill(String text, Place place, String where, List<Canary> canaries) {
        Matcher braces = BRACES.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (braces.find()) {
            String word = braces.group(1);
            braces.appendReplacement(
                    filled,
                    Matcher.quoteReplacement(
                            word.equals("PN") ? personName(where, canaries) : known(word, place, where, canaries)));
        }
        braces.appendTail(filled);
        if (!characters.canEncode(filled.toString())) {
            throw new IllegalArgumentException(file + " " + where + ": " + characters + " cannot spell its text");
        }
        return filled.toString();
    }

    private String known(String word, Place place, String where, List<Canary> canaries) {
        Supplier<String> supplier = words.get(word);
        if (supplier == null) {
            throw new IllegalArgumentException(
                    file + " " + where + ": found {" + word + "}, expected one of " + words.keySet());
        }
        String text = supplier.get();
        canaries.add(new Canary(place, file + " " + where, word.equals("uid") || word.equals("id") ? number : text));
        return text;
    }

    /** As many component groups as the character set can write. */
    private String personName(String where, List<Canary> canaries) {
        Persona.Name first = characters == CharacterSet.KATAKANA_AND_KANJI
                ? new Persona.Name(
                        Kana.halfWidth(persona.phonetic().family()),
                        Kana.halfWidth(persona.phonetic().given()))
                : persona.latin();
        List<Persona.Name> groups = new ArrayList<>(List.of(first));
        for (Persona.Name name : List.of(persona.ideographic(), persona.phonetic())) {
            if (characters.canEncode(name.spaced()) && !groups.contains(name)) {
                groups.add(name);
            }
        }
        List<String> written = new ArrayList<>();
        for (Persona.Name name : groups) {
            canaries.add(new Canary(Place.PERSON_NAME, file + " " + where, name.family()));
            canaries.add(new Canary(Place.PERSON_NAME, file + " " + where, name.given()));
            written.add(name.group());
        }
        return String.join("=", written);
    }

    private String token() {
        return pick(LETTERS, TOKEN_LETTERS);
    }

    private String kanji(int length) {
        return pick(KANJI, length);
    }

    private String pick(String alphabet, int length) {
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < length; i++) {
            picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return picked.toString();
    }

    private String romaji() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Digits of which the first is not zero. */
    private String digits(int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
