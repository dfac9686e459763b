package org.yui.imaging.evidence;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.imaging.profile.Kind;
import org.yui.imaging.profile.Rule;

/**
 * What was done to one instance: rules, counts and keyed hashes, never a value or a plain hash of the input. It stays at the
 * hospital, which alone can compare the hashes with its files.
 *
 * @param profile        which profile of PS3.15 Annex E
 * @param edition        of the standard whose Table E.1-1 was used
 * @param methods        what was done, as (0012,0064) says it: codes of the scheme DCM
 * @param notDone        what was not looked for
 * @param kind           of image
 * @param transferSyntax of input and output
 * @param sopInstance    the new SOP Instance UID
 * @param inputBytes     length of the input
 * @param outputBytes    length of the output
 * @param input          HMAC of the input under the hospital's evidence key
 * @param output         HMAC of the output under the same key
 * @param pixelData      HMAC of the pixel data's value, which is the same in both
 * @param patientKeyedBy what pseudonym and date shift were made from
 * @param dateShift      the range that the shift lies in, not the shift
 * @param rules          how often each rule was applied
 * @param attributes     the same by attribute, except for what was kept
 */
public record InstanceEvidence(
        String profile,
        String edition,
        List<MethodCode> methods,
        List<String> notDone,
        Kind kind,
        String transferSyntax,
        String sopInstance,
        long inputBytes,
        long outputBytes,
        Hash input,
        Hash output,
        Hash pixelData,
        PatientKey patientKeyedBy,
        String dateShift,
        List<RuleCount> rules,
        List<AttributeCount> attributes)
        implements Versioned {

    public static final String PROFILE = "PS3.15 Basic Application Level Confidentiality Profile";
    public static final List<String> NOT_DONE = List.of(
            "clean pixel data: pixels are copied; images that claim annotation are quarantined",
            "clean recognizable visual features: faces in slices of a head are not looked for");

    /** A code of (0012,0064). */
    public record MethodCode(String value, String meaning) {

        public static final List<MethodCode> DONE = List.of(
                new MethodCode("113100", "Basic Application Confidentiality Profile"),
                new MethodCode("113107", "Retain Longitudinal Temporal Information Modified Dates Option"));
    }

    /** What a patient is known by. */
    public enum PatientKey {
        PATIENT_ID,
        /** There is no Patient ID; each study is a patient of its own. */
        STUDY_INSTANCE_UID
    }

    /** How often one rule was applied. */
    public record RuleCount(Rule rule, int count) {}

    /**
     * How often one rule met one attribute.
     *
     * @param tag as the standard writes it, or {@code other} for what the standard does not know
     */
    public record AttributeCount(String tag, Rule rule, int count) {}

    public InstanceEvidence {
        methods = List.copyOf(methods);
        notDone = List.copyOf(notDone);
        rules = List.copyOf(rules);
        attributes = List.copyOf(attributes);
    }

    /** Canonical JSON: what a leaf is made of. */
    public byte[] canonicalJson() {
        return Json.bytes(this);
    }
}
