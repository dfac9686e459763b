package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names one sealed version of one study. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record StudyVersionId(String text) implements TextValue {

    public StudyVersionId {
        RandomId.check("StudyVersionId", text);
    }

    public static StudyVersionId parse(String text) {
        return new StudyVersionId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static StudyVersionId random(RandomGenerator random) {
        return new StudyVersionId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
