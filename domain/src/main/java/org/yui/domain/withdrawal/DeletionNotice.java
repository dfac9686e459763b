package org.yui.domain.withdrawal;

import java.time.Duration;
import java.time.Instant;
import org.yui.domain.Fact;
import org.yui.domain.MspId;

/**
 * {@code NOTICE}: a hospital tells a buyer to delete what it took back, and to say so on the ledger.
 *
 * @param hospital whose it was
 * @param buyer of the grant
 * @param due until when it is to be answered
 */
public record DeletionNotice(NoticeSubject subject, MspId hospital, MspId buyer, Instant due) implements Fact {

    /** How long a buyer has where nobody says otherwise. */
    public static final Duration USUAL = Duration.ofDays(30);

    /** The shortest time that a hospital may set, from the transaction's time. */
    public static final Duration SHORTEST = Duration.ofDays(7);

    /** The longest time that a hospital may set, from the transaction's time. */
    public static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public String key() {
        return key(subject);
    }

    public static String key(NoticeSubject subject) {
        return "NOTICE/" + subject.path();
    }
}
