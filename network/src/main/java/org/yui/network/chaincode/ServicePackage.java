package org.yui.network.chaincode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;

/**
 * A package of type {@code ccaas} (Fabric, {@code docs/source/cc_service.md}) of any chaincode that runs as a service over mutual TLS: {@code
 * metadata.json} with the label, and {@code code.tar.gz} with {@code connection.json}, whose certificates and key are templates for {@link
 * BuilderConfig}. A pure function of label and address.
 */
public final class ServicePackage {

    private final String label;
    private final byte[] bytes;

    /**
     * @param label for people; letters, digits and {@code _.+-}
     * @param address host:port of the process, or a template
     */
    public ServicePackage(String label, String address) {
        this.label = label;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("metadata.json", Json.bytes(new Metadata("ccaas", label)));
        files.put(
                "code.tar.gz",
                Tar.gz(Map.of("connection.json", connection(address).getBytes(UTF_8))));
        this.bytes = Tar.gz(files);
    }

    /** By hand: the names are Fabric's. */
    private static String connection(String address) {
        return """
            {"address":"%s","client_auth_required":true,"client_cert":"{{.client_cert}}",\
            "client_key":"{{.client_key}}","dial_timeout":"10s","root_cert":"{{.root_cert}}","tls_required":true}\
            """.formatted(address);
    }

    /** {@code <label>:<SHA-256 of the package>}, as {@code peer lifecycle chaincode calculatepackageid} gives it. */
    public String id() {
        return label + ":" + Hash.of(bytes);
    }

    /** Writes the package anew. */
    public void write(Path file) throws IOException {
        Files.write(file, bytes);
    }

    private record Metadata(String type, String label) {}
}
