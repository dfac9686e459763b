package org.yui.domain.member;

import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;

/**
 * {@code APPROVAL}: one member's word for a whole document, named by the hash of its canonical JSON. What it brings about is
 * said where the document is stated: a member is admitted, a dataset published or a close counted when enough approvals
 * stand.
 */
public record Approval(Hash subject, MspId by) implements Fact {

    @Override
    public String key() {
        return key(subject, by);
    }

    public static String key(Hash subject, MspId by) {
        return "APPROVAL/" + subject + "/" + by;
    }
}
