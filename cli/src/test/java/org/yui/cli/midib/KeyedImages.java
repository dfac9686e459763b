package org.yui.cli.midib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.cli.deid.Read;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.DataSetEncoder;
import org.yui.testkit.dicom.PartTen;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.dicom.Vr;

/** Makes images of made-up patients and the answer key that goes with them. */
final class KeyedImages {

    private static final int PIXEL_DATA = 0x7FE00010;
    private static final int SIZE = 32;
    private static final String[] MODALITIES = {"CT", "MR", "PT"};
    private static final String[] CLASSES = {
        "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.128"
    };

    private final RandomGenerator random;
    private final Invented invented;
    private final Path folder;
    private final List<KeyRow> key = new ArrayList<>();
    private int files;

    private KeyedImages(RandomGenerator random, Path folder) {
        this.random = random;
        this.invented = new Invented(random);
        this.folder = folder;
    }

    /** Writes {@code patients} with one to three studies each, and answers with the key. */
    static List<KeyRow> write(RandomGenerator random, int patients, Path folder) throws IOException {
        KeyedImages images = new KeyedImages(random, folder);
        for (int i = 0; i < patients; i++) {
            images.patient();
        }
        return List.copyOf(images.key);
    }

    private void patient() throws IOException {
        Invented.Person patient = invented.person();
        int studies = 1 + random.nextInt(3);
        LocalDate date = invented.date();
        for (int i = 0; i < studies; i++) {
            study(patient, date.plusDays(i * 97L));
        }
    }

    private void study(Invented.Person patient, LocalDate date) throws IOException {
        int modality = random.nextInt(MODALITIES.length);
        Keyed study = new Keyed();
        studyElements(study, patient, date, modality);
        String first = invented.uid();
        for (int series = 1; series <= 1 + random.nextInt(2); series++) {
            Keyed ofSeries = study.copy();
            seriesElements(ofSeries, date, series, modality);
            for (int image = 1; image <= 3; image++) {
                Keyed instance = ofSeries.copy();
                imageElements(instance, image, image == 1 && series == 1 ? first : invented.uid(), first);
                write(instance);
            }
        }
    }

    private void studyElements(Keyed at, Invented.Person patient, LocalDate date, int modality) {
        String day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        String description = invented.description(modality);
        String doctor = invented.person().latin();
        at.plain(0x00080005, Vr.CS, "ISO_IR 192");
        at.kept(0x00080016, Vr.UI, CLASSES[modality]);
        at.date(0x00080020, Vr.DA, day);
        at.plain(0x00080030, Vr.TM, "101500");
        at.gone(0x00080050, Vr.SH, invented.digits(10)).tag();
        at.kept(0x00080060, Vr.CS, MODALITIES[modality]);
        at.kept(0x00080070, Vr.LO, "SIEMENS");
        at.gone(0x00080080, Vr.LO, invented.hospital());
        at.gone(0x00080081, Vr.ST, invented.address());
        at.gone(0x00080090, Vr.PN, doctor.replace(' ', '^')).tag();
        at.mixed(0x00081030, Vr.LO, description, invented.aside(patient, doctor, date));
        at.gone(0x00081048, Vr.PN, invented.person().caret());
        at.gone(0x00081070, Vr.PN, invented.person().caret());
        at.gone(0x00100010, Vr.PN, patient.caret()).tag();
        at.patient(0x00100020, patient.id());
        at.gone(0x00100030, Vr.DA, patient.birth()).tag();
        at.kept(0x00100040, Vr.CS, patient.sex());
        at.gone(0x00101000, Vr.LO, invented.digits(9));
        at.kept(0x00101010, Vr.AS, "0" + (30 + random.nextInt(50)) + "Y");
        at.kept(0x00101020, Vr.DS, "1." + (50 + random.nextInt(40)));
        at.kept(0x00101030, Vr.DS, String.valueOf(45 + random.nextInt(50)));
        at.gone(0x00101040, Vr.LO, invented.address());
        at.gone(0x00102154, Vr.SH, invented.phone());
        at.gone(0x00104000, Vr.LT, "called ", patient.latin(), invented.phone());
        at.uid(0x0020000D, invented.uid());
        at.gone(0x00200010, Vr.SH, invented.digits(8)).tag();
        at.mixed(0x00321060, Vr.LO, description, "req " + doctor);
        at.date(0x00400244, Vr.DA, day);
    }

