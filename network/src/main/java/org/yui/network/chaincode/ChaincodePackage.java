package org.yui.network.chaincode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.ChaincodeLabel;

/**
 * A chaincode package of type {@code ccaas} (Fabric, {@code docs/source/cc_service.md}): {@code metadata.json} with the label, and {@code
 * code.tar.gz} with {@code connection.json}, whose values are templates. A pure function of label and slot.
 */
public final class ChaincodePackage {

    private final ChaincodeLabel label;
    private final byte[] bytes;

    private ChaincodePackage(ChaincodeLabel label, byte[] bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    public static ChaincodePackage of(ChaincodeLabel label, Slot slot) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("metadata.json", Json.bytes(new Metadata("ccaas", label.text())));
        files.put(
                "code.tar.gz", Tar.gz(Map.of("connection.json", connection(slot).getBytes(UTF_8))));
        return new ChaincodePackage(label, Tar.gz(files));
    }

    /** By hand: the names are Fabric's. */
    private static String connection(Slot slot) {
        return """
            {"address":"{{.%s}}","client_auth_required":true,"client_cert":"{{.client_cert}}",\
            "client_key":"{{.client_key}}","dial_timeout":"10s","root_cert":"{{.root_cert}}","tls_required":true}\
            """.formatted(slot.addressKey());
    }

    public ChaincodeLabel label() {
        return label;
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
