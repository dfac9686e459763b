package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Map;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.peer.AnchorPeer;
import org.hyperledger.fabric.protos.peer.AnchorPeers;

/** A new hospital's group in the configuration: another hospital's, with its own name, its own CA and its own addresses. */
final class OrganisationGroup {

    private final String msp;
    private final ByteString ca;
    private final String host;
    private final int peerPort;
    private final int ordererPort;

    /** @param ca its CA's certificate in PEM */
    OrganisationGroup(String msp, ByteString ca, String host, int peerPort, int ordererPort) {
        this.msp = msp;
        this.ca = ca;
        this.host = host;
        this.peerPort = peerPort;
        this.ordererPort = ordererPort;
    }

    /** @param model another hospital's group in the same section of the configuration */
    ConfigGroup like(ConfigGroup model) throws InvalidProtocolBufferException {
        ConfigGroup.Builder own = ConfigGroup.newBuilder().setModPolicy(model.getModPolicy());
        for (Map.Entry<String, ConfigValue> each : model.getValuesMap().entrySet()) {
            Message value = value(each.getKey(), each.getValue().getValue());
            own.putValues(
                    each.getKey(),
                    each.getValue().toBuilder()
                            .setVersion(0)
                            .setValue(value.toByteString())
                            .build());
        }
        for (Map.Entry<String, ConfigPolicy> each : model.getPoliciesMap().entrySet()) {
            own.putPolicies(each.getKey(), policy(each.getValue()));
        }
        return own.build();
    }

    private Message value(String name, ByteString model) throws InvalidProtocolBufferException {
        return switch (name) {
            case "MSP" -> membership(MSPConfig.parseFrom(model));
            case "AnchorPeers" ->
                AnchorPeers.newBuilder()
                        .addAnchorPeers(AnchorPeer.newBuilder().setHost(host).setPort(peerPort))
                        .build();
            case "Endpoints" ->
                OrdererAddresses.newBuilder()
                        .addAddresses(host + ":" + ordererPort)
                        .build();
            default ->
                throw new IllegalStateException("found the value " + name
                        + " in a hospital's group, expected only those that the network's own block 0 has");
        };
    }

    private MSPConfig membership(MSPConfig model) throws InvalidProtocolBufferException {
        FabricMSPConfig before = FabricMSPConfig.parseFrom(model.getConfig());
        FabricNodeOUs units = before.getFabricNodeOus();
        FabricMSPConfig own = before.toBuilder()
                .setName(msp)
                .clearRootCerts()
                .addRootCerts(ca)
                .clearTlsRootCerts()
                .addTlsRootCerts(ca)
                .setFabricNodeOus(units.toBuilder()
                        .setClientOuIdentifier(unit(units.getClientOuIdentifier()))
                        .setPeerOuIdentifier(unit(units.getPeerOuIdentifier()))
                        .setAdminOuIdentifier(unit(units.getAdminOuIdentifier()))
                        .setOrdererOuIdentifier(unit(units.getOrdererOuIdentifier())))
                .build();
        return model.toBuilder().setConfig(own.toByteString()).build();
    }

    private FabricOUIdentifier unit(FabricOUIdentifier model) {
        return model.toBuilder().setCertificate(ca).build();
    }

    /** Signed by somebody with a role at the model's organisation, hence at this one. */
    private ConfigPolicy policy(ConfigPolicy model) throws InvalidProtocolBufferException {
        SignaturePolicyEnvelope.Builder rule =
                SignaturePolicyEnvelope.parseFrom(model.getPolicy().getValue()).toBuilder();
        for (MSPPrincipal.Builder principal : rule.getIdentitiesBuilderList()) {
            MSPRole own = MSPRole.parseFrom(principal.getPrincipal()).toBuilder()
                    .setMspIdentifier(msp)
                    .build();
            principal.setPrincipal(own.toByteString());
        }
        return model.toBuilder()
                .setVersion(0)
                .setPolicy(model.getPolicy().toBuilder().setValue(rule.build().toByteString()))
                .build();
    }
}
