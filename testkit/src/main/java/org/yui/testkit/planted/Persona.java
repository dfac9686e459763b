package org.yui.testkit.planted;

import java.time.LocalDate;

/**
 * Somebody who does not exist, spelled in every way in which a hospital may spell a name. Names have eight letters or more, so
 * that their survival is no chance.
 *
 * @param latin    family and given name as a passport writes them
 * @param other    the same in another romanisation, or otherwise written
 * @param macron   the family name with long vowels marked
 * @param ideographic family and given name in kanji, hanja or Cyrillic
 * @param phonetic the same in full-width katakana or hangul
 * @param birth    more than ten years from {@link PlantedTexts#EXAMINED}
 */
record Persona(Name latin, Name other, String macron, Name ideographic, Name phonetic, LocalDate birth) {

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

    private static Persona of(
            String latin, String other, String macron, String ideographic, String phonetic, LocalDate birth) {
        return new Persona(Name.of(latin), Name.of(other), macron, Name.of(ideographic), Name.of(phonetic), birth);
    }

    static final Persona TESHIGAWARA = of(
            "Teshigawara Shinzaemon",
            "Tesigawara Sinzaemon",
            "Teshigawara",
            "勅使河原 新左衛門",
            "テシガワラ シンザエモン",
            LocalDate.of(1937, 7, 23));
    static final Persona MUSHANOKOUJI = of(
            "Mushanokouji Kikuemon",
            "Musyanokouzi Kikuemon",
            "Mushanokōji",
            "武者小路 喜久右衛門",
            "ムシャノコウジ キクエモン",
            LocalDate.of(1948, 2, 29));
    static final Persona HIGASHIKUNI = of(
            "Higashikuni Shinnosuke",
            "Higasikuni Sinnosuke",
            "Higashikuni",
            "東久邇 信之介",
            "ヒガシクニ シンノスケ",
            LocalDate.of(1926, 12, 24));
    static final Persona CHOUSOKABE = of(
            "Chousokabe Shichirouta",
            "Tyousokabe Sitirouta",
            "Chōsokabe",
            "長宗我部 七郎太",
            "チョウソカベ シチロウタ",
            LocalDate.of(1952, 5, 6));
    static final Persona KOHIRUIMAKI = of(
            "Kohiruimaki Genzaburou",
            "Kohiruimaki Genzaburo",
            "Kohiruimaki",
            "小比類巻 源三郎",
            "コヒルイマキ ゲンザブロウ",
            LocalDate.of(1961, 10, 8));
    static final Persona BRUENNIGHAUSEN = of(
            "Brünnighausen Sørenfriede",
            "Bruennighausen Soerenfriede",
            "Brunnighausen",
            "Brünnighausen Sørenfriede",
            "Brünnighausen Sørenfriede",
            LocalDate.of(1944, 4, 27));
    static final Persona HWANGBO = of(
            "Hwangbogoryeo Haneulbitna",
            "Hwangbo-Goryeo Haneulbitna",
            "Hwangbogoryeo",
            "皇甫高麗 河映美娜",
            "황보고려 하늘빛나",
            LocalDate.of(1966, 1, 18));
    static final Persona OUYANG = of(
            "Ouyangzhuge Murongxue",
            "Ou-Yangzhuge Murongxue",
            "Ōuyángzhūgé",
            "欧阳诸葛 慕容雪",
            "ㄡㄧㄤ ㄇㄨㄖㄨㄥ",
            LocalDate.of(1958, 8, 15));
    static final Persona DOSTOEVSKOV = of(
            "Dostoevskov Svyatoslav",
            "Dostojewskow Swjatoslaw",
            "Dostoevskov",
            "Достоевсков Святослав",
            "Достоевсков Святослав",
            LocalDate.of(1933, 3, 30));
}
