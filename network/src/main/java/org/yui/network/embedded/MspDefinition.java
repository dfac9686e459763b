package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.yui.domain.MspId;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Certificates;

/** A member's MSP as the channel configuration defines it. */
final class MspDefinition {

    private MspDefinition() {}

    static MSPConfig write(MspId mspId, X509Certificate authority) {
        ByteString authorityPem = Certificates.pem(authority);
        FabricMSPConfig config = FabricMSPConfig.newBuilder()
                .setName(mspId.text())
                .addRootCerts(authorityPem)
                .setCryptoConfig(FabricCryptoConfig.newBuilder()
                        .setSignatureHashFamily("SHA2")
                        .setIdentityIdentifierHashFunction("SHA256"))
                .addTlsRootCerts(authorityPem)
                .setFabricNodeOus(FabricNodeOUs.newBuilder()
                        .setEnable(true)
                        .setClientOuIdentifier(unit(CertificateRole.CLIENT, authorityPem))
                        .setPeerOuIdentifier(unit(CertificateRole.PEER, authorityPem))
                        .setAdminOuIdentifier(unit(CertificateRole.ADMIN, authorityPem))
                        .setOrdererOuIdentifier(unit(CertificateRole.ORDERER, authorityPem)))
                .build();
        return MSPConfig.newBuilder()
                .setType(0)
                .setConfig(config.toByteString())
                .build();
    }

    /** The certificate beside the unit pins it to the member's own CA. */
    private static FabricOUIdentifier unit(CertificateRole role, ByteString authorityPem) {
        return FabricOUIdentifier.newBuilder()
                .setCertificate(authorityPem)
                .setOrganizationalUnitIdentifier(role.unit())
                .build();
    }

    /** @throws InvalidProtocolBufferException if the value {@code MSP} of a member's group is no X.509 MSP */
    static FabricMSPConfig read(ByteString value) throws InvalidProtocolBufferException {
        MSPConfig outer = MSPConfig.parseFrom(value);
        if (outer.getType() != 0) {
            throw new InvalidProtocolBufferException(
                    "found an MSP of type " + outer.getType() + ", expected X.509 (0)");
        }
        return FabricMSPConfig.parseFrom(outer.getConfig());
    }

    /** @throws InvalidProtocolBufferException if the member's own CA is not its one root, with nothing under it */
    static X509Certificate authority(FabricMSPConfig config)
            throws InvalidProtocolBufferException, CertificateException {
        if (config.getRootCertsCount() != 1 || config.getIntermediateCertsCount() != 0) {
            throw new InvalidProtocolBufferException("found an MSP with " + config.getRootCertsCount() + " roots and "
                    + config.getIntermediateCertsCount() + " intermediates, expected the member's own CA alone");
        }
        return Certificates.parse(config.getRootCerts(0));
    }
}
