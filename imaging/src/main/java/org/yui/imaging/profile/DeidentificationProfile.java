package org.yui.imaging.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;
import org.yui.domain.document.LegalForm;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * What a hospital's officer decides about de-identification. The basic profile of PS3.15 Annex E always holds; a profile says
 * which options are applied beyond it.
 *
 * @param name      lower-case words joined by hyphens
 * @param options   applied; in the order of Table E.1-1's columns
 * @param dates     agrees with the options about dates
 * @param ages      what becomes of ages, where patient characteristics are retained
 * @param pixels    what becomes of instances by what their pixels are; everything that is not named is held
 * @param legalForm of what is given under this profile
 */
public record DeidentificationProfile(
        String name,
        Set<ConfidentialityOption> options,
        DateRule dates,
        AgeRule ages,
        Map<PixelContent, PixelRule> pixels,
        LegalForm legalForm) {

    private static final Set<PixelContent> ALWAYS_HELD =
            EnumSet.of(PixelContent.DOCUMENT, PixelContent.OPAQUE, PixelContent.NOT_OF_A_PATIENT, PixelContent.UNKNOWN);

    private static final Set<PixelContent> WITH_WORDS =
            EnumSet.of(PixelContent.PERHAPS_TEXT, PixelContent.USUALLY_TEXT, PixelContent.PHOTOGRAPH);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** What the hash is made of. */
    private record Form(
            String name,
            List<ConfidentialityOption> options,
            DateRule dates,
            AgeRule ages,
            List<String> pixels,
            LegalForm legalForm)
            implements Versioned {}

    /** @throws InvalidValueException with all contradictions at once */
    public DeidentificationProfile {
        Require.matches(NAME, name, "name", "lower-case words and numbers joined by hyphens");
        options = Collections.unmodifiableSet(
                options.isEmpty() ? EnumSet.noneOf(ConfidentialityOption.class) : EnumSet.copyOf(options));
        pixels = Collections.unmodifiableMap(
                pixels.isEmpty() ? new EnumMap<>(PixelContent.class) : new EnumMap<>(pixels));
        List<String> contradictions = contradictions(options, dates, pixels, legalForm);
        Require.that(contradictions.isEmpty(), String.join("; ", contradictions));
    }

    /** What cannot hold together, as sentences; empty where all can. */
    public static List<String> contradictions(
            Set<ConfidentialityOption> options,
            DateRule dates,
            Map<PixelContent, PixelRule> pixels,
            LegalForm legalForm) {
        List<String> found = new ArrayList<>();
        checkDates(options, dates, found);
        checkPixels(pixels, found);
        if (legalForm == LegalForm.APPI_ANONYMISED) {
            checkAnonymised(options, found);
        }
        return List.copyOf(found);
    }

    private static void checkPixels(Map<PixelContent, PixelRule> pixels, List<String> found) {
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

    private static void checkDates(Set<ConfidentialityOption> options, DateRule dates, List<String> found) {
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

    /** Rules of the APPI's Article 43: no identifier by which records can be tied to the hospital's own may stay. */
    private static void checkAnonymised(Set<ConfidentialityOption> options, List<String> found) {
        for (ConfidentialityOption option : EnumSet.of(
                ConfidentialityOption.RETAIN_UIDS,
                ConfidentialityOption.RETAIN_FULL_DATES,
                ConfidentialityOption.RETAIN_INSTITUTION)) {
            if (options.contains(option)) {
                found.add("found " + option.term() + " for information that is anonymised by the APPI, expected it"
                        + " off: it ties what is given to the hospital's own records");
            }
        }
    }

    /** What becomes of an instance by its pixels. */
    public PixelRule rule(PixelContent content) {
        return pixels.getOrDefault(content, PixelRule.HOLD);
    }

    /** SHA-256 of the canonical JSON: two profiles that are equal in all but the comments of their files have the same. */
    public Hash hash() {
        List<String> contents = new ArrayList<>();
        pixels.forEach((content, rule) -> contents.add(content.term() + "=" + rule.name()));
        return Hash.of(Json.bytes(new Form(name, List.copyOf(options), dates, ages, contents, legalForm)));
    }

    /** Whether an option is applied. */
    public boolean has(ConfidentialityOption option) {
        return options.contains(option);
    }
}
