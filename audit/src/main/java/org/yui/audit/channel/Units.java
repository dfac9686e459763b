package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.yui.audit.wire.MalformedBytesException;

/** What an organisation's units say of a certificate (Fabric, {@code validateIdentityOUsV142} in {@code msp/mspimplvalidate.go}). */
final class Units {

    private final List<FabricOUIdentifier> required;
    private final Map<NodeRole, FabricOUIdentifier> roles = new EnumMap<>(NodeRole.class);

    private Units(List<FabricOUIdentifier> required) {
        this.required = required;
    }

    static Units of(FabricMSPConfig config) {
        Units units = new Units(config.getOrganizationalUnitIdentifiersList());
        FabricNodeOUs nodes = config.getFabricNodeOus();
        if (nodes.getEnable()) {
            units.add(NodeRole.CLIENT, nodes.hasClientOuIdentifier(), nodes.getClientOuIdentifier());
            units.add(NodeRole.PEER, nodes.hasPeerOuIdentifier(), nodes.getPeerOuIdentifier());
            units.add(NodeRole.ADMIN, nodes.hasAdminOuIdentifier(), nodes.getAdminOuIdentifier());
            units.add(NodeRole.ORDERER, nodes.hasOrdererOuIdentifier(), nodes.getOrdererOuIdentifier());
        }
        return units;
    }

    private void add(NodeRole role, boolean given, FabricOUIdentifier unit) {
        if (given) {
            roles.put(role, unit);
        }
    }

    /** @throws MalformedBytesException unless the certificate has a unit that is required, and exactly one role's */
    NodeRole role(X509Certificate leaf, X509Certificate issuer) throws MalformedBytesException {
        List<String> units = Certificates.units(leaf);
        checkRequired(units, issuer);
        if (roles.isEmpty()) {
            return NodeRole.MEMBER;
        }
        List<NodeRole> found = units.stream()
                .flatMap(u -> roles.keySet().stream().filter(r -> name(r).equals(u)))
                .toList();
        if (found.size() != 1) {
            throw new MalformedBytesException("found a certificate with " + found.size() + " roles, expected one");
        }
        NodeRole role = found.getFirst();
        ByteString pinned = roles.getOrDefault(role, FabricOUIdentifier.getDefaultInstance())
                .getCertificate();
        if (!pinned.isEmpty() && !Certificates.parse(pinned).equals(issuer)) {
            throw new MalformedBytesException("found a role given by another CA than the one that may give it");
        }
        return role;
    }

    private String name(NodeRole role) {
        return roles.getOrDefault(role, FabricOUIdentifier.getDefaultInstance()).getOrganizationalUnitIdentifier();
    }

    private void checkRequired(List<String> units, X509Certificate issuer) throws MalformedBytesException {
        boolean found = required.isEmpty();
        for (FabricOUIdentifier each : required) {
            found |= units.contains(each.getOrganizationalUnitIdentifier())
                    && Certificates.parse(each.getCertificate()).equals(issuer);
        }
        if (!found) {
            throw new MalformedBytesException("found a certificate without any unit that its organisation requires");
        }
    }
}
