package org.yui.gateway.http.drs;

import java.util.List;

/** The access ids asked for of one object. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsObjectAccessIds(String bulk_object_id, List<String> bulk_access_ids) {

    public DrsObjectAccessIds {
        bulk_access_ids = List.copyOf(bulk_access_ids);
    }
}
