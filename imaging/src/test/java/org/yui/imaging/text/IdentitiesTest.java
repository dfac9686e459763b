package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentitiesTest {

    /** What is left of a text when every found place is cut out and marked. */
    private static String without(Identities identities, String text) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Found found : identities.in(text)) {
            left.append(text, from, found.start()).append('_');
            from = found.end();
        }
        return left.append(text.substring(from)).toString();
    }

    private static Identities of(IdentityClass identity, String... values) {
        Collector collector = Identities.collector();
        for (String value : values) {
            collector.add(identity, value);
        }
        return collector.build();
    }

    /** Name, text, what is left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yamada^Tarou | MR HEAD for Yamada, Dr Sato | MR HEAD for _, Dr Sato",
                "Yamada^Tarou | YAMADA^TARO | _",
                "Yamada^Tarou | Taro YAMADA | _",
                "Yamada^Tarou | TaroYamada HEAD | _ HEAD",
                "Yamada^Tarou | T. Yamada, CT | _, CT",
                "Yamada^Tarou | YAMADA T | _",
                "Yamada^Tarou | YAMADA T1 | _ T1",
                "Yamada^Tarou | yamada-san tarō | _-san _",
                "Yamada^Tarou | DrYamada | Dr_",
                "Yamada^Tarou | headYamadaTaro2019 | head_2019",
                "Yamada^Tarou | ヤマダ タロウ 様 | _ 様",
                "Yamada^Tarou | ﾔﾏﾀﾞﾀﾛｳ | _",
                "Yamada^Tarou | やまだたろーさん | _さん",
                "Yamada^Tarou=山田^太郎 | 頭部 山田太郎様 | 頭部 _様",
                "Yamada^Tarou=山田^太郎 | 主治医は山田です | 主治医は_です",
                "Yamada^Tarou=山田^太郎 | 太郎 山田 | _",
                "Ono^Jun'ichi | JUNICHI OHNO | _",
                "Ono^Jun'ichi | Zyun-iti Oono | _",
                "=大野^純一=おおの^じゅんいち | Junichi Ohno / OONO | _ / _",
                "=大野^純一=おおの^じゅんいち | J. Ono | _",
                "=大野^純一=おおの^じゅんいち | ｵｵﾉ ｼﾞｭﾝｲﾁ | _",
                "=＝^ | nothing | nothing",
                "Kohama^Shimpei | KOHAMA SHINPEI | _",
                "Yoko^Chikako | 'C. Yoko; T YOKO' | '_; T _'",
                "==いとう^こういち | KOHICHI ITOH | _",
                "==いとう^こういち | Kouichi Ito x Koichi ITO | _ x _",
                "Hattori^Hachi | Hatchi Hattori | _",
                "林^茂 | 林茂 脳 林 | _ 脳 林",
                "林^茂 | 林先生 林さん Dr.林 森林 | _ _ _ 森林",
                "髙橋^真 | 高橋 眞 | _",
                "渡邉^惠子 | 渡辺恵子 x 渡邊 | _ x _",
                "山﨑^一 | 山崎一 | _",
                "佐々木^花 | 佐佐木花 | _",
                "さとう^あい | さとうきび あいさつ さとう あい x サトですが | _きび あいさつ _ x サトですが",
                "Müller^Jürgen | MUELLER, Juergen x Muller J | _ x _",
                "Mueller^Hans | Müller | _",
                "Đặng^Thị Hoa | DANG THI HOA x hoa dang | _ x _ _",
                "O'Brien^Mary-Jane | OBRIEN / O’Brien / o brien mary jane | _ / _ / _",
                "Smith-Jones^Anna Maria | SMITH CT, A. Smith-Jones, Anna Jones | _ CT, _ _",
                "van der Berg^Jan | CT van der Berg, vanderBerg; der Kopf | CT _, _; der Kopf",
                "Hong^Gildong=洪^吉洞=홍^길동 | 홍길동 Gil Dong HONG, 길동이 洪吉洞 | _ _, _이 _",
                "Wang^XiaoDong=王^小东 | Xiao Dong Wang 王小東 | _ _",
                "Li^Na | CT LI x NA LI; LIVER NAVEL | CT _ x _; LIVER NAVEL",
                "Doe^John^Quincy^Dr^MD | John Q. Doe x J Q Doe, MD Quincy | _ x _, MD _",
                "Doe^J | J DOE; JOINT J | _; JOINT J",
                "Head^T | T1 HEAD T | T1 _",
                "Anonymous | ANONYMOUS HEAD | ANONYMOUS HEAD",
                "TARO YAMADA | yamada, taro | _",
                "山田太郎 | 山田さん 太郎君 | _さん _君",
                "홍길동 | 길동 | _",
                "Иванов^Пётр | ИВАНОВ и петр | _ и _"
            })
    void a_name_is_found_in_every_usual_spelling(String name, String text, String left) {
        Identities identities = of(IdentityClass.PATIENT_NAME, name);
        assertThat(without(identities, text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAT-0012345 | ID PAT0012345 and 12345 | ID _ and _",
                "PAT-0012345 | 0000012345; 12-345; 123456 | _; _; 123456",
                "12345678 | 1234 5678, 12.34.56.78, x9912345678 | _, _, x99_",
                "１２３４５６７ | ID:1234567 | ID:_",
                "1234567 | １２３－４５６７ | _",
                "A12 | LEVEL A12, ID A12, id:a12 | LEVEL A12, _, _",
                "7 | 7 T, No. 7, 患者番号7 | 7 T, _, _",
                "1234 | TR 1234 12.34 | TR _ 12.34",
                "YAMADA1959 | yamada 59 | _ 59",
                "ANONYMOUS | anonymous | anonymous",
                "CT.2019.00123 | CT 2019 00123 / 00123 | _ / _",
            })
    void an_identifier_is_found_with_other_marks_and_zeros(String id, String text, String left) {
        assertThat(without(of(IdentityClass.IDENTIFIER, id), text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03-5521-1234 | Tel 0355211234, +81 3 5521 1234, +81-(0)3-5521-1234 | Tel _, +_, +_",
                "+81-3-5521-1234 | 03(5521)1234 5521-1234 | _ _",
                "3-5521 | Dr Sato 3-5521, 35521, ３－５５２１ | Dr Sato _, _, _",
                "(617) 555-1234 | 555 1234, 1-617-555-1234 | _, 1-_",
            })
    void a_telephone_number_is_found_in_its_forms(String phone, String text, String left) {
        assertThat(without(of(IdentityClass.PHONE, phone), text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19590312 | 1959-03-12 x 1959/3/12 x 19590312 x 590312 x 59.3.12 | _ x _ x _ x _ x _",
                "19590312 | 12 MAR 1959 x March 12th x 12.März 1959 x 12mar59 | _ x _ x _ x _",
                "19590312 | 03/12/1959 x 12/03/59 x 3-12-1959 | _ x _ x _",
                "19590312 | S34.3.12 x 昭和34年3月12日 x 昭34.3.12 x S340312 x 昭和三十四年三月十二日 | _ x _ x _ x _ x _",
                "19590312 | １９５９年３月１２日生 一九五九年三月十二日 3月12日 | _生 _ _",
                "19590312 | Showa 34.3.12; 昭和３４年０３月１２日 | _; _",
                "20190503 | R1.5.3 x 令和元年5月3日 x 令和1年5月3日 x 平成31年5月3日 | _ x _ x _ x _",
                "20190503 | 5312019 20190504 190503A 5.3 2019.5 | 5312019 20190504 _A _.5",
                "20190503 | 15.3 x 2019.5.31 x 119.5.3 x 5.3.1 | 15.3 x 2019.5.31 x 119.5.3 x 5.3.1",
                "20190503101530.000 | 3 May 2019 10:15 | _ 10:15",
                "19890107 | S64.1.7 x 昭和64年1月7日 | _ x _",
                "1959.03.12 | 19590312 | _",
                "20190503-20190601 | 2019/06/01 | _",
                "19590399 | 19590399 | _"
            })
    void a_day_is_found_in_all_calendars(String day, String text, String left) {
        assertThat(without(of(IdentityClass.DATE, day), text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東京都文京区本郷7-3-1 | 文京区本郷７丁目３番１号 東京都文京区 | _ _",
                "東京都文京区本郷7-3-1 | 本郷7-3-1 七丁目三番一号 | _ _",
                "〒113-0033 東京都文京区本郷7-3-1 | 113-0033 1130033 | _ _",
                "1-2-3 Hongo, Bunkyo-ku, Tokyo | HONGO 1-2-3 bunkyo | _ _ _",
                "12 Main Street^^Springfield^IL^62704 | springfield il 62704, Main Street 12 | _ il _, _ Street 12",
            })
    void an_address_is_found_in_parts(String address, String text, String left) {
        assertThat(without(of(IdentityClass.ADDRESS, address), text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Massachusetts General Hospital | MGH chest, massachusetts general hosp; General hospital | _ chest, _"
                        + " general hosp; General hospital",
                "東京大学医学部附属病院 | 東大病院 頭部 東京大学 | _病院 頭部 _大学",
                "聖路加国際病院 | 聖路加 病院 | _ 病院",
                "General Hospital | general hospital head | general hospital head",
                "University Hospital | University Hospital | University Hospital",
                "Klinikum Großhadern | KLINIKUM GROSSHADERN | _",
            })
    void an_institution_is_found_by_what_only_it_has(String institution, String text, String left) {
        assertThat(without(of(IdentityClass.INSTITUTION, institution), text)).isEqualTo(left);
    }

    @Test
    void places_are_those_of_the_original_text() {
        Identities identities = Identities.collector()
                .add(IdentityClass.PATIENT_NAME, "Yamada^Tarou=山田^太郎")
                .add(IdentityClass.DATE, "20190503")
                .build();
        String text = "  ﾔﾏﾀﾞ 2019/05/03 㐀𠮷";
        assertThat(identities.in(text))
                .containsExactly(new Found(2, 6, IdentityClass.PATIENT_NAME), new Found(7, 17, IdentityClass.DATE));
        assertThat(identities.areIn(text)).isTrue();
        assertThat(identities.areIn("HEAD")).isFalse();
    }

    @Test
    void overlaps_are_one_place_of_the_weightier_class() {
        Identities identities = Identities.collector()
                .add(IdentityClass.INSTITUTION, "Yamada Clinic")
                .add(IdentityClass.PATIENT_NAME, "Yamada^Tarou")
                .build();
        assertThat(identities.in("at Yamada Clinic")).containsExactly(new Found(3, 16, IdentityClass.PATIENT_NAME));
    }

    @Test
    void other_instances_of_the_patient_are_searched_for_too() {
        Collector other = Identities.collector().add(IdentityClass.IDENTIFIER, "12345678");
        Collector mine = Identities.collector().add(IdentityClass.PATIENT_NAME, "Doe^Jane");
        Identities before = mine.build();
        Identities identities = mine.addAll(other).build();
        assertThat(without(identities, "Doe 12345678")).isEqualTo("_ _");
        assertThat(without(before, "Doe 12345678")).isEqualTo("_ 12345678");
    }

    @Test
    void nothing_of_it_can_be_printed() {
        Collector collector = Identities.collector().add(IdentityClass.PATIENT_NAME, "Yamada^Tarou");
        assertThat(List.of(collector.toString(), collector.build().toString(), Identities.NONE.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase("yamada"));
    }
}
