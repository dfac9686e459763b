package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Names a purchase. Drawn at random, never derived from a person or an image.
 *
 * @param text 32 lower-case hexadecimal digits
 */
public record PurchaseId(String text) implements TextValue {

    public PurchaseId {
        RandomId.check("PurchaseId", text);
    }

    public static PurchaseId parse(String text) {
        return new PurchaseId(text);
    }

    /** Draws a new one. {@code random} must be a cryptographic source outside tests. */
    public static PurchaseId random(RandomGenerator random) {
        return new PurchaseId(RandomId.draw(random));
    }

    @Override
    public String toString() {
        return text;
    }
}
