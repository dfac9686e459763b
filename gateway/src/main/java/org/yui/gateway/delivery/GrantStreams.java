package org.yui.gateway.delivery;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.yui.domain.GrantId;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Counts what is being sent under each grant. Limits: this process only; another gateway counts for itself. */
public final class GrantStreams {

    private final GrantLimits limits;
    private final ConcurrentHashMap<GrantId, Busy> busy = new ConcurrentHashMap<>();

    GrantStreams(GrantLimits limits) {
        this.limits = limits;
    }

    private record Busy(int streams, Pace pace) {

        @Nullable
        Busy changed(int by) {
            return streams + by == 0 ? null : new Busy(streams + by, pace);
        }
    }

    /** @throws RefusalException with {@link Refusal#TOO_MANY_STREAMS} if as many are running as may */
    GrantStream begin(GrantId grant) throws RefusalException {
        AtomicBoolean begun = new AtomicBoolean();
        Busy now = busy.compute(grant, (id, before) -> begin(before, begun));
        if (now == null || !begun.get()) {
            throw new RefusalException(
                    Refusal.TOO_MANY_STREAMS,
                    "found " + limits.streams() + " answers with content of this grant still running, expected fewer;"
                            + " ask again when one has ended");
        }
        AtomicBoolean ended = new AtomicBoolean();
        return new GrantStream(now.pace, () -> {
            if (ended.compareAndSet(false, true)) {
                busy.computeIfPresent(grant, (id, before) -> before.changed(-1));
            }
        });
    }

    private @Nullable Busy begin(@Nullable Busy before, AtomicBoolean begun) {
        begun.set(before == null || before.streams < limits.streams());
        if (before == null) {
            return new Busy(1, new Pace(limits.bytesPerSecond(), System.nanoTime()));
        }
        return begun.get() ? before.changed(1) : before;
    }
}
