package org.yui.testkit.planted;

import java.time.LocalDate;

/**
 * Somebody who does not exist, spelled in every way in which a hospital may spell a name. Names have eight letters or more, so
 * that their survival is no chance.
 */
enum Persona {
    TESHIGAWARA(
            "Teshigawara Shinzaemon",
            "Tesigawara Sinzaemon",
            "Teshigawara",
            "勅使河原 新左衛門",
            "テシガワラ シンザエモン",
            LocalDate.of(1937, 7, 23)),
    MUSHANOKOUJI(
            "Mushanokouji Kikuemon",
            "Musyanokouzi Kikuemon",
            "Mushanokōji",
            "武者小路 喜久右衛門",
            "ムシャノコウジ キクエモン",
            LocalDate.of(1948, 2, 29)),
    HIGASHIKUNI(
            "Higashikuni Shinnosuke",
            "Higasikuni Sinnosuke",
            "Higashikuni",
            "東久邇 信之介",
            "ヒガシクニ シンノスケ",
            LocalDate.of(1926, 12, 24)),
    CHOUSOKABE(
            "Chousokabe Shichirouta",
            "Tyousokabe Sitirouta",
            "Chōsokabe",
            "長宗我部 七郎太",
            "チョウソカベ シチロウタ",
            LocalDate.of(1952, 5, 6)),
    KOHIRUIMAKI(
            "Kohiruimaki Genzaburou",
            "Kohiruimaki Genzaburo",
            "Kohiruimaki",
            "小比類巻 源三郎",
            "コヒルイマキ ゲンザブロウ",
            LocalDate.of(1961, 10, 8)),
    BRUENNIGHAUSEN(
            "Brünnighausen Sørenfriede",
            "Bruennighausen Soerenfriede",
            "Brunnighausen",
            "Brünnighausen Sørenfriede",
            "Brünnighausen Sørenfriede",
            LocalDate.of(1944, 4, 27)),
    HWANGBO(
            "Hwangbogoryeo Haneulbitna",
            "Hwangbo-Goryeo Haneulbitna",
            "Hwangbogoryeo",
            "皇甫高麗 河映美娜",
            "황보고려 하늘빛나",
            LocalDate.of(1966, 1, 18)),
    OUYANG(
            "Ouyangzhuge Murongxue",
            "Ou-Yangzhuge Murongxue",
            "Ōuyángzhūgé",
            "欧阳诸葛 慕容雪",
            "ㄡㄧㄤ ㄇㄨㄖㄨㄥ",
            LocalDate.of(1958, 8, 15)),
    DOSTOEVSKOV(
            "Dostoevskov Svyatoslav",
            "Dostojewskow Swjatoslaw",
            "Dostoevskov",
            "Достоевсков Святослав",
            "Достоевсков Святослав",
            LocalDate.of(1933, 3, 30));

    /** Family and given name in one script. */
    record Name(String family, String given) {

        static Name of(String spaced) {
            int space = spaced.indexOf(' ');
            return new Name(spaced.substring(0, space), spaced.substring(space + 1));
        }

        String spaced() {
            return family + " " + given;
        }

        String group() {
            return family + "^" + given;
        }
    }

    private final String latin;
    private final String other;
    private final String macron;
    private final String ideographic;
    private final String phonetic;
    private final LocalDate birth;

    Persona(String latin, String other, String macron, String ideographic, String phonetic, LocalDate birth) {
        this.latin = latin;
        this.other = other;
        this.macron = macron;
        this.ideographic = ideographic;
        this.phonetic = phonetic;
        this.birth = birth;
    }

    /** As a passport writes it. */
    Name latin() {
        return Name.of(latin);
    }

    /** In another romanisation, or otherwise written. */
    Name other() {
        return Name.of(other);
    }

    /** The family name with long vowels marked. */
    String macron() {
        return macron;
    }

    /** In kanji, hanja or Cyrillic. */
    Name ideographic() {
        return Name.of(ideographic);
    }

    /** In full-width katakana or hangul. */
    Name phonetic() {
        return Name.of(phonetic);
    }

    /** More than ten years from {@link PlantedTexts#EXAMINED}. */
    LocalDate birth() {
        return birth;
    }
}
