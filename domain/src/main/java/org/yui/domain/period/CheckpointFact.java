package org.yui.domain.period;

import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.signing.Signed;

/**
 * {@code CHECKPOINT}: a signed head of the log, on the log.
 *
 * @param height that of the signed {@link Checkpoint}
 * @param checkpoint the signed statement
 */
public record CheckpointFact(MspId hospital, long height, Signed checkpoint) implements Fact {

    public CheckpointFact {
        Require.atLeast(1, height, "height");
    }

    @Override
    public String key() {
        return key(height, hospital);
    }

    public static String key(long height, MspId hospital) {
        return "CHECKPOINT/" + height + "/" + hospital;
    }
}
