package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.Map;

/** Kinds of objects that are passed on, by the DICOM modality that makes them; {@link #OT} is every other. */
public enum Kind {
    CT("CT Image", "Enhanced CT Image", "Legacy Converted Enhanced CT Image"),
    MR("MR Image", "Enhanced MR Image", "Enhanced MR Color Image", "Legacy Converted Enhanced MR Image"),
    PT("Positron Emission Tomography Image", "Enhanced PET Image", "Legacy Converted Enhanced PET Image"),
    NM("Nuclear Medicine Image"),
    CR("Computed Radiography Image"),
    DX("Digital X-Ray Image"),
    MG("Digital Mammography X-Ray Image", "Breast Tomosynthesis Image", "Breast Projection X-Ray Image"),
    XA("X-Ray Angiographic Image", "Enhanced XA Image", "X-Ray 3D Angiographic Image"),
    RF("X-Ray Radiofluoroscopic Image", "Enhanced XRF Image"),
    US("Ultrasound Image", "Ultrasound Multi-frame Image", "Enhanced US Volume"),
    SC("Secondary Capture Image"),
    SEG("Segmentation", "Surface Segmentation"),
    SR(
            "Basic Text SR",
            "Enhanced SR",
            "Comprehensive SR",
            "Comprehensive 3D SR",
            "Mammography CAD SR",
            "X-Ray Radiation Dose SR"),
    KO("Key Object Selection Document"),
    PR("Grayscale Softcopy Presentation State", "Color Softcopy Presentation State"),
    REG("Spatial Registration", "Deformable Spatial Registration"),
    RTSTRUCT("RT Structure Set"),
    RTPLAN("RT Plan", "RT Ion Plan"),
    RTDOSE("RT Dose"),
    RTIMAGE("RT Image"),
    /** Everything else. */
    OT;

    private static final String SUFFIX = " Storage";
    private static final Map<String, Kind> BY_NAME = byName();

    private final String names;

    /** @param names of its SOP classes without the word Storage; a use such as For Presentation behind them is left out */
    Kind(String... names) {
        this.names = String.join("|", names);
    }

    private static Map<String, Kind> byName() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Kind kind : values()) {
            for (String name : kind.names.split("\\|", -1)) {
                kinds.put(name, kind);
            }
        }
        return Map.copyOf(kinds);
    }

    /** Whether its images are slices, of which a series is a stack. */
    public boolean isOfSlices() {
        return this == CT || this == MR || this == PT;
    }

    public static Kind ofSopClass(String uid) {
        String name = SopClasses.name(uid);
        int end = name.indexOf(SUFFIX);
        return end < 0 ? OT : BY_NAME.getOrDefault(name.substring(0, end), OT);
    }
}
