package org.yui.imaging;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.yui.domain.document.LegalForm;
import org.yui.imaging.profile.AgeRule;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.PixelContent;
import org.yui.imaging.profile.PixelRule;

/** Profiles that tests use. */
public final class Profiles {

    private static final Map<PixelContent, PixelRule> PROVED = Map.of(
            PixelContent.NO_TEXT, PixelRule.PASS,
            PixelContent.COMPUTED, PixelRule.PASS,
            PixelContent.NO_PIXELS, PixelRule.PASS);

    /** The basic profile with dates shifted per patient, and no other option. */
    public static final DeidentificationProfile BASIC =
            of(DateRule.SHIFT_PER_PATIENT, ConfidentialityOption.RETAIN_MODIFIED_DATES);

    private Profiles() {}

    /** These options, and only what is proved of pixels passes. */
    public static DeidentificationProfile of(DateRule dates, ConfidentialityOption... options) {
        return with(PROVED, dates, options);
    }

    /** These options, and all images pass unlooked-at. */
    public static DeidentificationProfile unchecked(DateRule dates, ConfidentialityOption... options) {
        Map<PixelContent, PixelRule> pixels = new EnumMap<>(PROVED);
        pixels.put(PixelContent.PERHAPS_TEXT, PixelRule.UNCHECKED);
        pixels.put(PixelContent.USUALLY_TEXT, PixelRule.UNCHECKED);
        pixels.put(PixelContent.PHOTOGRAPH, PixelRule.UNCHECKED);
        return with(pixels, dates, options);
    }

    private static DeidentificationProfile with(
            Map<PixelContent, PixelRule> pixels, DateRule dates, ConfidentialityOption... options) {
        Set<ConfidentialityOption> set = EnumSet.noneOf(ConfidentialityOption.class);
        set.addAll(Set.of(options));
        return new DeidentificationProfile("test", set, dates, AgeRule.CAP_AT_90, pixels, LegalForm.CONSENT);
    }
}
