package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;
import org.yui.testnetwork.plan.Layout;

/**
 * An MSP as a folder, the form in which Fabric's programs read it ({@code msp/configbuilder.go}): the member's CA as the only root, and a
 * certificate's one organisational unit as its role.
 */
final class MspFolder {

    private static final String NODE_OUS = """
        NodeOUs:
          Enable: true
          ClientOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: client}
          PeerOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: peer}
          AdminOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: admin}
          OrdererOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: orderer}
        """;

    private final Layout layout;
    private final MspId msp;

    MspFolder(Layout layout, MspId msp) {
        this.layout = layout;
        this.msp = msp;
    }

    /** The public part alone. */
    void write(Path folder) throws IOException {
        write(folder, null);
    }

    /**
     * Writes the folder anew, so that a renewed certificate takes the old one's place.
     *
     * @param identity which of the member's certificates acts, or none
     */
    void write(Path folder, @Nullable String identity) throws IOException {
        copy(layout.certificate(msp, "ca"), folder.resolve("cacerts/ca.pem"));
        copy(layout.certificate(msp, "ca"), folder.resolve("tlscacerts/ca.pem"));
        if (identity != null) {
            copy(layout.certificate(msp, identity), folder.resolve("signcerts/cert.pem"));
            copy(layout.key(msp, identity), folder.resolve("keystore/key.pem"));
        }
        Files.write(folder.resolve("config.yaml"), NODE_OUS.getBytes(StandardCharsets.UTF_8));
    }

    /** With the original's permissions: a key stays its owner's alone. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
