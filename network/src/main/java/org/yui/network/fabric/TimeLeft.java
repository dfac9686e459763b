package org.yui.network.fabric;

import java.time.Duration;

/** What is left of a call's time over all of its attempts. */
final class TimeLeft {

    private final Pace pace;
    private final long end;

    private TimeLeft(Pace pace, long end) {
        this.pace = pace;
        this.end = end;
    }

    static TimeLeft of(Duration time, Pace pace) {
        return new TimeLeft(pace, pace.nanos() + time.toNanos());
    }

    long nanos() {
        return Math.max(0, end - pace.nanos());
    }

    boolean isOver() {
        return nanos() == 0;
    }

    /** Waits, but not beyond the end; false if there is no point in another attempt. */
    boolean pause(Duration time) {
        return pace.pause(time.toNanos() < nanos() ? time : Duration.ofNanos(nanos())) && !isOver();
    }
}
