package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.evidence.PixelStatement;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.Kind;
import org.yui.imaging.profile.SafeText;

/**
 * Looks at a file once, from end to end, and says what it is and what it calls by its name. Writes nothing. Safe for use by many
 * threads.
 */
public final class Examiner {

    private static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";

    private final HospitalSecret secret;
    private final DeidentificationProfile profile;
    private final UidMap uids;
    private final IdentifyingAttributes identifying;
    private final boolean hashesPixels;

    /**
     * An examiner.
     *
     * @param hashesPixels whether equal pixel data are to be found; otherwise pixel data are not read
     */
    public Examiner(HospitalSecret secret, DeidentificationProfile profile, boolean hashesPixels) {
        this.secret = secret;
        this.profile = profile;
        this.uids = UidMap.of(secret, profile);
        this.identifying = new IdentifyingAttributes(profile, ConfidentialityTable.shipped());
        this.hashesPixels = hashesPixels;
    }

    public Examination examine(Path path) throws IOException {
        try {
            Optional<Part10> opened = Part10.open(path);
            if (opened.isEmpty()) {
                return new Examination.NotAnInstance();
            }
            try (Part10 file = opened.get()) {
                return examine(path, file);
            }
        } catch (MalformedDicomException e) {
            return new Examination.Refused(refusal(e));
        }
    }

    public static Refusal refusal(MalformedDicomException e) {
        return new Refusal(e.defect().code(), String.valueOf(e.getMessage()));
    }

    private Examination examine(Path path, Part10 file) throws IOException, MalformedDicomException {
        long bytes = file.file().size(); // what was missing at its end is put there as it is read
        Header header = Header.read(file, identifying);
        if (file.isMediaDirectory() || header.text(Tag.SOP_CLASS_UID).equals(MEDIA_STORAGE_DIRECTORY)) {
            return new Examination.NotAnInstance();
        }
        return switch (PixelProof.of(header, file.transferSyntax(), profile)) {
            case PixelProof.Answer.Held held -> new Examination.Refused(held.refusal());
            case PixelProof.Answer.Passes passes -> {
                Element pixels = header.pixelData();
                Refusal words = pixels == null ? null : CodestreamProof.objection(file.input(), pixels);
                yield words == null
                        ? new Examination.Accepted(
                                instance(path, bytes, file, header, passes.pixels()), header.harvest())
                        : new Examination.Refused(words);
            }
        };
    }

    private Instance instance(Path path, long bytes, Part10 file, Header header, PixelStatement known)
            throws IOException {
        PixelHash hash = new PixelHash();
        Element pixels = header.pixelData();
        boolean hashed = hashesPixels && pixels != null;
        if (hashed && pixels != null) {
            file.input().copy(pixels.valueOffset(), header.pixelDataEnd() - pixels.valueOffset(), hash);
        }
        String sopClass = header.text(Tag.SOP_CLASS_UID);
        String study = header.text(Tag.STUDY_INSTANCE_UID);
        return new Instance(
                path,
                bytes,
                Kind.ofSopClass(sopClass),
                sopClass,
                uids.map(header.text(Tag.SOP_INSTANCE_UID)),
                uids.map(study),
                uids.map(header.text(Tag.SERIES_INSTANCE_UID)),
                Patient.pseudonym(secret, header.text(Tag.PATIENT_ID), study),
                known,
                hashed ? PixelHash.keyed(secret.evidence(), hash.digest()) : null,
                hashed && hash.isBlank(),
                safe(header, Tag.MANUFACTURER),
                safe(header, Tag.MANUFACTURER_MODEL_NAME),
                safe(header, Tag.BODY_PART_EXAMINED),
                figures(header));
    }

    private static String safe(Header header, int tag) {
        String text = header.text(tag);
        return SafeText.matches(tag, text) ? text : "";
    }

    private static Instance.Figures figures(Header header) {
        return new Instance.Figures(
                header.integer(Tag.SERIES_NUMBER),
                header.integer(Tag.ACQUISITION_NUMBER),
                header.integer(Tag.INSTANCE_NUMBER),
                header.integer(Tag.IMAGES_IN_ACQUISITION),
                header.unsigned(Tag.ROWS).orElse(0),
                header.unsigned(Tag.COLUMNS).orElse(0),
                header.decimals(Tag.IMAGE_POSITION_PATIENT, 3),
                header.decimals(Tag.IMAGE_ORIENTATION_PATIENT, 6),
                header.decimals(Tag.PIXEL_SPACING, 2),
                header.decimal(Tag.SLICE_THICKNESS),
                header.decimal(Tag.GANTRY_DETECTOR_TILT));
    }
}
