package org.yui.network.embedded;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.yui.chaincode.FactContract;
import org.yui.chaincode.RouterStart;

/**
 * The contract classes, run in this process by Fabric's own {@code ContractRouter}: the same routing, serialising and refusing as in a
 * chaincode process. Made once for the same classes, since finding them takes its time.
 */
public final class Contracts {

    private static final String ID = YuiChaincode.NAME + ":" + YuiChaincode.VERSION;

    private static final Map<Set<Path>, Contracts> FOUND = new ConcurrentHashMap<>();

    private final ContractRouter router;
    private final ClassLoader loader;

    private Contracts(ContractRouter router, ClassLoader loader) {
        this.router = router;
        this.loader = loader;
    }

    /** Yui's own chaincode. */
    public static Contracts ofYui() {
        return beside(FactContract.class);
    }

    /**
     * All contracts that lie in the same jars or class folders as these classes.
     *
     * @param beside one contract class of each
     */
    public static Contracts beside(Class<?>... beside) {
        Set<Path> places = new TreeSet<>();
        Stream.concat(Stream.of(ContractRouter.class), Stream.of(beside)).forEach(c -> places.add(place(c)));
        ClassLoader loader = beside.length == 0 ? Contracts.class.getClassLoader() : beside[0].getClassLoader();
        return FOUND.computeIfAbsent(places, p -> new Contracts(RouterStart.silent(ID, List.copyOf(p)), loader));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " is in no jar and no folder", e);
        }
    }

    /**
     * Runs one transaction function.
     *
     * @param founders what the contract finds as its resource {@code consortium/founders.json}
     */
    Response invoke(SimulationStub stub, FoundersLoader founders) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(founders);
        try {
            return router.invoke(stub);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    ClassLoader loader() {
        return loader;
    }
}
