package org.yui.cli.midib;

/**
 * What MIDI-B asks of a value (MICCAI 2024): the actions of its answer key, but {@code pixels_hidden}, which a person looks
 * at.
 */
enum Check {
    TAG_RETAINED,
    TEXT_NOTNULL,
    TEXT_RETAINED,
    TEXT_REMOVED,
    DATE_SHIFTED,
    UID_CHANGED,
    UID_CONSISTENT,
    PATID_CONSISTENT,
    PIXELS_RETAINED
}
