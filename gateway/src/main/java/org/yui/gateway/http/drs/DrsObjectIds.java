package org.yui.gateway.http.drs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about several objects. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsObjectIds(
        List<String> bulk_object_ids, @Nullable List<String> passports) {

    public DrsObjectIds {
        bulk_object_ids = List.copyOf(bulk_object_ids);
    }
}
