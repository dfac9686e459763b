package org.yui.gateway.http.drs;

/** {@code BulkAccessURL}. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsBulkAccessUrl(String drs_object_id, String drs_access_id, String url) {}
