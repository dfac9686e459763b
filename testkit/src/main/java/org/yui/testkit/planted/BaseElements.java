package org.yui.testkit.planted;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Vr;

/** What the files hold before anything is planted: nothing that identifies anybody but their dates and UIDs. */
final class BaseElements {

    private static final int SIZE = 16;
    private static final int PIXEL_DATA = 0x7FE00010;
    private static final int FRAMES = 2;
    private static final int SHARED_GROUPS = 0x52009229;
    private static final int FRAME_GROUPS = 0x52009230;

    private BaseElements() {}

    /** Patient, study, series, instance; the series number tells the files apart. */
    static void common(DataSet data, PlantedKind kind, String root, String number) {
        if (kind == PlantedKind.DICOMDIR) {
            return;
        }
        String date = PlantedTexts.EXAMINED.format(DateTimeFormatter.BASIC_ISO_DATE);
        data.text(0x00080005, Vr.CS, kind.characters().terms())
                .text(0x00080016, Vr.UI, kind.sopClass())
                .text(0x00080018, Vr.UI, root + ".3")
                .text(0x00080020, Vr.DA, date)
                .text(0x00080021, Vr.DA, date)
                .text(0x00080023, Vr.DA, date)
                .text(0x00080030, Vr.TM, "101500")
                .text(0x00080033, Vr.TM, "101500")
                .text(0x00080070, Vr.LO, "SIEMENS")
                .text(0x00100010, Vr.PN, "")
                .text(0x00100020, Vr.LO, "P" + number)
                .text(0x00100040, Vr.CS, "F")
                .text(0x0020000D, Vr.UI, root + ".1")
                .text(0x0020000E, Vr.UI, root + ".2")
                .text(0x00200011, Vr.IS, String.valueOf(seriesNumber(kind)))
                .text(0x00200013, Vr.IS, "1");
    }

    static int seriesNumber(PlantedKind kind) {
        return 700 + List.of(PlantedKind.values()).indexOf(kind);
    }

    static void slice(DataSet data, String modality) {
        data.text(0x00080008, Vr.CS, "ORIGINAL", "PRIMARY", "AXIAL").text(0x00080060, Vr.CS, modality);
        data.text(0x00180050, Vr.DS, "5")
                .text(0x00200032, Vr.DS, "-100", "-100", "0")
                .text(0x00200037, Vr.DS, "1", "0", "0", "0", "1", "0")
                .text(0x00280030, Vr.DS, "0.5", "0.5");
        pixels(data, 16, 1);
    }

    private static void pixels(DataSet data, int bits, int frames) {
        byte[] pixels = new byte[SIZE * SIZE * bits / Byte.SIZE * frames];
        new Random(bits).nextBytes(pixels);
        data.shorts(0x00280002, Vr.US, 1)
                .text(0x00280004, Vr.CS, "MONOCHROME2")
                .shorts(0x00280010, Vr.US, SIZE)
                .shorts(0x00280011, Vr.US, SIZE)
                .shorts(0x00280100, Vr.US, bits)
                .shorts(0x00280101, Vr.US, bits)
                .shorts(0x00280102, Vr.US, bits - 1)
                .shorts(0x00280103, Vr.US, 0)
                .octets(PIXEL_DATA, Vr.OW, pixels);
        if (frames > 1) {
            data.text(0x00280008, Vr.IS, String.valueOf(frames));
        }
    }

    static void ultrasound(DataSet data) {
        data.text(0x00080008, Vr.CS, "ORIGINAL", "PRIMARY").text(0x00080060, Vr.CS, "US");
        pixels(data, 8, 1);
    }

    static void frames(DataSet data) {
        data.text(0x00080008, Vr.CS, "ORIGINAL", "PRIMARY", "VOLUME", "NONE").text(0x00080060, Vr.CS, "MR");
        pixels(data, 16, FRAMES);
        data.sequence(
                SHARED_GROUPS,
                new DataSet()
                        .sequence(
                                0x00289110,
                                new DataSet().text(0x00180050, Vr.DS, "5").text(0x00280030, Vr.DS, "1", "1")));
        data.sequence(FRAME_GROUPS, frame(1), frame(2));
    }

