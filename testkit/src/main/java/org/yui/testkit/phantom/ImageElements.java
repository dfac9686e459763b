package org.yui.testkit.phantom;

import java.util.Locale;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Vr;

/** What is one image's own: its identity, its place in the body and its pixels' format (PS3.3 sections C.12.1, C.7.6.1 to C.7.6.3). */
final class ImageElements {

    private static final double FIELD_OF_VIEW_MM = 256;

    private ImageElements() {}

    /**
     * Adds them.
     *
     * @param uid its SOP Instance UID
     * @param index its Instance Number, from 1
     * @param distance along the normal of the images, in millimetres
     */
    static void addTo(DataSet data, Examination exam, SeriesPlan series, String uid, int index, double distance) {
        data.text(0x00080018, Vr.UI, uid)
                .text(0x00080012, Vr.DA, exam.da())
                .text(0x00080013, Vr.TM, exam.time())
                .text(0x00080014, Vr.UI, exam.uidRoot() + ".9.3")
                .text(0x00080022, Vr.DA, exam.da())
                .text(0x00080032, Vr.TM, exam.time())
                .text(0x00080023, Vr.DA, exam.da())
                .text(0x00080033, Vr.TM, exam.time())
                .text(0x0008002A, Vr.DT, exam.dt())
                .text(0x00200013, Vr.IS, Integer.toString(index));
        plane(data, exam, series, distance);
        pixels(data, series);
    }

    private static void plane(DataSet data, Examination exam, SeriesPlan series, double distance) {
        double[] directions = series.plane().directions();
        if (exam.plan().has(Flaw.TILTED)) {
            double tilt = Math.toRadians(15);
            directions[4] = Math.cos(tilt);
            directions[5] = Math.sin(tilt);
        }
        double[] position = new double[3];
        int along = switch (series.plane()) {
            case AXIAL -> 2;
            case SAGITTAL -> 0;
            case CORONAL -> 1;
        };
        for (int axis = 0; axis < position.length; axis++) {
            double corner = -FIELD_OF_VIEW_MM / 2 * (directions[axis] + directions[3 + axis]);
            position[axis] = axis == along ? distance : corner;
        }
        data.text(0x00200037, Vr.DS, decimals(directions))
                .text(0x00200032, Vr.DS, decimals(position))
                .text(0x00201041, Vr.DS, decimals(distance))
                .text(
                        0x00280030,
                        Vr.DS,
                        decimals(FIELD_OF_VIEW_MM / series.rows(), FIELD_OF_VIEW_MM / series.columns()));
    }

    private static void pixels(DataSet data, SeriesPlan series) {
        data.shorts(0x00280002, Vr.US, 1)
                .text(0x00280004, Vr.CS, "MONOCHROME2")
                .shorts(0x00280010, Vr.US, series.rows())
                .shorts(0x00280011, Vr.US, series.columns())
                .shorts(0x00280100, Vr.US, 16)
                .shorts(0x00280101, Vr.US, 16)
                .shorts(0x00280102, Vr.US, 15)
                .shorts(0x00280103, Vr.US, 0);
    }

    /** VR {@code DS} holds 16 bytes at most. */
    private static String[] decimals(double... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.format(Locale.ROOT, "%.6f", values[i] + 0.0);
        }
        return texts;
    }
}
