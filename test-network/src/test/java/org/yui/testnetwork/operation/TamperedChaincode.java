package org.yui.testnetwork.operation;

import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.yui.chaincode.RouterStart;
import org.yui.domain.MspId;
import org.yui.testnetwork.fabric.ChaincodeRelease;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.Port;

/** The {@link AcceptingContract} in the place of the approved chaincode beside one member's peer, which cannot tell the difference. */
final class TamperedChaincode implements AutoCloseable {

    private final NettyChaincodeServer server;

    private TamperedChaincode(NettyChaincodeServer server) {
        this.server = server;
    }

    static TamperedChaincode beside(SmallNetwork network, MspId member) throws Exception {
        network.network.stop("chaincode." + member);
        Layout layout = network.layout;
        String id = ChaincodeRelease.current(layout)
                .orElseThrow()
                .definition(layout)
                .packageId();
        ContractRouter router =
                RouterStart.silent(id, List.of(place(ContractRouter.class), place(AcceptingContract.class)));
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(
                new InetSocketAddress("127.0.0.1", Port.CHAINCODE_A.of(network.plan, network.participant(member))));
        properties.setTlsEnabled(true);
        properties.setKeyFile(layout.key(member, "tls").toString());
        properties.setKeyCertChainFile(layout.certificate(member, "tls").toString());
        properties.setTrustCertCollectionFile(layout.certificate(member, "ca").toString());
        NettyChaincodeServer server = new NettyChaincodeServer(router, properties);
        Thread.ofPlatform().daemon().start(() -> serve(server));
        return new TamperedChaincode(server);
    }

    private static void serve(NettyChaincodeServer server) {
        try {
            server.start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Override
    public void close() {
        server.stop();
    }
}
