package org.yui.testnetwork;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.yui.testnetwork.command.NetworkCommand;

/** Starts the command line of {@code test-network/network}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(NetworkCommand.run(out, err, arguments));
    }
}
