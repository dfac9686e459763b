package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.yui.audit.wire.MalformedBytesException;

/**
 * One organisation's membership: which certificates are its own. A leaf counts only if a CA of this organisation issued it, that
 * CA is no mere parent of others, and exactly one of its units is a role (Fabric, {@code msp/mspimpl.go}).
 */
final class Organisation {

    private static final int P256_BITS = 256;

    private final String msp;
    private final List<X509Certificate> issuers;
    private final Map<X509Certificate, List<X509Certificate>> chains;
    private final Map<NodeRole, FabricOUIdentifier> roles;

    private Organisation(
            String msp,
            List<X509Certificate> issuers,
            Map<X509Certificate, List<X509Certificate>> chains,
            Map<NodeRole, FabricOUIdentifier> roles) {
        this.msp = msp;
        this.issuers = issuers;
        this.chains = chains;
        this.roles = roles;
    }

    static Organisation of(FabricMSPConfig config) throws MalformedBytesException {
        refuseWhatIsNotJudged(config);
        List<X509Certificate> roots = Certificates.parseAll(config.getRootCertsList());
        List<X509Certificate> intermediates = Certificates.parseAll(config.getIntermediateCertsList());
        for (X509Certificate root : roots) {
            if (!Certificates.isIssuedBy(root, root)) {
                throw new MalformedBytesException("found a root certificate that did not sign itself, expected one");
            }
        }
        Map<X509Certificate, List<X509Certificate>> chains = new java.util.HashMap<>();
        roots.forEach(r -> chains.put(r, List.of(r)));
        List<X509Certificate> parents = new ArrayList<>();
        for (X509Certificate each : intermediates) {
            X509Certificate parent = parent(each, roots);
            parents.add(parent);
            chains.put(each, List.of(each, parent));
        }
        List<X509Certificate> issuers = new ArrayList<>(roots);
        issuers.addAll(intermediates);
        issuers.removeAll(parents);
        return new Organisation(config.getName(), issuers, chains, roles(config.getFabricNodeOus()));
    }

    private static void refuseWhatIsNotJudged(FabricMSPConfig config) throws MalformedBytesException {
        if (config.getRevocationListCount() > 0
                || config.getOrganizationalUnitIdentifiersCount() > 0
                || config.getAdminsCount() > 0) {
            throw new MalformedBytesException(
                    "found an MSP with revocation lists, unit identifiers or listed admins, expected Node OUs alone");
        }
        if (!config.getCryptoConfig().getSignatureHashFamily().equals("SHA2")) {
            throw new MalformedBytesException("found an MSP of another hash family, expected SHA2");
        }
        if (config.getRootCertsCount() == 0) {
            throw new MalformedBytesException("found an MSP without a root certificate, expected at least one");
        }
    }

    private static X509Certificate parent(X509Certificate intermediate, List<X509Certificate> roots)
            throws MalformedBytesException {
        if (!Certificates.isAuthority(intermediate)) {
            throw new MalformedBytesException("found an intermediate certificate that is no CA, expected one");
        }
        for (X509Certificate root : roots) {
            if (Certificates.isIssuedBy(intermediate, root)) {
                return root;
            }
        }
        throw new MalformedBytesException("found an intermediate CA that no root issued, expected one that a root did");
    }

    private static Map<NodeRole, FabricOUIdentifier> roles(FabricNodeOUs units) throws MalformedBytesException {
        if (!units.getEnable()) {
            throw new MalformedBytesException("found an MSP without Node OUs, expected them enabled");
        }
        Map<NodeRole, FabricOUIdentifier> roles = new EnumMap<>(NodeRole.class);
        roles.put(NodeRole.CLIENT, units.getClientOuIdentifier());
        roles.put(NodeRole.PEER, units.getPeerOuIdentifier());
        roles.put(NodeRole.ADMIN, units.getAdminOuIdentifier());
        roles.put(NodeRole.ORDERER, units.getOrdererOuIdentifier());
        return roles;
    }

    String msp() {
        return msp;
    }

    /** The CAs that may issue this organisation's leaves. */
    List<X509Certificate> issuers() {
        return issuers;
    }

    /** @throws MalformedBytesException if the certificate does not count as this organisation's; says why */
    Identity identity(ByteString pem) throws MalformedBytesException {
        X509Certificate leaf = Certificates.parse(pem);
        if (leaf.getBasicConstraints() >= 0) {
            throw new MalformedBytesException("found a CA's certificate, expected a leaf");
        }
        if (!(leaf.getPublicKey() instanceof ECPublicKey key)
                || key.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
            throw new MalformedBytesException("found a key of another kind, expected ECDSA P-256");
        }
        for (X509Certificate issuer : issuers) {
            if (Certificates.isIssuedBy(leaf, issuer)) {
                return new Identity(msp, leaf, role(leaf, chains.getOrDefault(issuer, List.of())));
            }
        }
        throw new MalformedBytesException("found a certificate that no CA of " + msp + " issued, expected its own");
    }

    private NodeRole role(X509Certificate leaf, List<X509Certificate> chain) throws MalformedBytesException {
        List<String> units = Certificates.units(leaf);
        List<NodeRole> found = new ArrayList<>();
        for (Map.Entry<NodeRole, FabricOUIdentifier> role : roles.entrySet()) {
            FabricOUIdentifier unit = role.getValue();
            if (units.contains(unit.getOrganizationalUnitIdentifier()) && isFrom(unit.getCertificate(), chain)) {
                found.add(role.getKey());
            }
        }
        if (found.size() != 1) {
            throw new MalformedBytesException("found a certificate with " + found.size() + " roles, expected one");
        }
        return found.getFirst();
    }

    private static boolean isFrom(ByteString authority, List<X509Certificate> chain) throws MalformedBytesException {
        return authority.isEmpty() || chain.contains(Certificates.parse(authority));
    }
}
