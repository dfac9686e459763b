package org.yui.network.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeServer;
import org.jspecify.annotations.Nullable;

/**
 * Starts a {@code ContractRouter} without a server, and takes back what that does to the whole process.
 *
 * <p>The shim (2.5.10) scans all of {@code java.class.path} twice, which takes seconds; so for that moment the property names the
 * contracts' own places only. And it rewrites the root logger's handlers, which are taken away for
 * that moment, and logs every transaction's arguments: its loggers are turned off for good.
 */
final class RouterStart {

    private static final String CLASS_PATH = "java.class.path";
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    /** Held, because loggers that nobody holds forget their level. */
    private static final List<Logger> SHIM = List.of(
            Logger.getLogger("org.hyperledger"),
            Logger.getLogger("org.hyperledger.fabric"),
            Logger.getLogger("org.hyperledger.fabric.shim"),
            Logger.getLogger("org.hyperledger.fabric.contract"));

    private RouterStart() {}

    static synchronized ContractRouter start(List<Path> places) {
        Logger root = Logger.getLogger("");
        List<Runnable> restore = new ArrayList<>();
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            restore.add(() -> root.addHandler(handler));
        }
        restore.add(property(CLASS_PATH));
        restore.add(property(FORMAT));
        System.setProperty(
                CLASS_PATH, places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        try {
            return route();
        } finally {
            restore.forEach(Runnable::run);
            SHIM.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }

    private static ContractRouter route() {
        try {
            ContractRouter router =
                    new ContractRouter(new String[] {"--id", YuiChaincode.NAME + ":" + YuiChaincode.VERSION});
            router.startRouterWithChaincodeServer(new NoServer());
            return router;
        } catch (IOException e) {
            throw new IllegalStateException("a server that does nothing failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the contracts were looked up", e);
        }
    }

    /** How to set a system property back to what it is now. */
    private static Runnable property(String name) {
        @Nullable String before = System.getProperty(name);
        return () -> {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        };
    }

    /** Nobody connects: transactions are handed to the router in this process. */
    private static final class NoServer implements ChaincodeServer {

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
