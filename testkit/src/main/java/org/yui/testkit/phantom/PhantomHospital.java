package org.yui.testkit.phantom;

import java.time.LocalDate;
import java.util.List;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;

/** Two hospitals that do not exist. */
public enum PhantomHospital {
    TOTO(
            "東都大学病院",
            "Toto Daigaku University Hospital",
            "東京都架空区幻影町七丁目十一番三号",
            "7-11-3 Gen'eichou, Kakuu-ku, Toukyou",
            "1.2.392.299417.5",
            LocalDate.of(1975, 3, 16)) {
        @Override
        public List<StudyPlan> studies() {
            return List.of(
                    StudyPlan.ct(0, CharacterSet.KANJI, Syntax.EXPLICIT_LITTLE_ENDIAN),
                    StudyPlan.mr(1, CharacterSet.KATAKANA_AND_KANJI, Syntax.IMPLICIT_LITTLE_ENDIAN));
        }
    },
    SAIKAI(
            "西海医療センター",
            "Saikai Iryou Medical Center",
            "長崎県架空市蜃気楼町二丁目五番八号",
            "2-5-8 Shinkiroumachi, Kakuu-shi, Nagasaki",
            "1.2.392.299861.4",
            LocalDate.of(2005, 9, 29)) {
        @Override
        public List<StudyPlan> studies() {
            return List.of(
                    StudyPlan.mr(0, CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN),
                    StudyPlan.ct(2, CharacterSet.LATIN_1, Syntax.RLE_LOSSLESS));
        }
    };

    private static final long DAYS_BETWEEN_PATIENTS = 3_700;

    private static final List<Person> TOTO_PEOPLE = List.of(
            Person.japanese(
                    "Teshigawara Masanoshin",
                    "勅使河原 雅之進",
                    "テシガワラ マサノシン",
                    "ﾃｼｶﾞﾜﾗ ﾏｻﾉｼﾝ",
                    LocalDate.of(1927, 7, 23),
                    false),
            Person.japanese(
                    "Kohiruimaki Genzaburou",
                    "小比類巻 源三郎",
                    "コヒルイマキ ゲンザブロウ",
                    "ｺﾋﾙｲﾏｷ ｹﾞﾝｻﾞﾌﾞﾛｳ",
                    LocalDate.of(1938, 12, 9),
                    false),
            Person.foreign(
                    "Brünnighausen Sørenfriede",
                    "Brunnighausen Sorenfriede",
                    "Brunnighausen Sorenfriede",
                    LocalDate.of(1949, 4, 27),
                    true));
    private static final List<Person> SAIKAI_PEOPLE = List.of(
            Person.japanese(
                    "Mushanokouji Kikuemon",
                    "武者小路 喜久右衛門",
                    "ムシャノコウジ キクエモン",
                    "ﾑｼｬﾉｺｳｼﾞ ｷｸｴﾓﾝ",
                    LocalDate.of(1955, 8, 2),
                    false),
            Person.foreign("Hwangbogoryeo Haneulbitna", "皇甫高麗 河映美娜", "황보고려 하늘빛나", LocalDate.of(1961, 10, 18), true),
            Person.foreign(
                    "Désormières Françoisette",
                    "Desormieres Francoisette",
                    "Desormieres Francoisette",
                    LocalDate.of(1964, 5, 31),
                    true));

    private final String japaneseName;
    private final String latinName;
    private final String japaneseAddress;
    private final String latinAddress;
    private final String uidRoot;
    private final LocalDate firstExamination;

    PhantomHospital(
            String japaneseName,
            String latinName,
            String japaneseAddress,
            String latinAddress,
            String uidRoot,
            LocalDate firstExamination) {
        this.japaneseName = japaneseName;
        this.latinName = latinName;
        this.japaneseAddress = japaneseAddress;
        this.latinAddress = latinAddress;
        this.uidRoot = uidRoot;
        this.firstExamination = firstExamination;
    }

    /** The studies that the demo starts from: two, of 44 instances together. */
    public abstract List<StudyPlan> studies();

    /** How many patients it has. */
    public int people() {
        return list().size();
    }

    /** The one that a {@link StudyPlan} calls {@code number}. */
    Person person(int number) {
        return list().get(number);
    }

    private List<Person> list() {
        return this == TOTO ? TOTO_PEOPLE : SAIKAI_PEOPLE;
    }

    String name(CharacterSet characters) {
        return isJapanese(characters) ? japaneseName : latinName;
    }

    String address(CharacterSet characters) {
        return isJapanese(characters) ? japaneseAddress : latinAddress;
    }

    String uidRoot() {
        return uidRoot;
    }

    /**
     * The day of a patient's examinations: more than ten years from every other date of either hospital, so that dates moved by
     * up to ten years never fall on one that was planted.
     */
    LocalDate examination(int patient) {
        return firstExamination.plusDays(DAYS_BETWEEN_PATIENTS * patient);
    }

    private static boolean isJapanese(CharacterSet characters) {
        return switch (characters) {
            case UTF_8, KANJI, KATAKANA_AND_KANJI -> true;
            case LATIN_1, CYRILLIC, GB18030, HANGUL -> false;
        };
    }
}
