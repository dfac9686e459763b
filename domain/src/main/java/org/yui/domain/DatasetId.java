package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names a dataset, whose versions share it. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record DatasetId(String text) implements TextValue {

    public DatasetId {
        RandomId.check("DatasetId", text);
    }

    public static DatasetId parse(String text) {
        return new DatasetId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static DatasetId random(RandomGenerator random) {
        return new DatasetId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
