package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names an ethics approval. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record EthicsId(String text) implements TextValue {

    public EthicsId {
        RandomId.check("EthicsId", text);
    }

    public static EthicsId parse(String text) {
        return new EthicsId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static EthicsId random(RandomGenerator random) {
        return new EthicsId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
