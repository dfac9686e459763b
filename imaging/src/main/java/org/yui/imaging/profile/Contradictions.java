package org.yui.imaging.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.domain.document.LegalForm;

/** What cannot hold together in a profile, each as a sentence, all of them at once. */
public final class Contradictions {

    private static final Set<PixelContent> ALWAYS_HELD =
            EnumSet.of(PixelContent.DOCUMENT, PixelContent.OPAQUE, PixelContent.NOT_OF_A_PATIENT, PixelContent.UNKNOWN);

    private static final Set<PixelContent> WITH_WORDS =
            EnumSet.of(PixelContent.PERHAPS_TEXT, PixelContent.USUALLY_TEXT, PixelContent.PHOTOGRAPH);

    private final List<String> found = new ArrayList<>();

    private Contradictions() {}

    /**
     * Checks decisions against one another; those that are not known yet are left out.
     *
     * @param dates     or null where a file does not say
     * @param ages      likewise
     * @param legalForm likewise
     * @return nothing, if all can hold together
     */
    public static List<String> of(
            Set<ConfidentialityOption> options,
            @Nullable DateRule dates,
            @Nullable AgeRule ages,
            Map<PixelContent, PixelRule> pixels,
            @Nullable LegalForm legalForm) {
        Contradictions check = new Contradictions();
        if (dates != null) {
            check.dates(options, dates);
        }
        check.pixels(pixels);
        if (legalForm == LegalForm.APPI_ANONYMISED) {
            check.anonymised(options, dates, ages);
        }
        return List.copyOf(check.found);
    }

    private void dates(Set<ConfidentialityOption> options, DateRule dates) {
        boolean full = options.contains(ConfidentialityOption.RETAIN_FULL_DATES);
        boolean modified = options.contains(ConfidentialityOption.RETAIN_MODIFIED_DATES);
        if (full && modified) {
            found.add("found retain-full-dates and retain-modified-dates, expected at most one of them (PS3.15 section"
                    + " E.3.6)");
        }
        boolean shifted = dates == DateRule.SHIFT_PER_PATIENT || dates == DateRule.SHIFT_PER_CONTRIBUTION;
        if (shifted != modified) {
            found.add("found dates that are " + (shifted ? "" : "not ") + "shifted " + (modified ? "with" : "without")
                    + " retain-modified-dates, expected the two together or neither");
        }
        if ((dates == DateRule.KEEP) != full) {
            found.add("found dates that are " + (full ? "not " : "") + "kept " + (full ? "with" : "without")
                    + " retain-full-dates, expected the two together or neither");
        }
    }

    private void pixels(Map<PixelContent, PixelRule> pixels) {
        for (PixelContent content : ALWAYS_HELD) {
            if (pixels.getOrDefault(content, PixelRule.HOLD) != PixelRule.HOLD) {
                found.add("found " + content.term() + " let through, expected it held: nothing here can look into it");
            }
        }
        for (PixelContent content : WITH_WORDS) {
            if (pixels.get(content) == PixelRule.PASS) {
                found.add("found pass for " + content.term() + ", expected hold or unchecked: words or faces may be in"
                        + " such pixels, and nobody looks at them");
            }
        }
    }

    /** What docs/legal.md says of anonymised information: APPI article 43, and the five standards of Rules, article 34. */
    private void anonymised(Set<ConfidentialityOption> options, @Nullable DateRule dates, @Nullable AgeRule ages) {
        for (ConfidentialityOption option : options) {
            String why = whyNotAnonymised(option);
            if (why != null) {
                foundAnonymised(option.term(), "it off", why);
            }
        }
        if (dates == DateRule.SHIFT_PER_PATIENT) {
            foundAnonymised(
                    "dates shift-per-patient",
                    "shift-per-contribution or remove",
                    "the same intervals tie the contributions of a patient together (Rules 34(v))");
        }
        if (ages == AgeRule.KEEP) {
            foundAnonymised("ages kept", "cap-at-90", "an age above 89 is idiosyncratic (Rules 34(iv))");
        }
    }

    /** Why information of which this stays is not anonymised, or null where it may be. */
    private static @Nullable String whyNotAnonymised(ConfidentialityOption option) {
        return switch (option) {
            case RETAIN_UIDS, RETAIN_FULL_DATES ->
                "it ties what is given to the hospital's own records (Rules 34(iii))";
            case RETAIN_INSTITUTION, RETAIN_DEVICE ->
                "it leads to the place whose records the patient is in (Rules 34(iii))";
            case RETAIN_SAFE_PRIVATE -> "what only a maker can read cannot be shown to identify nobody (Rules 34(i))";
            case RETAIN_PATIENT_CHARACTERISTICS,
                    RETAIN_MODIFIED_DATES,
                    CLEAN_DESCRIPTORS,
                    CLEAN_STRUCTURED_CONTENT,
                    CLEAN_GRAPHICS -> null;
        };
    }

    private void foundAnonymised(String what, String expected, String why) {
        found.add(
                "found " + what + " for information that is anonymised by the APPI, expected " + expected + ": " + why);
    }
}
