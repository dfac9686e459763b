package org.yui.audit.transaction;

import com.google.protobuf.ByteString;

/** A key that a transaction writes. */
public record Write(String key, boolean delete, ByteString value) {}
