package org.yui.gateway.drs;

/** {@code summary} of a bulk answer. */
public record DrsSummary(int requested, int resolved, int unresolved) {}
