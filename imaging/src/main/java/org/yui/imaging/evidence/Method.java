package org.yui.imaging.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.document.LegalForm;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.imaging.profile.AgeRule;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;

/**
 * How a batch was de-identified: the same for all of its instances, and kept once.
 *
 * @param program     that did it, with its version
 * @param profile     name of the profile
 * @param profileHash SHA-256 of the profile's canonical JSON, by which another can see that it is the one he knows
 * @param codes       what was done, as (0012,0064) of every output says it: scheme DCM
 * @param dates       what the profile does to dates
 * @param dateShift   the range in which shifts lie, never a shift; none where dates are not shifted
 * @param ages        what the profile does to ages
 * @param legalForm   the form of law that the profile is meant for
 * @param editions    of all tables and word lists that decided, Table E.1-1 first
 * @param notChecked  what was not looked for
 */
public record Method(
        String program,
        String profile,
        Hash profileHash,
        List<MethodCode> codes,
        DateRule dates,
        @Nullable String dateShift,
        AgeRule ages,
        LegalForm legalForm,
        List<Edition> editions,
        List<String> notChecked)
        implements Versioned {

    /** Never done by this program yet, whatever the profile. */
    public static final List<String> NOT_CHECKED = List.of(
            "clean pixel data: pixels are copied; images that claim burned-in annotation are quarantined",
            "clean recognizable visual features: faces in slices of a head are not looked for");

    /** A code of (0012,0064). */
    public record MethodCode(String value, String meaning) {

        /** What holds in every profile. */
        public static final MethodCode BASIC = new MethodCode("113100", "Basic Application Confidentiality Profile");
    }

    public Method {
        codes = List.copyOf(codes);
        editions = List.copyOf(editions);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * The method of a profile.
     *
     * @param dateShift the range in which shifts lie, where the profile shifts
     */
    public static Method of(String program, DeidentificationProfile profile, String dateShift, List<Edition> editions) {
        List<MethodCode> codes = new ArrayList<>(List.of(MethodCode.BASIC));
        profile.options().forEach(option -> codes.add(new MethodCode(option.code(), option.meaning())));
        return new Method(
                program,
                profile.name(),
                profile.hash(),
                codes,
                profile.dates(),
                profile.has(ConfidentialityOption.RETAIN_MODIFIED_DATES) ? dateShift : null,
                profile.ages(),
                profile.legalForm(),
                editions,
                NOT_CHECKED);
    }

    public byte[] canonicalJson() {
        return Json.bytes(this);
    }

    /** What instance evidence names it by. */
    public Hash hash() {
        return Hash.of(canonicalJson());
    }
}
