package org.yui.cli.demo;

import java.io.IOException;
import org.yui.cli.Terminal;

/** Ctrl-C: phantoms are taken away, and the person is told how to go on. What else was under way is safe to leave as it is. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption watch(Sources sources, Terminal terminal) {
        Thread hook = new Thread(() -> stopped(sources, terminal), "yui-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    private static void stopped(Sources sources, Terminal terminal) {
        terminal.line("Stopped. The same command goes on from here.");
        try {
            sources.close();
        } catch (IOException e) {
            terminal.line("The temporary phantom folder could not be deleted: " + e.getMessage());
        }
    }

    /** The demo has ended by itself. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException processIsEnding) {
            // then the hook has its turn, as it should
        }
    }
}
