package org.yui.testnetwork.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.yui.chaincode.FactContract;
import org.yui.chaincode.RouterStart;
import org.yui.testkit.contract.KitContract;

/** The process that serves the kit's chaincode to one peer, over mutual TLS as the consortium's own does. */
public final class KitProcess {

    private KitProcess() {}

    /**
     * Serves until killed.
     *
     * @param arguments package ID, port, and three PEM files: its certificate, that one's key, the CA of the peer's certificate
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])));
        properties.setTlsEnabled(true);
        properties.setKeyCertChainFile(arguments[2]);
        properties.setKeyFile(arguments[3]);
        properties.setTrustCertCollectionFile(arguments[4]);
        properties.setMaxConnectionAgeSeconds(Integer.MAX_VALUE);
        Set<Path> places = new TreeSet<>();
        for (Class<?> type : List.of(KitContract.class, FactContract.class, ContractRouter.class)) {
            places.add(place(type));
        }
        ContractRouter router = RouterStart.warning(arguments[0], List.copyOf(places));
        new NettyChaincodeServer(router, properties).start();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " is in no jar and no folder", e);
        }
    }
}
