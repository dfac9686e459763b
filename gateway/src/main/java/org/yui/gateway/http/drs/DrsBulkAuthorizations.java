package org.yui.gateway.http.drs;

import java.util.List;

/** The answer about how to be let in to several objects. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsBulkAuthorizations(
        DrsSummary summary, List<DrsUnresolved> unresolved_drs_objects, List<DrsAuthorizations> resolved_drs_object) {

    public DrsBulkAuthorizations {
        unresolved_drs_objects = List.copyOf(unresolved_drs_objects);
        resolved_drs_object = List.copyOf(resolved_drs_object);
    }
}
