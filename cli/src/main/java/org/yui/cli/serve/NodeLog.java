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
import java.util.regex.Pattern;

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

        private static final Pattern LINE_ENDS = Pattern.compile("\\R+");

        /** Controls, and what turns the direction of a text or hides in it. */
        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

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

        /** Whoever had a say in a text can neither begin a line of the log with it nor tell a terminal what to do. */
        private static String oneLine(String text) {
            return UNPRINTABLE
                    .matcher(LINE_ENDS.matcher(text).replaceAll("; "))
                    .replaceAll(
                            found -> String.format("\\\\u%04x", found.group().codePointAt(0)));
        }
    }
}