    private void seriesElements(Keyed at, LocalDate date, int series, int modality) {
        String day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        at.date(0x00080021, Vr.DA, day);
        at.date(0x00080022, Vr.DA, day);
        at.date(0x00080023, Vr.DA, day);
        at.kept(0x0008103E, Vr.LO, invented.description(modality));
        at.kept(0x00180050, Vr.DS, String.valueOf(1 + random.nextInt(8)));
        at.mixed(
                0x00181030,
                Vr.LO,
                invented.description(modality),
                invented.person().latin());
        at.uid(0x0020000E, invented.uid());
        at.kept(0x00200011, Vr.IS, String.valueOf(series));
        at.uid(0x00200052, invented.uid());
        at.plain(0x00290010, Vr.LO, "HOSPITAL " + invented.digits(6));
        at.gone(0x00291001, Vr.LO, invented.person().latin());
        at.gone(0x00291002, Vr.UN, invented.person().latin());
        switch (MODALITIES[modality]) {
            case "CT" -> {
                at.kept(0x00180060, Vr.DS, "120");
                at.kept(0x00281052, Vr.DS, "-1024");
                at.kept(0x00281053, Vr.DS, "1");
                at.kept(0x00281050, Vr.DS, "40");
                at.kept(0x00281051, Vr.DS, "400");
            }
            case "MR" -> {
                at.kept(0x00180020, Vr.CS, "SE");
                at.kept(0x00180023, Vr.CS, "2D");
                at.kept(0x00180080, Vr.DS, "500");
                at.kept(0x00180081, Vr.DS, "12.5");
                at.kept(0x00180087, Vr.DS, "1.5");
            }
            default -> {
                at.kept(0x00541001, Vr.CS, "BQML");
                at.kept(0x00541102, Vr.CS, "START");
                at.kept(0x00541300, Vr.DS, "0");
            }
        }
    }

    private void imageElements(Keyed at, int image, String uid, String referenced) {
        at.kept(0x00080008, Vr.CS, "ORIGINAL\\PRIMARY\\AXIAL");
        at.uid(0x00080018, uid);
        at.reference(referenced);
        at.gone(0x00204000, Vr.LT, "moved ", invented.person().latin());
        at.kept(0x00200013, Vr.IS, String.valueOf(image));
        at.kept(0x00200032, Vr.DS, "-100\\-100\\" + image * 5);
        at.kept(0x00200037, Vr.DS, "1\\0\\0\\0\\1\\0");
        at.kept(0x00280004, Vr.CS, "MONOCHROME2");
        at.kept(0x00280030, Vr.DS, "0.5\\0.5");
        at.data
                .shorts(0x00280002, Vr.US, 1)
                .shorts(0x00280010, Vr.US, SIZE)
                .shorts(0x00280011, Vr.US, SIZE)
                .shorts(0x00280100, Vr.US, 16)
                .shorts(0x00280101, Vr.US, 16)
                .shorts(0x00280102, Vr.US, 15)
                .shorts(0x00280103, Vr.US, 0);
        byte[] pixels = new byte[SIZE * SIZE * 2];
        random.nextBytes(pixels);
        at.data.octets(PIXEL_DATA, Vr.OW, pixels);
    }

    private void write(Keyed instance) throws IOException {
        Path file = folder.resolve(String.format("%05d.dcm", ++files));
        Files.createDirectories(folder);
        DataSet meta = new DataSet()
                .text(0x00020002, Vr.UI, instance.sopClass())
                .text(0x00020003, Vr.UI, instance.sopUid())
                .text(0x00020010, Vr.UI, Syntax.EXPLICIT_LITTLE_ENDIAN.uid());
        byte[] encoded = DataSetEncoder.encode(instance.data, Syntax.EXPLICIT_LITTLE_ENDIAN, CharacterSet.UTF_8);
        Files.write(file, PartTen.file(new byte[0], meta, encoded));
        key.addAll(instance.rows(Read.file(file).pixels()));
    }
}
