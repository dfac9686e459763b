package org.yui.audit.transaction;

import org.jspecify.annotations.Nullable;

/**
 * A key that a simulation read.
 *
 * @param version what it saw; absent if the key was not there
 */
public record Read(String key, @Nullable Version version) {}
