package org.yui.imaging.deid;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.StandardUids;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.TransferSyntax;
import org.yui.imaging.profile.Kind;

/**
 * Whether an image's pixels may be passed on as they are. No rule over attributes can see text that is drawn into pixels, so
 * only what has no reason to carry any passes: CT, MR and PET slices, monochrome, of more than 8 bits a pixel, acquired or
 * derived but not captured from a screen, that do not claim annotation, recognisable features or overlays within their pixels,
 * and whose pixel data are exactly as long as their matrix. Faces that could be rendered from slices of a head are not
 * looked for, and the evidence says so.
 */
final class PixelProof {

    private static final Set<String> CAPTURED = Set.of(
            "SECONDARY",
            "SCREEN SAVE",
            "SCREEN_SAVE",
            "SCREENSHOT",
            "SCREEN",
            "CAPTURE",
            "DOSE_INFO",
            "DOSE",
            "REPORT");
    private static final int MOST_GREY_BITS_OF_A_SCREEN = 8;

    private PixelProof() {}

    /** Why the image is refused, or null where it may pass. */
    static @Nullable Refusal objection(Header header, TransferSyntax syntax) {
        Refusal objection = classObjection(header);
        if (objection == null) {
            objection = claimObjection(header);
        }
        if (objection == null) {
            objection = formObjection(header);
        }
        return objection == null ? lengthObjection(header, syntax) : objection;
    }

    private static @Nullable Refusal classObjection(Header header) {
        String sopClass = header.text(Tag.SOP_CLASS_UID);
        if (Kind.ofSopClass(sopClass) == null) {
            String name = StandardUids.nameOf(sopClass);
            return new Refusal(
                    "sop-class-not-proved",
                    "found " + (name.isEmpty() ? "a SOP class that the standard does not know" : name)
                            + ", expected CT, MR or PET Image Storage; other objects may hold text that no rule can"
                            + " see");
        }
        for (int tag : new int[] {Tag.SOP_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.SERIES_INSTANCE_UID}) {
            if (!header.has(tag)) {
                return new Refusal(
                        "no-identifier", "found no " + Tag.text(tag) + ", expected one (PS3.3 section C.12.1)");
            }
        }
        return null;
    }

    private static @Nullable Refusal claimObjection(Header header) {
        if (claims(header, Tag.BURNED_IN_ANNOTATION)) {
            return new Refusal(
                    "burned-in-annotation",
                    "found a Burned In Annotation (0028,0301) other than NO, expected NO or none");
        }
        if (claims(header, Tag.RECOGNIZABLE_VISUAL_FEATURES)) {
            return new Refusal(
                    "recognizable-features",
                    "found Recognizable Visual Features (0028,0302) other than NO, expected NO or none");
        }
        if (header.has(Tag.CONVERSION_TYPE) || isCaptured(header)) {
            return new Refusal(
                    "screen-capture",
                    "found an image made from a screen or by a workstation (0008,0064 or 0008,0008), expected an"
                            + " acquired one");
        }
        if (header.hasOverlayInPixels()) {
            return new Refusal(
                    "overlay-in-pixels", "found an overlay (60xx,0102) within the pixel data, expected none");
        }
        return null;
    }

    private static boolean claims(Header header, int tag) {
        String value = header.text(tag);
        return !value.isEmpty() && !value.equals("NO");
    }

    private static boolean isCaptured(Header header) {
        for (String value : header.text(Tag.IMAGE_TYPE).split("\\\\", -1)) {
            if (CAPTURED.contains(value.strip().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Refusal formObjection(Header header) {
        int samples = header.unsigned(Tag.SAMPLES_PER_PIXEL).orElse(0);
        int bits = header.unsigned(Tag.BITS_ALLOCATED).orElse(0);
        String photometric = header.text(Tag.PHOTOMETRIC_INTERPRETATION);
        boolean grey = samples == 1 && (photometric.equals("MONOCHROME2") || photometric.equals("MONOCHROME1"));
        if (!grey || bits <= MOST_GREY_BITS_OF_A_SCREEN || bits % 8 != 0) {
            return new Refusal(
                    "pixel-form",
                    "found " + samples + " samples of " + bits + " bits a pixel" + (grey ? "" : ", not monochrome")
                            + ", expected one monochrome sample of 16 bits or more, as scanners measure");
        }
        if (header.integer(Tag.NUMBER_OF_FRAMES).orElse(1) != 1) {
            return new Refusal(
                    "pixel-form", "found several frames (0028,0008) in a class of single images, expected one");
        }
        return null;
    }

    private static @Nullable Refusal lengthObjection(Header header, TransferSyntax syntax) {
        Element pixels = header.pixelData();
        if (pixels == null) {
            return new Refusal("no-pixel-data", "found no pixel data (7FE0,0010), expected an image");
        }
        long expected = (long) header.unsigned(Tag.ROWS).orElse(0)
                * header.unsigned(Tag.COLUMNS).orElse(0)
                * (header.unsigned(Tag.BITS_ALLOCATED).orElse(0) / 8);
        if (expected == 0 || (!syntax.encapsulated() && pixels.length() != expected + (expected & 1))) {
            return new Refusal(
                    "pixel-length", "found " + pixels + ", expected " + expected + " bytes by rows and columns");
        }
        return null;
    }
}
