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
        List<String> contradictions = Contradictions.of(options, dates, ages, pixels, legalForm);
        Require.that(contradictions.isEmpty(), String.join("; ", contradictions));
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
