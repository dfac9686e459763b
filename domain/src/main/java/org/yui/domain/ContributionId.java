package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names a contribution. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record ContributionId(String text) implements TextValue {

    public ContributionId {
        RandomId.check("ContributionId", text);
    }

    public static ContributionId parse(String text) {
        return new ContributionId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static ContributionId random(RandomGenerator random) {
        return new ContributionId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
