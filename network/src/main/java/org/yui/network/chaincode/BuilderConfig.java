package org.yui.network.chaincode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one organisation's peer fills into the chaincode package's connection: its own chaincode processes' addresses, the CA that issued their
 * certificates, and the certificate and key with which the peer connects. Holds a private key: it goes into the environment of that
 * peer and nowhere else.
 */
public final class BuilderConfig {

    /** The environment variable of the peer; it must also be named in the builder's {@code propagateEnvironment}. */
    public static final String VARIABLE = "CHAINCODE_AS_A_SERVICE_BUILDER_CONFIG";

    private final Map<String, String> values = new TreeMap<>();

    /**
     * @param addressA host:port of the process in slot A
     * @param addressB host:port of the process in slot B
     * @param authority PEM file of the CA of the processes' certificates
     * @param certificate PEM file of the peer's own TLS certificate
     * @param key PEM file of that certificate's key
     */
    public BuilderConfig(String addressA, String addressB, Path authority, Path certificate, Path key)
            throws IOException {
        values.put(Slot.A.addressKey(), addressA);
        values.put(Slot.B.addressKey(), addressB);
        values.put("root_cert", Files.readString(authority));
        values.put("client_cert", Files.readString(certificate));
        values.put("client_key", Files.readString(key));
    }

    /** The variable's value. */
    public String json() {
        return values.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ":" + quoted(e.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Addresses and PEM hold no character that JSON would want escaped but the end of a line. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                + '"';
    }
}
