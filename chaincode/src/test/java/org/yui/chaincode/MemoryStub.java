package org.yui.chaincode;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * One transaction over a map: what it reads and writes is kept apart, as in Fabric, and only what contracts may call is
 * there; anything else (ranges, history, private data) fails.
 */
final class MemoryStub {

    static final String CHANNEL = "yui";

    private static final byte[] CERTIFICATE = certificate();

    final Map<String, byte[]> writes = new TreeMap<>();
    final Set<String> reads = new HashSet<>();

    private final Map<String, byte[]> committed;
    private final String msp;
    private final Instant time;
    private final String function;
    private final String argument;

    MemoryStub(Map<String, byte[]> committed, String msp, Instant time, String function, String argument) {
        this.committed = committed;
        this.msp = msp;
        this.time = time;
        this.function = function;
        this.argument = argument;
    }

    ChaincodeStub stub() {
        return (ChaincodeStub) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ChaincodeStub.class},
                (proxy, method, given) -> call(method.getName(), given == null ? new Object[0] : given));
    }

    private Object call(String method, Object[] given) {
        return switch (method) {
            case "getFunction" -> function;
            case "getParameters" -> List.of(argument);
            case "getStringArgs" -> List.of(function, argument);
            case "getArgs" ->
                List.of(function.getBytes(StandardCharsets.UTF_8), argument.getBytes(StandardCharsets.UTF_8));
            case "getTxId" -> "00";
            case "getChannelId" -> CHANNEL;
            case "getTxTimestamp" -> time;
            case "getCreator" -> creator();
            case "getState" -> read((String) given[0]);
            case "putState" -> writes.put((String) given[0], (byte[]) given[1]);
            case "toString" -> "stub of " + function;
            default -> throw new AssertionError("contracts do not call " + method);
        };
    }

    private byte[] read(String key) {
        reads.add(key);
        return committed.getOrDefault(key, new byte[0]);
    }

    private byte[] creator() {
        return SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFrom(CERTIFICATE))
                .build()
                .toByteArray();
    }

    /** All authors of these tests have the same one. */
    static X509Certificate certificateOfAll() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(CERTIFICATE));
        } catch (CertificateException e) {
            throw new IllegalStateException("the creator's certificate cannot be read", e);
        }
    }

    private static byte[] certificate() {
        try (InputStream in = MemoryStub.class.getResourceAsStream("/creator.pem")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
