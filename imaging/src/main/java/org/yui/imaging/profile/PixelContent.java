package org.yui.imaging.profile;

import java.util.Locale;

/** What the pixels or the bulk of an instance are by its SOP class, as far as that tells whether words or faces can be in them. */
public enum PixelContent {
    /** Measured by a CT, MR or PET scanner and reconstructed: no text by construction. */
    NO_TEXT,
    /** Computed from images: segments, parametric maps, doses. No text by construction. */
    COMPUTED,
    /** Acquired, but plates, markers and stations write names into some of them: projection X-ray, nuclear medicine, eyes. */
    PERHAPS_TEXT,
    /** Screens with the patient's name on them: ultrasound, secondary capture. */
    USUALLY_TEXT,
    /** Taken in visible light: faces, labels, signs in the room; videos may have sound. */
    PHOTOGRAPH,
    /** None: reports, structures, presentation states, plans, waveforms, measurements. */
    NO_PIXELS,
    /** A document of another format: PDF, CDA, models to print. */
    DOCUMENT,
    /** Bulk that cannot be looked at: raw data, voices, surfaces of bodies and faces. */
    OPAQUE,
    /** About no single patient: directories, protocols, templates, inventories. */
    NOT_OF_A_PATIENT,
    /** A SOP class that the table does not know. */
    UNKNOWN;

    /** As a profile's file names it: {@code no-text}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
