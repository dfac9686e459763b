package org.yui.imaging;

import java.nio.file.Path;
import java.util.Random;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.dicom.Bytes;

/** Makes small CT and MR slices, each part of which a test may change. */
public final class Slices {

    public static final byte[] ROOT = root();
    public static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";
    public static final String MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4";
    public static final String PET_IMAGE = "1.2.840.10008.5.1.4.1.1.128";

    public static final HospitalSecret SECRET = HospitalSecret.ofRoot(ROOT);

    public String characterSet = "ISO_IR 192";
    public String syntax = Bytes.EXPLICIT;
    public String modality = "CT";
    public String sopClass = CT_IMAGE;
    public String study = "1.2.392.200.1";
    public String series = "1.2.392.200.1.1";
    public String instance = "1.2.392.200.1.1.1";
    public int number = 1;
    public int seriesNumber = 1;
    public String patientId = "HOSP-0001";
    public String patientName = "Yamada^Tarou";
    public String imageType = "ORIGINAL\\PRIMARY\\AXIAL";
    public double[] position = {-100, -100, 0};
    public String orientation = "1\\0\\0\\0\\1\\0";
    public String declared = "";
    public byte[] pixels = pixels(1);
    /** Elements before, between and after those of the slice; in the order of tags. */
    public Bytes after0008 = Bytes.explicit();

    public Bytes after0010 = Bytes.explicit();
    public Bytes after0018 = Bytes.explicit();
    public Bytes after0028 = Bytes.explicit();
    public Bytes afterPixels = Bytes.explicit();

    private static byte[] root() {
        byte[] root = new byte[HospitalSecret.BYTES];
        new Random(7).nextBytes(root);
        return root;
    }

    public static byte[] pixels(int seed) {
        byte[] pixels = new byte[16 * 16 * 2];
        new Random(seed).nextBytes(pixels);
        return pixels;
    }

    /** Slice number {@code i} of a stack, 5 mm apart. */
    public static Slices at(int i) {
        Slices slice = new Slices();
        slice.number = i;
        slice.instance = slice.series + "." + i;
        slice.position = new double[] {-100, -100, 5.0 * i};
        slice.pixels = pixels(i);
        return slice;
    }

    private Bytes fresh() {
        return syntax.equals(Bytes.IMPLICIT) ? Bytes.implicit() : Bytes.explicit();
    }

    public Bytes dataset() {
        String place = position[0] + "\\" + position[1] + "\\" + position[2];
        Bytes all = fresh().text(0x00080005, "CS", characterSet)
                .text(0x00080008, "CS", imageType)
                .text(0x00080016, "UI", Bytes.nulPadded(sopClass))
                .text(0x00080018, "UI", Bytes.nulPadded(instance))
                .text(0x00080020, "DA", "20200229")
                .text(0x00080030, "TM", "101500")
                .text(0x00080060, "CS", modality)
                .text(0x00080070, "LO", "SIEMENS")
                .add(after0008)
                .text(0x00100010, "PN", patientName)
                .text(0x00100020, "LO", patientId)
                .add(after0010)
                .text(0x00180050, "DS", "5")
                .add(after0018)
                .text(0x0020000D, "UI", Bytes.nulPadded(study))
                .text(0x0020000E, "UI", Bytes.nulPadded(series))
                .text(0x00200011, "IS", String.valueOf(seriesNumber))
                .text(0x00200013, "IS", String.valueOf(number))
                .text(0x00200032, "DS", place)
                .text(0x00200037, "DS", orientation);
        if (!declared.isEmpty()) {
            all.text(0x00201002, "IS", declared);
        }
        return all.us(0x00280002, 1)
                .text(0x00280004, "CS", "MONOCHROME2")
                .us(0x00280010, 16)
                .us(0x00280011, 16)
                .text(0x00280030, "DS", "0.5\\0.5")
                .us(0x00280100, 16)
                .us(0x00280101, 16)
                .us(0x00280102, 15)
                .us(0x00280103, 0)
                .add(after0028)
                .value(0x7FE00010, "OW", pixels)
                .add(afterPixels);
    }

    public byte[] file() {
        return dataset().file(syntax);
    }

    public Path write(Path folder, String name) {
        return Bytes.write(folder, name, file());
    }

    /** A folder with slices 1 to {@code count}. */
    public static void stack(Path folder, int count) {
        for (int i = 1; i <= count; i++) {
            at(i).write(folder, "Yamada_Tarou_" + i + ".dcm");
        }
    }
}
