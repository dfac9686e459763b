package org.yui.domain.json;

/**
 * A record whose JSON carries the version of its own form, as the first thing a reader checks: member {@code v}.
 *
 * <p>A component that came later is marked {@link Since}; a record's version is the newest that its components need. So records of every
 * form are read and written as they are, and none says another version than its own.
 */
public interface Versioned {

    /** The version of a record without any component that came later. */
    int SCHEMA_VERSION = 1;
}
