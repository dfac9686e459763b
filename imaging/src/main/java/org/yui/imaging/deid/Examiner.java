package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.profile.Kind;
import org.yui.imaging.profile.SafeText;

/** Looks at a file once, from end to end, and says what it is. Writes nothing. */
public final class Examiner {

    private static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";

    private final HospitalSecret secret;
    private final UidMap uids;

    public Examiner(HospitalSecret secret) {
        this.secret = secret;
        this.uids = new UidMap(secret);
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
        if (file.isMediaDirectory()) {
            return new Examination.NotAnInstance();
        }
        Header header = Header.read(file);
        if (header.text(Tag.SOP_CLASS_UID).equals(MEDIA_STORAGE_DIRECTORY)) {
            return new Examination.NotAnInstance();
        }
        Refusal objection = PixelProof.objection(header, file.transferSyntax());
        Element pixels = header.pixelData();
        Kind kind = Kind.ofSopClass(header.text(Tag.SOP_CLASS_UID));
        if (objection != null || pixels == null || kind == null) {
            return new Examination.Refused(objection == null ? noImage() : objection);
        }
        Refusal words = CodestreamProof.objection(file.input(), pixels);
        if (words != null) {
            return new Examination.Refused(words);
        }
        return new Examination.Accepted(instance(path, file, header, kind, pixels));
    }

    private static Refusal noImage() {
        return new Refusal("no-pixel-data", "found no pixel data (7FE0,0010), expected an image");
    }

    private Instance instance(Path path, Part10 file, Header header, Kind kind, Element pixels) throws IOException {
        PixelHash hash = new PixelHash(secret.evidence().start());
        file.input().copy(pixels.valueOffset(), header.pixelDataEnd() - pixels.valueOffset(), hash);
        return new Instance(
                path,
                file.file().size(),
                kind,
                uids.map(header.text(Tag.SOP_INSTANCE_UID)),
                uids.map(header.text(Tag.STUDY_INSTANCE_UID)),
                uids.map(header.text(Tag.SERIES_INSTANCE_UID)),
                secret.evidence().ofRange(file.file(), 0, file.file().size()),
                hash.finish(),
                hash.isBlank(),
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
