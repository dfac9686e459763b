package org.yui.gateway.http.drs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question for URLs of several objects. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsAccessIds(
        List<DrsObjectAccessIds> bulk_object_access_ids,
        @Nullable List<String> passports) {

    public DrsAccessIds {
        bulk_object_access_ids = List.copyOf(bulk_object_access_ids);
    }
}
