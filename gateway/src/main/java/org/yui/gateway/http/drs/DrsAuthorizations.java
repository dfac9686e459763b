package org.yui.gateway.http.drs;

import java.util.List;

/** {@code Authorizations}: the certificate of the connection is all, which the standard has no word for but {@code None}. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsAuthorizations(String drs_object_id, List<String> supported_types) {

    public DrsAuthorizations {
        supported_types = List.copyOf(supported_types);
    }

    static DrsAuthorizations of(String object) {
        return new DrsAuthorizations(object, List.of("None"));
    }
}
