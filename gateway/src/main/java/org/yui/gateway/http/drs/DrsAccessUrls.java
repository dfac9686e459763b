package org.yui.gateway.http.drs;

import java.util.List;

/** The answer with the URLs of several objects. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsAccessUrls(
        DrsSummary summary,
        List<DrsUnresolved> unresolved_drs_objects,
        List<DrsBulkAccessUrl> resolved_drs_object_access_urls) {

    public DrsAccessUrls {
        unresolved_drs_objects = List.copyOf(unresolved_drs_objects);
        resolved_drs_object_access_urls = List.copyOf(resolved_drs_object_access_urls);
    }
}
