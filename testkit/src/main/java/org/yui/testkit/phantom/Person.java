package org.yui.testkit.phantom;

import java.time.LocalDate;
import org.yui.testkit.dicom.CharacterSet;

/**
 * Somebody who does not exist.
 *
 * @param latin family and given name in Latin letters
 * @param ideographic the same in kanji or hanja
 * @param phonetic the same in full-width katakana or in hangul
 * @param halfWidth the same in half-width katakana; the Latin name where there is none
 */
record Person(Name latin, Name ideographic, Name phonetic, Name halfWidth, LocalDate birth, boolean female) {

    /** Family and given name in one script. */
    record Name(String family, String given) {

        /** As a component group of a person name (PS3.5 section 6.2.1.1). */
        String group() {
            return family + "^" + given;
        }

        String spaced() {
            return family + " " + given;
        }
    }

    static Person japanese(String latin, String kanji, String kana, String halfWidth, LocalDate birth, boolean female) {
        return new Person(split(latin), split(kanji), split(kana), split(halfWidth), birth, female);
    }

    static Person foreign(String latin, String ideographic, String phonetic, LocalDate birth, boolean female) {
        return new Person(split(latin), split(ideographic), split(phonetic), split(latin), birth, female);
    }

    /** As a value of VR {@code PN}, with the component groups that the character set can write. */
    String personName(CharacterSet characters) {
        return switch (characters) {
            case LATIN_1, CYRILLIC -> latin.group();
            case KATAKANA_AND_KANJI -> groups(halfWidth, characters);
            case UTF_8, GB18030, KANJI, HANGUL -> groups(latin, characters);
        };
    }

    private String groups(Name alphabetic, CharacterSet characters) {
        String three = alphabetic.group() + "=" + ideographic.group() + "=" + phonetic.group();
        return characters.canEncode(three) ? three : alphabetic.group() + "=" + ideographic.group();
    }

    /** As it stands in running text. */
    String spoken(CharacterSet characters) {
        return characters == CharacterSet.LATIN_1 ? latin.spaced() : ideographic.spaced();
    }

    private static Name split(String spaced) {
        int space = spaced.indexOf(' ');
        return new Name(spaced.substring(0, space), spaced.substring(space + 1));
    }
}
