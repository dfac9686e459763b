package org.yui.domain.json;

/**
 * A record whose JSON carries the version of its own form, as the first thing a reader checks: member {@code v}.
 *
 * <p>A changed form is a new number and a reader that still takes the old one.
 */
public interface Versioned {

    /** The version that this class writes and reads. */
    int SCHEMA_VERSION = 1;
}
