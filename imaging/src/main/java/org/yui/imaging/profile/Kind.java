package org.yui.imaging.profile;

import org.jspecify.annotations.Nullable;

/**
 * The images that are passed on: acquired slices whose pixels are measured values, so that nothing is written over them as
 * long as they do not say so (see {@code PixelProof}). The name is the DICOM modality.
 */
public enum Kind {
    CT("1.2.840.10008.5.1.4.1.1.2"),
    MR("1.2.840.10008.5.1.4.1.1.4"),
    PT("1.2.840.10008.5.1.4.1.1.128");

    private final String sopClass;

    Kind(String sopClass) {
        this.sopClass = sopClass;
    }

    /** The SOP Class UID of its images. */
    public String sopClass() {
        return sopClass;
    }

    public static @Nullable Kind ofSopClass(String uid) {
        for (Kind kind : values()) {
            if (kind.sopClass.equals(uid)) {
                return kind;
            }
        }
        return null;
    }
}
