package org.yui.cli.serve;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A node's log: a line for each event, on standard error, where systemd's journal finds it. */
final class NodeLog extends Handler {

    /** Held so that their levels are not collected away. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger(""), Logger.getLogger("org.yui"));

    private final PrintWriter out;

    private NodeLog(PrintWriter out) {
        this.out = out;
        setFormatter(new Line());
    }

    /** Has this process log there, from now on, and nowhere else. */
    static void to(PrintWriter out) {
        Logger root = LOGGERS.getFirst();
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new NodeLog(out));
        root.setLevel(Level.WARNING);
        LOGGERS.getLast().setLevel(Level.INFO);
    }

    @Override
    public synchronized void publish(LogRecord event) {
        if (isLoggable(event)) {
            out.println(getFormatter().format(event));
            out.flush();
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }

    /** Time, level, what happened. An error that nobody foresaw brings its places along, still in one line. */
    private static final class Line extends Formatter {

        @Override
        public String format(LogRecord event) {
            StringBuilder line = new StringBuilder();
            line.append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
                    .append(' ')
                    .append(event.getLevel().getName().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(oneLine(formatMessage(event)));
            for (Throwable cause = event.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(" | ").append(oneLine(cause.toString()));
                if (cause.getStackTrace().length > 0) {
                    line.append(" at ").append(cause.getStackTrace()[0]);
                }
            }
            return line.toString();
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\R+", "; ");
        }
    }
}
