package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** Makes a channel of its whole configuration. What this auditor cannot judge is refused by name. */
final class ChannelReader {

    private static final Set<String> CONSENSUS = Set.of("solo", "etcdraft", "BFT");
    private static final Set<String> APPLICATION_CAPABILITIES = Set.of("V2_0", "V2_5");

    private final Wire wire;

    /** @param wire takes notes about the form of the values */
    ChannelReader(Wire wire) {
        this.wire = wire;
    }

    Channel read(String id, Config config) throws MalformedBytesException {
        ConfigGroup root = config.getChannelGroup();
        new PolicyForms(wire).check(root);
        checkHashing(root);
        ConfigGroup application = group(root, Channel.APPLICATION);
        checkCapabilities(application);
        Map<String, Organisation> organisations = organisations(root);
        Channel unnamed = new Channel(
                id,
                config.getSequence(),
                root,
                consensus(group(root, Channel.ORDERER)),
                organisations,
                members(application),
                new Hospitals(Set.of()));
        Hospitals hospitals = unnamed.endorsement()
                .named()
                .orElseThrow(() -> new MalformedBytesException(
                        "found an endorsement policy that names no hospitals, expected a majority of them"));
        return unnamed.of(hospitals);
    }

    private static ConfigGroup group(ConfigGroup root, String name) {
        return root.getGroupsOrDefault(name, ConfigGroup.getDefaultInstance());
    }

    private <M extends Message> M value(ConfigGroup group, String name, Parser<M> parser)
            throws MalformedBytesException {
        if (!group.containsValues(name)) {
            throw new MalformedBytesException("found no configuration value " + name + ", expected one");
        }
        return wire.parse(parser, group.getValuesOrThrow(name).getValue(), name);
    }

    private void checkHashing(ConfigGroup root) throws MalformedBytesException {
        String algorithm =
                value(root, "HashingAlgorithm", HashingAlgorithm.parser()).getName();
        int width = value(root, "BlockDataHashingStructure", BlockDataHashingStructure.parser())
                .getWidth();
        if (!algorithm.equals("SHA256") || width != -1) {
            throw new MalformedBytesException("found blocks hashed in another way, expected SHA256 over all data");
        }
    }

    private void checkCapabilities(ConfigGroup application) throws MalformedBytesException {
        Set<String> found = value(application, "Capabilities", Capabilities.parser())
                .getCapabilitiesMap()
                .keySet();
        if (found.stream().noneMatch(APPLICATION_CAPABILITIES::contains)) {
            throw new MalformedBytesException(
                    "found application capabilities " + found + ", expected one of " + APPLICATION_CAPABILITIES);
        }
    }

    private Consensus consensus(ConfigGroup orderer) throws MalformedBytesException {
        String type = value(orderer, "ConsensusType", ConsensusType.parser()).getType();
        if (!CONSENSUS.contains(type)) {
            throw new MalformedBytesException("found consensus " + type + ", expected one of " + CONSENSUS);
        }
        return new Consensus(
                type,
                new Consenters(
                        type.equals("BFT")
                                ? value(orderer, "Orderers", Orderers.parser()).getConsenterMappingList()
                                : List.of()));
    }

    private Map<String, String> members(ConfigGroup application) throws MalformedBytesException {
        Map<String, String> members = new HashMap<>();
        for (var each : application.getGroupsMap().entrySet()) {
            members.put(msp(each.getValue()).getName(), each.getKey());
        }
        return members;
    }

    private FabricMSPConfig msp(ConfigGroup organisation) throws MalformedBytesException {
        MSPConfig config = value(organisation, "MSP", MSPConfig.parser());
        if (config.getType() != 0) {
            throw new MalformedBytesException("found an MSP of another type, expected X.509");
        }
        return wire.parse(FabricMSPConfig.parser(), config.getConfig(), "FabricMSPConfig");
    }

    private Map<String, Organisation> organisations(ConfigGroup root) throws MalformedBytesException {
        Map<String, Organisation> found = new HashMap<>();
        Map<String, ByteString> configs = new HashMap<>();
        for (String section : List.of(Channel.ORDERER, Channel.APPLICATION)) {
            for (ConfigGroup each : group(root, section).getGroupsMap().values()) {
                FabricMSPConfig config = msp(each);
                ByteString bytes = config.toByteString();
                ByteString before = configs.put(config.getName(), bytes);
                if (before != null && !before.equals(bytes)) {
                    throw new MalformedBytesException("found two memberships of " + config.getName()
                            + " that differ, expected the same everywhere");
                }
                found.put(config.getName(), Organisation.of(config));
            }
        }
        checkSeparate(found);
        return found;
    }

    /** An issuer shared by two organisations would let one pass for the other. */
    private static void checkSeparate(Map<String, Organisation> organisations) throws MalformedBytesException {
        Set<Object> keys = new HashSet<>();
        for (Organisation each : organisations.values()) {
            for (var issuer : each.issuers()) {
                if (!keys.add(issuer.getPublicKey())) {
                    throw new MalformedBytesException(
                            "found a CA that issues for two organisations, expected one of its own for " + each.msp());
                }
            }
        }
    }
}
