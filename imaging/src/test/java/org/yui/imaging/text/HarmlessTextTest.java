package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real descriptors say is kept, whoever the patient is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HarmlessTextTest {

    private static final List<String> DESCRIPTORS = List.of(
            "MR HEAD T1 AXIAL",
            "CHEST PA",
            "CHEST PA/LAT 2 VIEWS",
            "HRCT LUNG 1.25",
            "CT ABDOMEN/PELVIS W CONTRAST",
            "Abd/Pel portal venous 5.0 B30f",
            "AX T2 FLAIR FS 5mm",
            "SAG T1 MPRAGE 1x1x1 iso",
            "3D FSPGR post Gd",
            "ep2d_diff_3scan_trace_p2_ADC",
            "t2_tse_dark-fluid_tra",
            "LUMBAR SPINE SAG STIR",
            "L-SPINE AP & LAT",
            "C-SPINE 5 VIEWS",
            "MAMMO R-MLO",
            "US THYROID 12 MHz",
            "PET CT SKULL BASE TO MID THIGH",
            "FDG 370 MBq, 60 min p.i.",
            "DWI b=0/1000 s/mm2",
            "TR 4500 TE 105 FA 90",
            "0.625 mm x 0.3125 mm, FOV 240, matrix 512x512",
            "kVp 120 mAs 250 pitch 0.984:1",
            "Left hip arthroplasty, no fracture",
            "Series 3 of 12, image 45",
            "WINDOW 40/400; LUNG -600/1500",
            "頭部単純CT 軸位断 5mm",
            "胸部X線 正面 立位",
            "腹部造影CT 動脈相 門脈相",
            "脳MRI T2強調画像 拡散強調",
            "ｷｮｳﾌﾞ X-P ﾀﾝｼﾞｭﾝ",
            "右膝関節 正側面",
            "あり なし さらに ところ これ",
            "머리 CT 조영 전",
            "头颅CT平扫",
            "Lokalizer, Schädel nativ",
            "Thorax p.a. im Stehen",
            "IRM cérébrale sans injection",
            "scout 1 loc_3plane",
            "WB-STATIC AC 2.5 min/bed",
            "1.5T SIGNA HDxt 8ch brain coil");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yamada^Tarou=山田^太郎=やまだ^たろう",
                "Hayashi^Shigeru=林^茂=はやし^しげる",
                "Mori^Ai=森^愛=もり^あい",
                "Oka^Sara=岡^さら=おか^さら",
                "Kishi^Ko=岸^子=きし^こ",
                "Smith^John^Q",
                "Lee^An",
                "Ng^Wei=吴^伟=",
                "Kim^Minsu=金^民秀=김^민수",
                "García López^María José",
                "O'Neill^Sean",
                "van den Berg^Jan",
                "Müller^Jürgen",
                "Nguyễn^Văn An",
                "Ito^J=伊藤^純=いとう^じゅん",
            })
    void no_descriptor_is_taken_for_a_name(String name) {
        assertNothing(Identities.collector()
                .add(IdentityClass.PATIENT_NAME, name)
                .add(IdentityClass.PERSON_NAME, name)
                .build());
    }

    @Test
    void no_descriptor_is_taken_for_a_number_a_day_or_a_place() {
        assertNothing(Identities.collector()
                .add(IdentityClass.IDENTIFIER, "12345678")
                .add(IdentityClass.IDENTIFIER, "0001234")
                .add(IdentityClass.IDENTIFIER, "1")
                .add(IdentityClass.IDENTIFIER, "T1")
                .add(IdentityClass.IDENTIFIER, "CT20190503001")
                .add(IdentityClass.DEVICE, "MR1")
                .add(IdentityClass.UID, "1.2.840.113619.2.5.1762583153")
                .add(IdentityClass.PHONE, "03-3815-5411")
                .add(IdentityClass.DATE, "19590312")
                .add(IdentityClass.DATE, "20190503")
                .add(IdentityClass.DATE, "20120512")
                .add(IdentityClass.ADDRESS, "東京都文京区本郷7-3-1")
                .add(IdentityClass.ADDRESS, "12 Main Street, Springfield, IL 62704")
                .add(IdentityClass.INSTITUTION, "General Hospital, Department of Radiology")
                .add(IdentityClass.INSTITUTION, "東京大学医学部附属病院放射線科")
                .build());
    }

    private static void assertNothing(Identities identities) {
        assertThat(DESCRIPTORS)
                .allSatisfy(text -> assertThat(identities.in(text)).as(text).isEmpty());
    }
}
