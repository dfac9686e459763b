package org.yui.chaincode;

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
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeServer;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.jspecify.annotations.Nullable;

/**
 * Starts a {@code ContractRouter}, without a server yet, and takes back what that does to the whole process.
 *
 * <p>The shim (2.5.10) scans all of {@code java.class.path} twice, which takes seconds; so for that moment the property names the
 * contracts' own places only. And it rewrites the root logger's handlers, which are taken away for that moment, and logs every
 * transaction's arguments at the level INFO: its loggers are set to the level asked for, for good.
 */
public final class RouterStart {

    private static final String CLASS_PATH = "java.class.path";
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    /** Held, because loggers that nobody holds forget their level. */
    private static final List<Logger> SHIM = List.of(
            Logger.getLogger("org.hyperledger"),
            Logger.getLogger("org.hyperledger.fabric"),
            Logger.getLogger("org.hyperledger.fabric.shim"),
            Logger.getLogger("org.hyperledger.fabric.contract"));

    /** Logs the stack of whatever a contract threw. */
    private static final Logger RESPONSES = Logger.getLogger(ResponseUtils.class.getName());

    private RouterStart() {}

    /**
     * A router that has found its contracts and logs nothing.
     *
     * @param id what the chaincode calls itself to a peer
     * @param places jars or class folders in which to look for contracts
     */
    public static ContractRouter silent(String id, List<Path> places) {
        return start(id, places, Level.OFF);
    }

    /** As {@link #silent}, but it logs what went wrong: never arguments, and no refusals, which are answers. */
    public static ContractRouter warning(String id, List<Path> places) {
        RESPONSES.setFilter(entry -> !String.valueOf(entry.getMessage()).contains(ChaincodeException.class.getName()));
        return start(id, places, Level.WARNING);
    }

    private static synchronized ContractRouter start(String id, List<Path> places, Level logged) {
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
            return route(id);
        } finally {
            restore.forEach(Runnable::run);
            SHIM.forEach(logger -> logger.setLevel(logged));
        }
    }

    private static ContractRouter route(String id) {
        try {
            ContractRouter router = new ContractRouter(new String[] {"--id", id});
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

    /** Only lets the router find its contracts. */
    private static final class NoServer implements ChaincodeServer {

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
