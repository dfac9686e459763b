package org.yui.gateway.http.drs;

import java.util.List;

/** The answer about several objects. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsObjects(
        DrsSummary summary, List<DrsUnresolved> unresolved_drs_objects, List<DrsObject> resolved_drs_object) {

    public DrsObjects {
        unresolved_drs_objects = List.copyOf(unresolved_drs_objects);
        resolved_drs_object = List.copyOf(resolved_drs_object);
    }
}
