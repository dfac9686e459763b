package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names a delivery order. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record OrderId(String text) implements TextValue {

    public OrderId {
        RandomId.check("OrderId", text);
    }

    public static OrderId parse(String text) {
        return new OrderId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static OrderId random(RandomGenerator random) {
        return new OrderId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
