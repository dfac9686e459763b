package org.yui.imaging.deid;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.imaging.evidence.PixelStatement;
import org.yui.imaging.profile.Kind;

/**
 * One accepted file and the figures that curation needs. Identifiers are the new ones, never the file's own.
 *
 * @param file       where it is
 * @param bytes      of the file
 * @param sopClass   SOP Class UID
 * @param sopUid     new SOP Instance UID
 * @param studyUid   new Study Instance UID
 * @param seriesUid  new Series Instance UID
 * @param patient    pseudonym
 * @param pixels     what is known of its pixels
 * @param pixelHash  keyed hash of the pixel data's value as it lies in the file; none where there are none, or where nobody
 *                   asked for it
 * @param blank      whether all pixels are equal, so that equal pixel data say nothing
 * @param maker      manufacturer, or empty where it is none that is known
 * @param model      family of scanners, or empty where it is none that is known
 * @param bodyPart   code of the body part, or empty where it is not one of the standard's
 * @param figures    what the image says of its place
 */
public record Instance(
        Path file,
        long bytes,
        Kind kind,
        String sopClass,
        String sopUid,
        String studyUid,
        String seriesUid,
        String patient,
        PixelStatement pixels,
        @Nullable Hash pixelHash,
        boolean blank,
        String maker,
        String model,
        String bodyPart,
        Figures figures) {

    /**
     * Numbers of one image.
     *
     * @param position     of the first pixel's centre, mm, LPS; empty where it is not stated
     * @param orientation  cosines of row and column; empty where they are not stated
     * @param pixelSpacing between rows and between columns, mm; empty where it is not stated
     * @param declared     Images in Acquisition (0020,1002)
     * @param tiltDegrees  Gantry/Detector Tilt (0018,1120)
     */
    public record Figures(
            OptionalInt seriesNumber,
            OptionalInt acquisitionNumber,
            OptionalInt instanceNumber,
            OptionalInt declared,
            int rows,
            int columns,
            List<Double> position,
            List<Double> orientation,
            List<Double> pixelSpacing,
            OptionalDouble thicknessMm,
            OptionalDouble tiltDegrees) {

        public Figures {
            position = List.copyOf(position);
            orientation = List.copyOf(orientation);
            pixelSpacing = List.copyOf(pixelSpacing);
        }
    }

    /** The same, with the texts that many instances have in common kept once. */
    public Instance sharing(UnaryOperator<String> once) {
        return new Instance(
                file,
                bytes,
                kind,
                once.apply(sopClass),
                sopUid,
                once.apply(studyUid),
                once.apply(seriesUid),
                once.apply(patient),
                pixels,
                pixelHash,
                blank,
                once.apply(maker),
                once.apply(model),
                once.apply(bodyPart),
                figures);
    }

    @Override
    public String toString() {
        return "Instance";
    }
}
