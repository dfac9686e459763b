package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A key that a simulation read.
 *
 * @param key its UTF-8 bytes, or their SHA-256 in a private collection
 * @param version what it saw; absent if the key was not there
 */
public record Read(ByteString key, @Nullable Version version) {}
