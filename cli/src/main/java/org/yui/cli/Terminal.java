package org.yui.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** What a person sees while a command works: a line per stage, and progress on a terminal but never in a pipe. */
public final class Terminal {

    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(100);
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock;
    private final boolean quiet;
    private final boolean live;
    private Instant lastUpdate = Instant.EPOCH;

    /**
     * @param quiet whether lines are left out because the output is one JSON document
     */
    @SuppressWarnings("SystemConsoleNull") // the platform's annotation still says that it may be null
    public Terminal(PrintWriter out, PrintWriter err, InstantSource clock, boolean quiet) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.quiet = quiet;
        Console console = System.console();
        this.live = console != null && console.isTerminal();
    }

    /** A finished line for the person. */
    public void line(String text) {
        clear();
        if (!quiet) {
            out.println(text);
            out.flush();
        }
    }

    /** Where a long stage is; written over by the next call. */
    public void progress(String what, long done, long total) {
        Instant now = clock.instant();
        if (!live || now.isBefore(lastUpdate.plus(BETWEEN_UPDATES))) {
            return;
        }
        lastUpdate = now;
        String share = total > 0 ? String.format(Locale.ROOT, "%3d %%", 100 * done / total) : Long.toString(done);
        err.print(CLEAR_LINE + "  " + what + " " + share);
        err.flush();
    }

    private void clear() {
        if (live) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
