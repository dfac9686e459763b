package org.yui.network.member;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.domain.MspId;

/** A member acting in one role: its certificate, and the private key, which cannot be printed or taken out. */
public final class Identity {

    private final MspId mspId;
    private final X509Certificate certificate;
    private final PrivateKey key;
    private final ByteString serialized;

    Identity(MspId mspId, IssuedKey issued) {
        this.mspId = mspId;
        this.certificate = issued.certificate();
        this.key = issued.key();
        this.serialized = SerializedIdentity.newBuilder()
                .setMspid(mspId.text())
                .setIdBytes(ByteString.copyFrom(Pem.of(certificate)))
                .build()
                .toByteString();
    }

    /**
     * A member's identity from {@code name.pem} and {@code name.key} (PKCS #8), both in PEM. Whether the member's CA issued it is
     * for {@link Membership} to tell.
     *
     * @throws IOException if a file cannot be read, or the key is not the certificate's
     */
    public static Identity read(MspId mspId, Path folder, String name) throws IOException {
        return read(mspId, folder, name, KeyBytes.OPEN);
    }

    /**
     * The same, of a key that need not lie open.
     *
     * @param keys how the key is read
     * @throws IOException if a file cannot be read, or the key is not the certificate's
     */
    public static Identity read(MspId mspId, Path folder, String name, KeyBytes keys) throws IOException {
        return new Identity(mspId, KeyFile.read(folder, name, keys));
    }

    public MspId mspId() {
        return mspId;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** Fabric's {@code msp.SerializedIdentity}: the MSP id and the certificate in PEM. */
    public ByteString serialized() {
        return serialized;
    }

    /** ECDSA over SHA-256 of the parts, one after the other: DER, low S. */
    public byte[] sign(byte[]... parts) {
        return EcdsaP256.sign(key, parts);
    }
}
