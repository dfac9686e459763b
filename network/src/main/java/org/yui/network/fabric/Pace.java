package org.yui.network.fabric;

import java.io.Closeable;
import java.time.Duration;

/** Time as attempts see it. */
interface Pace extends Closeable {

    /** A clock that only goes forward, in nanoseconds from any beginning ({@link System#nanoTime}). */
    long nanos();

    /** Waits; false if the wait was cut short because nobody is to try any more. */
    boolean pause(Duration time);

    /** Ends every wait. */
    @Override
    void close();
}
