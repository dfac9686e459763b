package org.yui.imaging.deid;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.TransferSyntax;
import org.yui.imaging.evidence.PixelStatement;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.PixelContent;
import org.yui.imaging.profile.SopClasses;

/**
 * Whether an instance may be passed on with its pixels as they are. No rule over attributes can see text that is drawn into
 * pixels, so by construction only that passes which has no reason to carry any: CT, MR and PET slices, monochrome, of more than
 * 8 bits a pixel, acquired or derived but not captured from a screen; what is computed from images; and what has no pixels.
 * For the rest the profile says whether they are held or pass unlooked-at. Claims of annotation, of recognisable features or of
 * overlays within the pixels are always believed. Faces that could be rendered from slices of a head are not looked for, and
 * the evidence says so.
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

    /** Whether it passes, and what is known of its pixels if so. */
    sealed interface Answer {

        record Passes(PixelStatement pixels) implements Answer {}

        record Held(Refusal refusal) implements Answer {}
    }

    private final Header header;
    private final DeidentificationProfile profile;
    private final PixelContent content;

    private PixelProof(Header header, DeidentificationProfile profile) {
        this.header = header;
        this.profile = profile;
        this.content = SopClasses.pixels(header.text(Tag.SOP_CLASS_UID));
    }

    static Answer of(Header header, TransferSyntax syntax, DeidentificationProfile profile) {
        PixelProof proof = new PixelProof(header, profile);
        Refusal objection = proof.identifierObjection();
        if (objection == null) {
            objection = proof.claimObjection();
        }
        if (objection == null) {
            objection = proof.lengthObjection(syntax);
        }
        return objection == null ? proof.byProfile() : new Answer.Held(objection);
    }

    private @Nullable Refusal identifierObjection() {
        if (content == PixelContent.UNKNOWN) {
            return new Refusal(
                    "sop-class-not-proved",
                    "found a SOP class that the tables do not know, expected a storage SOP class of PS3.4 Annex B");
        }
        for (int tag : new int[] {Tag.SOP_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.SERIES_INSTANCE_UID}) {
            if (!header.has(tag)) {
                return new Refusal(
                        "no-identifier", "found no " + Tag.text(tag) + ", expected one (PS3.3 section C.12.1)");
            }
            if (header.text(tag).indexOf('\\') >= 0) {
                return new Refusal(
                        "several-identifiers",
                        "found several values in " + Tag.text(tag) + ", expected one (PS3.6 chapter 6)");
            }
        }
        return null;
    }

    private Answer byProfile() {
        if (content == PixelContent.NO_PIXELS && header.pixelData() == null) {
            return content(content, PixelStatement.NONE, null);
        }
        if (content == PixelContent.NO_PIXELS || header.pixelData() == null) {
            return isHeldByClass() ? content(content, PixelStatement.NONE, null) : new Answer.Held(pixelsMismatch());
        }
        if (content == PixelContent.NO_TEXT) {
            Refusal captured = capturedObjection();
            Refusal form = captured == null ? formObjection() : captured;
            PixelContent as = captured != null
                    ? PixelContent.USUALLY_TEXT
                    : form != null ? PixelContent.PERHAPS_TEXT : PixelContent.NO_TEXT;
            return content(as, PixelStatement.BY_CONSTRUCTION, form);
        }
        return content(content, PixelStatement.BY_CONSTRUCTION, capturedObjection());
    }

    private boolean isHeldByClass() {
        return content == PixelContent.DOCUMENT
                || content == PixelContent.OPAQUE
                || content == PixelContent.NOT_OF_A_PATIENT;
    }

    /** What the profile says of such content. */
    private Answer content(PixelContent as, PixelStatement known, @Nullable Refusal why) {
        return switch (profile.rule(as)) {
            case PASS -> new Answer.Passes(known);
            case UNCHECKED -> new Answer.Passes(known == PixelStatement.NONE ? known : PixelStatement.UNCHECKED);
            case HOLD -> new Answer.Held(why == null ? held() : why);
        };
    }

    private Refusal held() {
        String name = SopClasses.name(header.text(Tag.SOP_CLASS_UID));
        return switch (content) {
            case DOCUMENT ->
                new Refusal(
                        "encapsulated-document",
                        "found " + name + ", expected an object of DICOM: a document of another format may say"
                                + " anything");
            case NOT_OF_A_PATIENT ->
                new Refusal("not-of-a-patient", "found " + name + ", expected an object about a patient");
            case OPAQUE ->
                new Refusal(
                        "opaque-content", "found " + name + ", expected an object whose content can be looked through");
            case NO_PIXELS, COMPUTED, NO_TEXT ->
                new Refusal(
                        "not-admitted",
                        "found " + name + ", expected a kind of object that the profile " + profile.name() + " admits");
            default ->
                new Refusal(
                        "pixels-not-checked",
                        "found " + name + ", expected images without text by construction; words or faces may be in its"
                                + " pixels, and nobody has looked at them");
        };
    }

    private Refusal pixelsMismatch() {
        String name = SopClasses.name(header.text(Tag.SOP_CLASS_UID));
        return header.pixelData() == null
                ? new Refusal("no-pixel-data", "found no pixel data (7FE0,0010) in " + name + ", expected an image")
                : new Refusal("pixel-form", "found pixel data in " + name + ", expected an object without");
    }

    private @Nullable Refusal claimObjection() {
        if (claims(Tag.BURNED_IN_ANNOTATION)) {
            return new Refusal(
                    "burned-in-annotation",
                    "found a Burned In Annotation (0028,0301) other than NO, expected NO or none");
        }
        if (claims(Tag.RECOGNIZABLE_VISUAL_FEATURES)) {
            return new Refusal(
                    "recognizable-features",
                    "found Recognizable Visual Features (0028,0302) other than NO, expected NO or none");
        }
        if (header.hasOverlayInPixels()) {
            return new Refusal(
                    "overlay-in-pixels", "found an overlay (60xx,0102) within the pixel data, expected none");
        }
        return null;
    }

    private @Nullable Refusal capturedObjection() {
        if (header.has(Tag.CONVERSION_TYPE) || isCaptured()) {
            return new Refusal(
                    "screen-capture",
                    "found an image made from a screen or by a workstation (0008,0064 or 0008,0008), expected an"
                            + " acquired one");
        }
        return null;
    }

    private boolean claims(int tag) {
        String value = header.text(tag);
        return !value.isEmpty() && !value.equals("NO");
    }

    private boolean isCaptured() {
        for (String value : header.text(Tag.IMAGE_TYPE).split("\\\\", -1)) {
            if (CAPTURED.contains(value.strip().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Refusal formObjection() {
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
        return null;
    }

    /** Pixel data are exactly as long as their matrix; the length of fragments says nothing. */
    private @Nullable Refusal lengthObjection(TransferSyntax syntax) {
        Element pixels = header.pixelData();
        if (pixels == null || pixels.hasUndefinedLength() || syntax.encapsulated()) {
            return null;
        }
        long bits = (long) header.unsigned(Tag.ROWS).orElse(0)
                * header.unsigned(Tag.COLUMNS).orElse(0)
                * header.unsigned(Tag.SAMPLES_PER_PIXEL).orElse(1)
                * Math.max(1, header.integer(Tag.NUMBER_OF_FRAMES).orElse(1))
                * header.unsigned(Tag.BITS_ALLOCATED).orElse(0);
        long expected = bits / 8 + (bits % 8 == 0 ? 0 : 1);
        boolean halved =
                header.text(Tag.PHOTOMETRIC_INTERPRETATION).contains("422") && pixels.length() == expected / 3 * 2;
        boolean padded = pixels.length() == expected + (expected & 1);
        return expected > 0 && (padded || halved)
                ? null
                : new Refusal(
                        "pixel-length", "found " + pixels + ", expected " + expected + " bytes by rows and columns");
    }
}
