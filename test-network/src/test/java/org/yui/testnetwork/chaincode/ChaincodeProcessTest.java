package org.yui.testnetwork.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.ledger.ChaincodeLabel;
import org.yui.domain.member.Founders;
import org.yui.network.chaincode.ChaincodePackage;
import org.yui.network.chaincode.FoundersJar;
import org.yui.network.chaincode.Slot;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;
import org.yui.testkit.Skip;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.process.PortProbe;
import org.yui.testnetwork.process.Waiting;

/** The runnable jar as a peer's administrator starts it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaincodeProcessTest {

    private static final MspId EAST = new MspId("EastHospital");
    private static final MspId WEST = new MspId("WestHospital");
    private static final int REFUSED = 2;
    private static final int TERMINATED = 143;
    private static final Duration TO_START = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static Path jar;
    private static String packageId;

    @BeforeAll
    static void package_it() throws Exception {
        Path built = Path.of(
                System.getenv().getOrDefault(TestNetwork.CHAINCODE_JAR, "../chaincode/target/yui-chaincode.jar"));
        if (!Files.isRegularFile(built)) {
            throw Skip.because("no " + built.getFileName() + ", which Maven's package phase makes");
        }
        consortium = Consortium.open(
                folder.resolve("consortium"),
                new ConsortiumPlan(List.of(new Organisation(EAST, "East"), new Organisation(WEST, "West")), List.of()),
                InstantSource.system(),
                new SecureRandom());
        jar = folder.resolve("yui-chaincode.jar");
        Hash hash = FoundersJar.write(built, new Founders(List.of(EAST, WEST)), jar);
        packageId = ChaincodePackage.of(new ChaincodeLabel("1.0", hash), Slot.A).id();
    }

    private static Path own(String name) {
        return folder.resolve("consortium/members").resolve(EAST.text()).resolve(name);
    }

    private static Map<String, String> environment(int port) {
        return new HashMap<>(Map.of(
                "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:" + port,
                "CORE_CHAINCODE_ID_NAME", packageId,
                "CORE_PEER_LOCALMSPID", EAST.text(),
                "CHAINCODE_TLS_CERT", own("tls.pem").toString(),
                "CHAINCODE_TLS_KEY", own("tls.key").toString(),
                "CHAINCODE_CLIENT_CA_CERT", own("ca.pem").toString()));
    }

    private static Process start(Path code, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                code.toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }

    private static String refusal(Path code, Map<String, String> environment) throws Exception {
        Process process = start(code, environment);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(REFUSED);
        return output;
    }

    @Test
    void everything_that_is_missing_is_told_at_once() throws Exception {
        assertThat(refusal(jar, Map.of("CORE_PEER_TLS_ENABLED", "true")))
                .contains(environment(1).keySet())
                .contains("CORE_PEER_TLS_ENABLED");
    }

    @Test
    void a_jar_with_one_changed_byte_does_not_start_under_the_approved_id() throws Exception {
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve("changed.jar"), bytes);

        assertThat(refusal(changed, environment(1))).contains("found a jar with SHA-256", "expected");
    }

    @Test
    void only_certificates_of_the_own_organisation_connect_and_sigterm_ends_it() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = start(jar, environment(port));
        try {
            PortProbe open = new PortProbe(List.of(port));
            assertThat(new Waiting(InstantSource.system())
                            .until(TO_START, () -> open.ask().good()))
                    .isTrue();

            assertThat(greeting(consortium.tls(EAST).context(new SecureRandom()), port))
                    .isNotNegative();
            refuses(consortium.tls(WEST).context(new SecureRandom()), port);
            refuses(withoutCertificate(), port);

            process.destroy();
            assertThat(process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void refuses(SSLContext context, int port) {
        assertThatThrownBy(() -> {
                    if (greeting(context, port) < 0) {
                        throw new IOException("closed");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    /** The first byte that the server says, -1 if it hangs up: an HTTP/2 server speaks first to whoever it lets in. */
    private static int greeting(SSLContext context, int port) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.setSoTimeout((int) TO_START.toMillis());
            return socket.getInputStream().read();
        }
    }

    private static SSLContext withoutCertificate() throws Exception {
        java.security.KeyStore trust = java.security.KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("ca", consortium.membership().authorities().get(EAST));
        javax.net.ssl.TrustManagerFactory trusting =
                javax.net.ssl.TrustManagerFactory.getInstance(javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(trust);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, trusting.getTrustManagers(), new SecureRandom());
        return context;
    }
}
