package org.yui.gateway.http.drs;

/** {@code summary} of a bulk answer. */
public record DrsSummary(int requested, int resolved, int unresolved) {}
