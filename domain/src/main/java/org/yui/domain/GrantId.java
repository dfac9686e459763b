package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names an access request and the grant that may follow from it. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record GrantId(String text) implements TextValue {

    public GrantId {
        RandomId.check("GrantId", text);
    }

    public static GrantId parse(String text) {
        return new GrantId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static GrantId random(RandomGenerator random) {
        return new GrantId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