    private static DataSet frame(int number) {
        return new DataSet()
                .sequence(0x00209111, new DataSet().text(0x00209056, Vr.SH, "1").shorts(0x00209157, Vr.UL, number, 0))
                .sequence(0x00209113, new DataSet().text(0x00200032, Vr.DS, "0", "0", String.valueOf(number)));
    }

    static void segmentation(DataSet data) {
        data.text(0x00080008, Vr.CS, "DERIVED", "PRIMARY")
                .text(0x00080060, Vr.CS, "SEG")
                .text(0x00620001, Vr.CS, "FRACTIONAL")
                .text(0x00620010, Vr.CS, "PROBABILITY")
                .shorts(0x0062000E, Vr.US, 255)
                .sequence(0x00620002, new DataSet().shorts(0x00620004, Vr.US, 1).text(0x00620008, Vr.CS, "MANUAL"));
        pixels(data, 8, FRAMES);
        data.sequence(FRAME_GROUPS, frame(1), frame(2));
    }

    static void structures(DataSet data) {
        data.text(0x00080060, Vr.CS, "RTSTRUCT")
                .sequence(0x30060020, new DataSet().text(0x30060022, Vr.IS, "1").text(0x30060036, Vr.CS, "MANUAL"))
                .sequence(0x30060080, new DataSet().text(0x30060082, Vr.IS, "1").text(0x30060084, Vr.IS, "1"));
    }

    static void report(DataSet data) {
        data.text(0x00080060, Vr.CS, "SR")
                .text(0x0040A040, Vr.CS, "CONTAINER")
                .text(0x0040A050, Vr.CS, "SEPARATE")
                .text(0x0040A491, Vr.CS, "COMPLETE")
                .text(0x0040A493, Vr.CS, "UNVERIFIED");
        String[] types = {"TEXT", "PNAME", "CODE", "DATE", "DATETIME", "UIDREF", "CONTAINER", "NUM", "COMPOSITE", "TEXT"
        };
        DataSet[] items = new DataSet[types.length];
        for (int i = 0; i < types.length; i++) {
            items[i] = new DataSet()
                    .text(0x0040A010, Vr.CS, "CONTAINS")
                    .text(0x0040A040, Vr.CS, types[i])
                    .sequence(0x0040A043, code());
        }
        data.sequence(0x0040A043, code()).sequence(0x0040A730, items);
    }

    private static DataSet code() {
        return new DataSet()
                .text(0x00080100, Vr.SH, "121070")
                .text(0x00080102, Vr.SH, "DCM")
                .text(0x00080104, Vr.LO, "Findings");
    }

    static void document(DataSet data) {
        data.text(0x00080060, Vr.CS, "DOC").text(0x00280301, Vr.CS, "NO").text(0x00420012, Vr.LO, "application/pdf");
    }

    static void presentation(DataSet data) {
        data.text(0x00080060, Vr.CS, "PR").text(0x20500020, Vr.CS, "IDENTITY");
        data.sequence(0x00700001, new DataSet().text(0x00700003, Vr.CS, "PIXEL"))
                .sequence(0x00700060, new DataSet().text(0x00700062, Vr.IS, "1"));
    }

    static void waveform(DataSet data) {
        DataSet channel = new DataSet().shorts(0x003A021A, Vr.US, 16);
        data.text(0x00080060, Vr.CS, "ECG");
        data.sequence(
                0x54000100,
                new DataSet()
                        .shorts(0x003A0005, Vr.US, 1)
                        .sequence(0x003A0200, channel)
                        .text(0x54001006, Vr.CS, "SS")
                        .octets(0x54001010, Vr.OW, new byte[64]));
    }

    static void directory(DataSet data) {
        data.octets(0x00041200, Vr.UL, new byte[4])
                .octets(0x00041202, Vr.UL, new byte[4])
                .shorts(0x00041212, Vr.US, 0)
                .sequence(
                        0x00041220,
                        new DataSet().text(0x00041430, Vr.CS, "PATIENT"),
                        new DataSet().text(0x00041430, Vr.CS, "STUDY"));
    }
}
