package org.yui.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yui.cli.command.Yui;

/** Starts the command line. */
public final class Main {

    /** The root logger, held so that its level is not collected away. */
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command and returns its {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Yui.commandLine(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }
}
