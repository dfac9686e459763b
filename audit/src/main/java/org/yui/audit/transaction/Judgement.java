package org.yui.audit.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an envelope by itself.
 *
 * @param code {@link Code#VALID} unless something in it is wrong
 * @param transaction there if the code is {@code VALID}
 * @param transactionId as its header says; absent if it has no header that can be read
 * @param notes what is findings whatever the code is
 */
public record Judgement(
        Code code,
        @Nullable Transaction transaction,
        @Nullable String transactionId,
        List<String> notes) {

    public Judgement {
        notes = List.copyOf(notes);
    }
}
