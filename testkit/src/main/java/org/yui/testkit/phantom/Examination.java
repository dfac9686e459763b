package org.yui.testkit.phantom;

import java.time.LocalDate;
import org.yui.testkit.canary.Place;
import org.yui.testkit.dicom.CharacterSet;

/**
 * One study in the making: who was examined where and when, and how its texts are written.
 *
 * @param time of day as VR {@code TM}, with a fraction
 * @param uidRoot what all its UIDs start with: the hospital and the patient's number
 */
record Examination(
        PhantomHospital hospital,
        Patient patient,
        StudyPlan plan,
        int number,
        LocalDate date,
        String time,
        String uidRoot,
        Planting planting) {

    static Examination begin(PhantomHospital hospital, Patient patient, StudyPlan plan, int number, Planting planting) {
        LocalDate date = hospital.examination(plan.patient());
        String fraction = planting.digits().substring(0, 6);
        String time = "0" + (8 + number % 2) + "3" + number % 10 + "15." + fraction;
        String root = hospital.uidRoot() + "." + patient.number();
        Examination examination = new Examination(hospital, patient, plan, number, date, time, root, planting);
        if (plan.characters() == CharacterSet.KATAKANA_AND_KANJI) {
            Patient.plant(patient.person().halfWidth(), planting);
        }
        planting.known(Place.DATE, 0x00080020, examination.da());
        planting.known(Place.DATE, "texts", date.toString());
        planting.known(Place.UID, 0x0020000D, root);
        planting.known(Place.INSTITUTION, 0x00080080, hospital.name(plan.characters()));
        planting.known(Place.ADDRESS, 0x00080081, hospital.address(plan.characters()));
        return examination;
    }

    CharacterSet characters() {
        return plan.characters();
    }

    boolean isJapanese() {
        return switch (characters()) {
            case UTF_8, KANJI, KATAKANA_AND_KANJI -> true;
            case LATIN_1, CYRILLIC, GB18030, HANGUL -> false;
        };
    }

    String da() {
        return Dates.da(date);
    }

    String dt() {
        return da() + time;
    }

    String personName() {
        return patient.person().personName(characters());
    }

    String studyUid() {
        return uidRoot + "." + number;
    }

    String seriesUid(int series) {
        return studyUid() + "." + series;
    }

    /** A new token by itself. */
    String token(Place place, int tag) {
        return planting.token(place, tag);
    }

    /** A new token among words that name the patient; at most 64 characters. */
    String note(Place place, int tag) {
        String token = planting.token(place, tag);
        String name = patient.person().spoken(characters());
        return isJapanese() ? name + "様分 " + token : "for " + name + " " + token;
    }

    /** A person name of its own: somebody around the patient. */
    String relative(Place place, int tag) {
        String token = planting.token(place, tag);
        return token + "^" + patient.person().latin().given();
    }

    /** Several lines about the patient, with dates as people write them. */
    String history(Place place, int tag) {
        String lines =
                note(place, tag) + "\r\n" + date + " / " + patient.person().birth();
        if (!isJapanese()) {
            return lines;
        }
        String era = Dates.era(date);
        planting.known(Place.ERA_DATE, tag, era);
        return lines + "\r\n" + era + "撮影";
    }
}
