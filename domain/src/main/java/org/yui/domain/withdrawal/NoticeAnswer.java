package org.yui.domain.withdrawal;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code NOTICEANSWER}: a buyer's word on a deletion notice. The signature is that of the transaction that states it, in the block.
 *
 * @param law which law makes the buyer keep it; absent for every other answer
 */
public record NoticeAnswer(
        NoticeSubject subject,
        MspId buyer,
        Deletion deletion,
        @Nullable Code law) implements Fact {

    public NoticeAnswer {
        Require.that(
                (law != null) == (deletion == Deletion.KEPT_BY_LAW),
                "law: expected a code for " + Deletion.KEPT_BY_LAW + " and none for other answers, found "
                        + (law == null ? "none" : "one") + " for " + deletion);
    }

    @Override
    public String key() {
        return key(subject);
    }

    public static String key(NoticeSubject subject) {
        return "NOTICEANSWER/" + subject.path();
    }
}
