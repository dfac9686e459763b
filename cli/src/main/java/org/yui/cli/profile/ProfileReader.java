package org.yui.cli.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yui.cli.yaml.YamlProblems;
import org.yui.cli.yaml.YamlSection;
import org.yui.domain.InvalidValueException;
import org.yui.domain.document.LegalForm;
import org.yui.imaging.profile.AgeRule;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.Contradictions;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.PixelContent;
import org.yui.imaging.profile.PixelRule;

/**
 * Makes a profile of what stands in a file. Every decision has to be written out, so that none is taken by leaving it out, and
 * whatever is wrong is told at once. The two options about dates are not asked for: they follow from the rule for dates.
 */
final class ProfileReader {

    private static final Set<ConfidentialityOption> OF_DATES =
            EnumSet.of(ConfidentialityOption.RETAIN_FULL_DATES, ConfidentialityOption.RETAIN_MODIFIED_DATES);

    private static final Set<PixelContent> ASKED = EnumSet.of(
            PixelContent.NO_TEXT,
            PixelContent.COMPUTED,
            PixelContent.NO_PIXELS,
            PixelContent.PERHAPS_TEXT,
            PixelContent.USUALLY_TEXT,
            PixelContent.PHOTOGRAPH);

    private final YamlSection top;
    private final YamlProblems problems;

    private ProfileReader(YamlSection top, YamlProblems problems) {
        this.top = top;
        this.problems = problems;
    }

    /** @throws org.yui.cli.UnusableInputException with every problem */
    static DeidentificationProfile read(YamlSection top, YamlProblems problems) {
        return new ProfileReader(top, problems).read();
    }

    private DeidentificationProfile read() {
        Optional<String> name = top.required("name", "lower-case words joined by hyphens", text -> text);
        Optional<LegalForm> form = one("legal-form", LegalForm.values());
        Optional<DateRule> dates = one("dates", DateRule.values());
        Optional<AgeRule> ages = one("ages", AgeRule.values());
        Set<ConfidentialityOption> options = options();
        Map<PixelContent, PixelRule> pixels = pixels();
        top.requireNoOthers();
        dates.map(ProfileReader::optionOf).ifPresent(option -> option.ifPresent(options::add));
        Contradictions.of(options, dates.orElse(null), ages.orElse(null), pixels, form.orElse(null))
                .forEach(contradiction -> problems.add(0, contradiction));
        if (problems.isEmpty() && name.isPresent() && dates.isPresent() && ages.isPresent() && form.isPresent()) {
            try {
                return new DeidentificationProfile(name.get(), options, dates.get(), ages.get(), pixels, form.get());
            } catch (InvalidValueException e) {
                problems.add(top.line("name"), String.valueOf(e.getMessage()));
            }
        }
        throw problems.all();
    }

    private static Optional<ConfidentialityOption> optionOf(DateRule rule) {
        return switch (rule) {
            case REMOVE -> Optional.empty();
            case KEEP -> Optional.of(ConfidentialityOption.RETAIN_FULL_DATES);
            case SHIFT_PER_PATIENT, SHIFT_PER_CONTRIBUTION -> Optional.of(ConfidentialityOption.RETAIN_MODIFIED_DATES);
        };
    }

    private Set<ConfidentialityOption> options() {
        Set<ConfidentialityOption> options = EnumSet.noneOf(ConfidentialityOption.class);
        YamlSection section = section("options", "each option with yes or no");
        if (section != null) {
            for (ConfidentialityOption option : EnumSet.complementOf(EnumSet.copyOf(OF_DATES))) {
                section.required(option.term(), "yes or no", ProfileReader::yes)
                        .filter(yes -> yes)
                        .ifPresent(yes -> options.add(option));
            }
            section.requireNoOthers();
        }
        return options;
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new InvalidValueException("found another word");
        };
    }

    private Map<PixelContent, PixelRule> pixels() {
        Map<PixelContent, PixelRule> pixels = new EnumMap<>(PixelContent.class);
        YamlSection section = section("pixels", "each kind of pixels with pass, hold or unchecked");
        if (section != null) {
            for (PixelContent content : ASKED) {
                one(section, content.term(), PixelRule.values()).ifPresent(rule -> pixels.put(content, rule));
            }
            section.requireNoOthers();
        }
        return pixels;
    }

    private @org.jspecify.annotations.Nullable YamlSection section(String key, String expected) {
        if (!top.has(key)) {
            problems.add(0, "found no " + key + ", expected " + expected);
            return null;
        }
        return top.section(key, expected).orElse(null);
    }

    private <E extends Enum<E>> Optional<E> one(String key, E[] all) {
        return one(top, key, all);
    }

    private static <E extends Enum<E>> Optional<E> one(YamlSection section, String key, E[] all) {
        Function<E, String> term =
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> terms = Arrays.stream(all).map(term).toList();
        return section.required(key, String.join(", ", terms), text -> {
            int at = terms.indexOf(text);
            if (at < 0) {
                throw new InvalidValueException("found another word");
            }
            return all[at];
        });
    }
}
