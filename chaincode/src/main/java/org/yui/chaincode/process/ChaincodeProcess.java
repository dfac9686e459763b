package org.yui.chaincode.process;

import java.io.IOException;
import java.util.List;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeServer;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.yui.chaincode.RouterStart;
import org.yui.domain.InvalidValueException;

/** Starts the chaincode as a server for one peer. See the package for what it asks of its environment. */
public final class ChaincodeProcess {

    private static final int REFUSED = 2;

    private ChaincodeProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            serve(ProcessSettings.read(System.getenv()));
        } catch (InvalidValueException | IOException e) {
            System.err.println("yui-chaincode: refused to start\n"
                    + String.valueOf(e.getMessage()).indent(2).stripTrailing());
            System.exit(REFUSED);
        }
    }

    private static void serve(ProcessSettings settings) throws IOException, InterruptedException {
        OwnJar jar = OwnJar.find();
        jar.expect(settings.label());
        ChaincodeServer server = server(router(settings, jar), properties(settings));
        System.err.println("yui-chaincode: serving " + settings.label() + " for the peer of " + settings.member()
                + " on " + settings.address());
        server.start();
    }

    private static ContractRouter router(ProcessSettings settings, OwnJar jar) throws IOException {
        try (ScanCopy few = ScanCopy.of(jar.file())) {
            return RouterStart.warning(settings.packageId(), List.of(few.file()));
        }
    }

    private static ChaincodeServer server(ContractRouter router, ChaincodeServerProperties properties)
            throws IOException {
        try {
            return new NettyChaincodeServer(router, properties);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(
                    "found TLS files that cannot be used, expected certificates and a PKCS #8 key in PEM: "
                            + e.getMessage(),
                    e);
        }
    }

    /** The file of trusted certificates is what makes the server ask for the client's (ClientAuth.REQUIRE). */
    private static ChaincodeServerProperties properties(ProcessSettings settings) {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(settings.address());
        properties.setTlsEnabled(true);
        properties.setKeyFile(settings.key().toString());
        properties.setKeyCertChainFile(settings.certificate().toString());
        properties.setTrustCertCollectionFile(settings.peerAuthority().toString());
        properties.setMaxConnectionAgeSeconds(Integer.MAX_VALUE);
        return properties;
    }
}
