package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One group of a person's name: alphabetic, ideographic or phonetic (PS3.5 section 6.2.1.1), its components in words.
 *
 * <p>Where there are no carets, a comma parts family from given name; without a comma each word is a component of its own,
 * whatever it is.
 *
 * @param components words as written, without titles; family, given, middle name and what else there is
 * @param ordered    whether the first is known to be the family name
 */
record PersonName(List<List<String>> components, boolean ordered) {

    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’‘ʼ＇‐‑\\-ー・･ﾞﾟ]+");

    /** Family, given and middle name, before prefix and suffix. */
    private static final int NAMES = 3;

    static List<PersonName> groups(String text) {
        List<PersonName> groups = new ArrayList<>();
        for (String group : text.split("[=＝]", -1)) {
            PersonName name = group(group);
            if (!name.components.isEmpty()) {
                groups.add(name);
            }
        }
        return groups;
    }

    private static PersonName group(String group) {
        String carets = group.replace('＾', '^');
        boolean ordered = carets.contains("^") || carets.contains(",");
        String breaks = carets.contains("^") ? "\\^" : carets.contains(",") ? "," : "[\\s\\p{Z}]+";
        List<List<String>> components = new ArrayList<>();
        for (String component : carets.split(breaks, -1)) {
            List<String> words = words(component, components.size() < NAMES);
            if (!words.isEmpty() || ordered) {
                components.add(words);
            }
        }
        while (!components.isEmpty() && components.getLast().isEmpty()) {
            components.removeLast();
        }
        return new PersonName(components, ordered);
    }

    /** Without titles, unless there is nothing else where a name should be. */
    private static List<String> words(String component, boolean name) {
        List<String> words = Arrays.stream(BREAKS.split(component))
                .filter(word -> !Folding.letters(word).isEmpty())
                .filter(word -> !SpellingWords.NOBODY.has(Folding.letters(word)))
                .toList();
        List<String> names = words.stream()
                .filter(word -> !SpellingWords.TITLE.has(Folding.letters(word)))
                .toList();
        return names.isEmpty() && name ? words : names;
    }

    List<String> component(int index) {
        return index < components.size() ? components.get(index) : List.of();
    }

    /** Names no name. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
