package org.yui.imaging.intake;

/** Names that say nothing without the hospital's secret: a keyed hash, the same for the same value. */
@FunctionalInterface
public interface NameKey {

    /**
     * @param meaning what the value is, so that equal values of another meaning have another name
     * @return 32 lower-case hexadecimal digits
     */
    String name(String meaning, byte[] value);
}
