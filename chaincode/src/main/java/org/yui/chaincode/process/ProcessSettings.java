package org.yui.chaincode.process;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.ChaincodeLabel;

/**
 * What a {@link ChaincodeProcess} is told by its environment.
 *
 * @param address where it listens
 * @param packageId of the package that its organisation approved
 * @param label the head of that package ID
 * @param member the organisation, whose peer alone connects
 * @param certificate its TLS certificate, in PEM
 * @param key that certificate's key, PKCS #8 in PEM
 * @param peerAuthority the CA, in PEM, that issued the certificate with which the peer connects: the organisation's own
 */
record ProcessSettings(
        InetSocketAddress address,
        String packageId,
        ChaincodeLabel label,
        MspId member,
        Path certificate,
        Path key,
        Path peerAuthority) {

    static final String ADDRESS = "CHAINCODE_SERVER_ADDRESS";
    static final String PACKAGE_ID = "CORE_CHAINCODE_ID_NAME";
    static final String MEMBER = "CORE_PEER_LOCALMSPID";
    static final String CERTIFICATE = "CHAINCODE_TLS_CERT";
    static final String KEY = "CHAINCODE_TLS_KEY";
    static final String PEER_AUTHORITY = "CHAINCODE_CLIENT_CA_CERT";

    /** The shim's own switch asks for files of the other end too and never for a client's certificate. */
    private static final String SHIM_TLS = "CORE_PEER_TLS_ENABLED";

    /**
     * Reads all of it.
     *
     * @throws InvalidValueException whose message lists every problem, a line each
     */
    static ProcessSettings read(Map<String, String> environment) {
        Reading reading = new Reading(environment);
        Optional<InetSocketAddress> address =
                reading.value(ADDRESS, "host:port to listen on, for instance 127.0.0.1:9999", ProcessSettings::address);
        Optional<String> packageId = reading.value(PACKAGE_ID, "the package ID that was approved", text -> text);
        Optional<ChaincodeLabel> label =
                packageId.flatMap(id -> reading.parsed(PACKAGE_ID, () -> ChaincodeLabel.ofPackageId(id)));
        Optional<MspId> member = reading.value(MEMBER, "the organisation's MSP id", MspId::parse);
        Optional<Path> certificate = reading.file(CERTIFICATE, "this process's TLS certificate in PEM");
        Optional<Path> key = reading.file(KEY, "that certificate's key in PEM");
        Optional<Path> authority = reading.file(PEER_AUTHORITY, "the CA in PEM whose certificate the peer shows");
        if (environment.containsKey(SHIM_TLS)) {
            reading.problem(
                    SHIM_TLS + ": found it set, expected it unset: TLS is always on here, by the variables above");
        }
        reading.done();
        return new ProcessSettings(
                address.orElseThrow(),
                packageId.orElseThrow(),
                label.orElseThrow(),
                member.orElseThrow(),
                certificate.orElseThrow(),
                key.orElseThrow(),
                authority.orElseThrow());
    }

    private static InetSocketAddress address(String text) {
        try {
            URI uri = new URI("grpc://" + text);
            if (uri.getHost() == null || uri.getPort() < 1 || uri.getPort() > 65535) {
                throw new InvalidValueException("found no host:port, expected for instance 127.0.0.1:9999");
            }
            return new InetSocketAddress(uri.getHost(), uri.getPort());
        } catch (URISyntaxException e) {
            throw new InvalidValueException("found no host:port, expected for instance 127.0.0.1:9999");
        }
    }

    /** Collects problems instead of stopping at the first. */
    private static final class Reading {

        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();

        Reading(Map<String, String> environment) {
            this.environment = environment;
        }

        <T> Optional<T> value(String name, String meaning, Parser<T> parser) {
            @Nullable String text = environment.get(name);
            if (text == null || text.isBlank()) {
                problem(name + ": found nothing, expected " + meaning);
                return Optional.empty();
            }
            return parsed(name, () -> parser.parse(text.strip()));
        }

        <T> Optional<T> parsed(String name, java.util.function.Supplier<T> parser) {
            try {
                return Optional.of(parser.get());
            } catch (InvalidValueException e) {
                problem(name + ": " + e.getMessage());
                return Optional.empty();
            }
        }

        Optional<Path> file(String name, String meaning) {
            return value(name, "a file with " + meaning, text -> {
                Path file = Path.of(text);
                if (!Files.isReadable(file) || Files.isDirectory(file)) {
                    throw new InvalidValueException("found no readable file " + file + ", expected " + meaning);
                }
                return file;
            });
        }

        void problem(String line) {
            problems.add(line);
        }

        void done() {
            if (!problems.isEmpty()) {
                throw new InvalidValueException(String.join("\n", problems));
            }
        }
    }

    private interface Parser<T> {
        T parse(String text);
    }
}
