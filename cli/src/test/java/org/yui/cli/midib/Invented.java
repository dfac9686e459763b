package org.yui.cli.midib;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** People, places and words of nobody. */
final class Invented {

    /** Somebody. */
    record Person(String family, String given, String id, String birth, String sex) {

        String latin() {
            return given + " " + family;
        }

        String caret() {
            return family + "^" + given;
        }
    }

    private static final String[] FAMILIES = {
        "Yamamoto",
        "Lindqvist",
        "Okonkwo",
        "Fitzgerald",
        "Nakagawa",
        "Rosenthal",
        "Hashimoto",
        "Villanueva",
        "Petrosyan",
        "Abernathy",
        "Matsuda",
        "Kowalczyk",
        "Oyelaran",
        "Sugiyama",
        "Thorvaldsen",
        "Banerjee"
    };
    private static final String[] GIVEN = {
        "Haruko",
        "Ingeborg",
        "Chidi",
        "Siobhan",
        "Kenji",
        "Miriam",
        "Takashi",
        "Esperanza",
        "Aram",
        "Wilhelmina",
        "Yoko",
        "Zbigniew",
        "Folake",
        "Daisuke",
        "Sigrid",
        "Anirban"
    };
    /** As scanners and technologists write them. */
    private static final String[][] DESCRIPTIONS = {
        {
            "CT HEAD WITHOUT CONTRAST",
            "CHEST AXIAL 5mm",
            "ABDOMEN PELVIS PORTAL VENOUS",
            "LUNG 1.25mm",
            "CT NECK",
            "BONE RECON",
            "CORONAL REFORMAT",
            "CT ANGIO CHEST",
            "CT CHEST W/O CONTRAST",
            "LUNG HRCT PRONE",
            "AAA RUNOFF",
            "Topogram 0.6 T80s",
            "0.625mm Bone Plus",
            "MPR Thick Range",
            "CT TEMPORAL BONE",
            "SCOUT",
            "Dose Report",
            "CT UROGRAM DELAYED",
            "THIN CHEST HELICAL",
            "ABD 3 PHASE LIVER"
        },
        {
            "MR BRAIN T1 AXIAL POST",
            "T2 FLAIR SAG",
            "DWI b1000",
            "AX T1 FSE",
            "3 PLANE LOCALIZER",
            "SAG T2 TSE",
            "MR KNEE LEFT",
            "COR PD FAT SAT",
            "MRA CIRCLE OF WILLIS",
            "t1_mprage_sag_p2_iso",
            "ep2d_diff_3scan_trace",
            "PROSTATE DCE",
            "AX T2 PROPELLER",
            "COR STIR HIPS",
            "MRCP RADIAL",
            "CINE 4 CHAMBER",
            "ADC MAP",
            "SWI minIP",
            "LUMBAR SPINE W/ AND W/O GAD",
            "BREAST BILATERAL VIBRANT"
        },
        {
            "PET WHOLE BODY AC", "WHOLE BODY NAC", "PET CT SKULL BASE TO MID THIGH", "PET BRAIN", "WB 3D MAC",
                    "CT AC WB",
            "PET WB UNCORRECTED", "PET CHEST", "FDG 60 min p.i.", "PET AC 3mm OSEM", "DELAYED PELVIS PET",
                    "PSMA WHOLE BODY",
            "AMYLOID BRAIN PET", "PET GATED CARDIAC", "FDG MELANOMA WHOLE BODY", "STATIC BRAIN 3D"
        }
    };

    private static final String[] STREETS = {"Chrysanthemumgasse", "Oldharbourgate", "Weidenallee", "Sakurazaka"};
    private static final String[] HOSPITALS = {"Clearwaterinfirmary", "Nagisakai", "Lindenhof", "Ebbasjukhus"};

    private final RandomGenerator random;

    Invented(RandomGenerator random) {
        this.random = random;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    Person person() {
        return new Person(
                pick(FAMILIES),
                pick(GIVEN),
                "PAT-" + digits(8),
                date().minusYears(40).format(DateTimeFormatter.BASIC_ISO_DATE),
                random.nextBoolean() ? "F" : "M");
    }

    LocalDate date() {
        return LocalDate.of(2012, 1, 1).plusDays(random.nextInt(3000));
    }

    String description(int modality) {
        return pick(DESCRIPTIONS[modality]);
    }

    /** What somebody wrote behind a description. */
    String aside(Person patient, String doctor, LocalDate date) {
        return switch (random.nextInt(6)) {
            case 0 -> "for " + patient.latin();
            case 1 -> "Dr " + doctor;
            case 2 -> patient.id();
            case 3 -> date.toString();
            case 4 -> phone();
            default -> patient.family() + ", " + patient.given();
        };
    }

    String address() {
        return 100 + random.nextInt(900) + " " + pick(STREETS);
    }

    String hospital() {
        return pick(HOSPITALS);
    }

    String phone() {
        return "555-" + digits(3) + "-" + digits(4);
    }

    String uid() {
        return "1.2.826.0.1.3680043.8.498." + digits(12) + "." + digits(6);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
