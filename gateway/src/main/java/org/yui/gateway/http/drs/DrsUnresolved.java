package org.yui.gateway.http.drs;

import java.util.List;

/** {@code unresolved} of a bulk answer. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsUnresolved(int error_code, List<String> object_ids) {

    public DrsUnresolved {
        object_ids = List.copyOf(object_ids);
    }
}
