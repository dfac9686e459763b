package org.yui.testkit;

/** Changed bytes, and what was changed. */
public final class Mutation {

    private final String description;
    private final byte[] bytes;

    Mutation(String description, byte[] bytes) {
        this.description = description;
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What was changed, for instance {@code bit 3 of byte 17 flipped}. */
    @Override
    public String toString() {
        return description;
    }
}
