package org.yui.imaging.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.json.Versioned;

/**
 * What was done to one instance: rules, counts and keyed hashes, never a value or a plain hash of the input. It stays at the
 * hospital, which alone can compare the hashes with its files.
 *
 * @param method         names the {@link Method}
 * @param touches        names the {@link TouchTable}
 * @param sopClass       of the instance
 * @param transferSyntax of the output
 * @param sopInstance    the new SOP Instance UID
 * @param inputBytes     length of the input
 * @param outputBytes    length of the output
 * @param input          keyed hash of the input under the hospital's evidence key ({@code org.yui.imaging.deid.FileHash}
 *                       says over what)
 * @param output         keyed hash of the output under the same key, made likewise
 * @param pixelData      HMAC of SHA-256 of the pixel data's value, which is the same in both; none where there are no pixel
 *                       data
 * @param pixels         what is known of them
 * @param patientKeyedBy what pseudonym and date shift were made from
 * @param repairs        defects of the input that were mended
 */
public record InstanceEvidence(
        Hash method,
        Hash touches,
        String sopClass,
        String transferSyntax,
        String sopInstance,
        long inputBytes,
        long outputBytes,
        Hash input,
        Hash output,
        @Nullable Hash pixelData,
        PixelStatement pixels,
        PatientKey patientKeyedBy,
        List<RepairCount> repairs)
        implements Versioned {

    /** What a patient is known by. */
    public enum PatientKey {
        PATIENT_ID,
        /** There is no Patient ID; each study is a patient of its own. */
        STUDY_INSTANCE_UID
    }

    public InstanceEvidence {
        Require.atLeast(0, inputBytes, "inputBytes");
        Require.atLeast(0, outputBytes, "outputBytes");
        repairs = List.copyOf(repairs);
    }

    /** Canonical JSON: what a leaf is made of. */
    public byte[] canonicalJson() {
        return Json.bytes(this);
    }

    /** What these bytes say, or nothing if they are no evidence of this form. */
    public static Optional<InstanceEvidence> read(byte[] json) {
        try {
            return Optional.of(Json.read(json, InstanceEvidence.class));
        } catch (MalformedJsonException e) {
            return Optional.empty(); // whoever asks says what is missing
        }
    }
}
