package org.yui.domain.grant;

import java.util.List;
import org.yui.domain.Code;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;

/**
 * {@code DECISION}: one owner's word on a request.
 *
 * @param requestHash SHA-256 of the canonical JSON of the request that was decided
 * @param schemes hashes of the share schemes accepted: the dataset's access scheme and the use schemes of the hospital's
 *     own contributions
 * @param reason a code
 */
public record Decision(
        GrantId request, MspId hospital, Hash requestHash, boolean approved, List<Hash> schemes, Code reason)
        implements Fact {

    public Decision {
        schemes = List.copyOf(schemes);
    }

    @Override
    public String key() {
        return key(request, hospital);
    }

    public static String key(GrantId request, MspId hospital) {
        return "DECISION/" + request + "/" + hospital;
    }
}
