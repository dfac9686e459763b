package org.yui.testkit.phantom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yui.testkit.canary.Place;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.DataSetEncoder;
import org.yui.testkit.dicom.PartTen;
import org.yui.testkit.dicom.RunLength;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.dicom.Value;
import org.yui.testkit.dicom.Vr;

/** Makes the files of one series: what they share is made once, so that each canary is planted in all of them. */
final class InstanceFile {

    private static final int PIXEL_DATA = 0x7FE00010;

    private final Examination exam;
    private final SeriesPlan series;
    private final int number;
    private final Ellipsoids body;
    private final DataSet shared = new DataSet();
    private final DataSet meta = new DataSet();
    private final byte[] preamble;
    private final byte[] slack;

    InstanceFile(Examination exam, SeriesPlan series, int number, Ellipsoids body) {
        this.exam = exam;
        this.series = series;
        this.number = number;
        this.body = body;
        shared.text(0x00080005, Vr.CS, exam.characters().terms());
        PatientElements.addTo(shared, exam);
        StudyElements.addTo(shared, exam);
        SeriesElements.addTo(shared, exam, series, number);
        HiddenElements.addTo(shared, exam, series);
        PrivateElements.addTo(shared, exam);
        addMeta();
        String behind = exam.plan().has(Flaw.TEXT_AFTER_PIXELS) ? exam.token(Place.PIXEL_SLACK, PIXEL_DATA) : "";
        slack = behind.getBytes(StandardCharsets.US_ASCII);
        preamble = ("II*\0" + exam.patient().person().latin().spaced() + " "
                        + exam.planting().token(Place.PREAMBLE, "preamble"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void addMeta() {
        meta.text(0x00020002, Vr.UI, exam.plan().modality().storageClass())
                .text(0x00020010, Vr.UI, series.syntax().uid())
                .text(0x00020012, Vr.UI, exam.uidRoot() + ".9.6")
                .text(0x00020013, Vr.SH, exam.token(Place.FILE_META, 0x00020013))
                .text(0x00020016, Vr.AE, exam.token(Place.FILE_META, 0x00020016))
                .text(0x00020017, Vr.AE, exam.token(Place.FILE_META, 0x00020017))
                .text(0x00020100, Vr.UI, exam.uidRoot() + ".9.7")
                .octets(
                        0x00020102,
                        Vr.OB,
                        exam.note(Place.FILE_META_PRIVATE, 0x00020102).getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes(InstancePlan instance) {
        String uid = exam.seriesUid(number) + "." + instance.uid();
        DataSet data = shared.copy();
        ImageElements.addTo(data, exam, series, uid, instance.image(), instance.distance());
        data.put(PIXEL_DATA, pixelData(instance));
        DataSet ownMeta = meta.copy().text(0x00020003, Vr.UI, uid);
        byte[] encoded = DataSetEncoder.encode(data, series.syntax(), exam.characters());
        byte[] file = PartTen.file(preamble, ownMeta, encoded);
        return instance.truncated() ? Arrays.copyOf(file, file.length - file.length / 3) : file;
    }

    private Value pixelData(InstancePlan instance) {
        byte[] pixels = body.image(series, (instance.image() - 0.5) / series.images());
        if (exam.plan().has(Flaw.BURNED_IN)) {
            Digits.draw(exam.patient().number(), pixels, series.columns());
        }
        return series.syntax() == Syntax.RLE_LOSSLESS
                ? new Value.Frame(withSlack(RunLength.encode(pixels, series.columns())))
                : new Value.Octets(Vr.OW, withSlack(pixels));
    }

    private byte[] withSlack(byte[] pixels) {
        byte[] whole = Arrays.copyOf(pixels, pixels.length + slack.length);
        System.arraycopy(slack, 0, whole, pixels.length, slack.length);
        return whole;
    }
}
