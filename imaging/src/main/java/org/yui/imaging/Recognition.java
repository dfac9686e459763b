package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Path;
import org.yui.imaging.deid.FileHash;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.Refusal;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.evidence.KnownOutputs;

/** Knows the hospital's own outputs again, whatever they are called. Safe for use by many threads. */
record Recognition(HospitalSecret secret, KnownOutputs known) {

    /** A second pseudonym for the same patient would part what belongs together, so it is never done. */
    static final Refusal ALREADY_DEIDENTIFIED = new Refusal(
            "already-deidentified",
            "found a file that this hospital's evidence knows as an output, expected an original: use the output as it"
                    + " is");

    boolean knows(Path file) throws IOException {
        if (known.isEmpty()) {
            return false;
        }
        try (DicomInput in = DicomInput.open(file)) {
            return known.hasLength(in.size()) && known.contains(FileHash.of(secret.evidence(), file));
        }
    }

    @Override
    public String toString() {
        return "Recognition";
    }
}
