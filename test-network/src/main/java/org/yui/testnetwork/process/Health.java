package org.yui.testnetwork.process;

/**
 * How a node answered.
 *
 * @param detail for a person: what it said, or why it did not
 */
public record Health(boolean good, String detail) {

    static final Health DOWN = new Health(false, "down");

    public static Health good(String detail) {
        return new Health(true, detail);
    }

    public static Health bad(String detail) {
        return new Health(false, detail);
    }
}
