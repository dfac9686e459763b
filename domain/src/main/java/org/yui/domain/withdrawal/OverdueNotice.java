package org.yui.domain.withdrawal;

import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code OVERDUE}: a buyer has let a deletion notice go unanswered past its day. Until it answers it gets no new grant and no lease.
 *
 * @param sequence from 1 without gaps for each buyer, so that point reads find all of them
 * @param hospital whose notice it is
 */
public record OverdueNotice(MspId buyer, int sequence, NoticeSubject subject, MspId hospital) implements Fact {

    public OverdueNotice {
        Require.atLeast(1, sequence, "sequence");
    }

    @Override
    public String key() {
        return key(buyer, sequence);
    }

    public static String key(MspId buyer, int sequence) {
        return "OVERDUE/" + buyer + "/" + sequence;
    }
}
