package org.yui.imaging.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * Drops that are contributed together.
 *
 * @param name of the batch, and of the contribution's record
 * @param binding the same for all
 * @param drops their names
 * @param patients how many different ones, as far as could be told
 * @param begunAt when its drops were settled
 * @param outcome absent until it is contributed
 */
public record DropBatch(
        String name,
        Binding binding,
        List<String> drops,
        long patients,
        Instant begunAt,
        @Nullable Outcome outcome) implements Versioned {

    public DropBatch {
        drops = List.copyOf(drops);
        Require.notEmpty(drops, "drops");
        Require.distinct(drops, "drops");
    }

    /**
     * What became of it.
     *
     * @param contribution that it is now
     * @param studies contributed
     * @param quarantined files
     * @param held series that wait for a person; as long as there are some, the originals stay
     */
    public record Outcome(ContributionId contribution, Instant endedAt, long studies, long quarantined, long held) {}

    public boolean isOpen() {
        return outcome == null;
    }

    DropBatch ended(Outcome with) {
        return new DropBatch(name, binding, drops, patients, begunAt, with);
    }
}
