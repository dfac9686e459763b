package org.yui.vault;

/**
 * Sealed bytes of a study.
 *
 * @param first from 0
 * @param last itself among them
 */
public record SealedRange(long first, long last) {}
