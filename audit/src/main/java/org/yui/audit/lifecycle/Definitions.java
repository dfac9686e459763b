package org.yui.audit.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.EndorsementPolicy;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** Who must endorse what, as configuration and state stand at the start of a block. */
public final class Definitions {

    /** The namespace in which Fabric keeps definitions. */
    public static final String LIFECYCLE = "_lifecycle";

    private static final String DATATYPE = "ChaincodeDefinition";
    private static final String PLUGIN = "vscc";
    private static final String IMPLICIT = "_implicit_org_";

    private final Channel channel;
    private final Function<ByteString, Optional<ByteString>> state;
    private final Map<String, Optional<Definition>> read = new ConcurrentHashMap<>();

    /** @param state the public values under {@code _lifecycle} */
    public Definitions(Channel channel, Function<ByteString, Optional<ByteString>> state) {
        this.channel = channel;
        this.state = state;
    }

    public Channel channel() {
        return channel;
    }

    /** The definition of a chaincode; empty if there is none. */
    public Optional<Definition> of(String chaincode) throws MalformedBytesException {
        Optional<Definition> known = read.get(chaincode);
        if (known == null) {
            known = parse(chaincode);
            read.put(chaincode, known);
        }
        return known;
    }

    /** The chaincode that a key under {@code _lifecycle} is written for whenever it is defined anew. */
    public static Optional<String> defined(String key) {
        return DefinitionKeys.defined(key);
    }

    /** Who must endorse what is written to a namespace; empty if the namespace is no chaincode's. */
    public Optional<EndorsementPolicy> policy(String namespace) throws MalformedBytesException {
        return namespace.equals(LIFECYCLE)
                ? Optional.of(channel.lifecycleEndorsement())
                : of(namespace).map(Definition::policy);
    }

    /** Who must endorse what is written to a collection; empty if there is no such collection. */
    public Optional<EndorsementPolicy> policy(String namespace, String collection) throws MalformedBytesException {
        if (collection.startsWith(IMPLICIT)) {
            return channel.endorsementOf(collection.substring(IMPLICIT.length()));
        }
        return of(namespace).map(d -> d.collections().get(collection));
    }

    /** The collection that every chaincode has for an organisation. */
    static String implicit(String msp) {
        return IMPLICIT + msp;
    }

    private Optional<Definition> parse(String chaincode) throws MalformedBytesException {
        Optional<ByteString> metadata = value(DefinitionKeys.metadata(chaincode));
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        Wire wire = new Wire();
        if (!wire.parse(StateMetadata.parser(), metadata.get(), "StateMetadata")
                .getDatatype()
                .equals(DATATYPE)) {
            throw new MalformedBytesException("found a definition of another type, expected " + DATATYPE);
        }
        ChaincodeEndorsementInfo endorsement =
                field(chaincode, DefinitionKeys.ENDORSEMENT, ChaincodeEndorsementInfo.parser());
        ChaincodeValidationInfo validation =
                field(chaincode, DefinitionKeys.VALIDATION, ChaincodeValidationInfo.parser());
        if (!validation.getValidationPlugin().equals(PLUGIN)) {
            throw new MalformedBytesException("found the validation plugin " + validation.getValidationPlugin()
                    + ", which is not judged, expected " + PLUGIN);
        }
        EndorsementPolicy policy = EndorsementPolicy.of(channel, validation.getValidationParameter());
        return Optional.of(new Definition(
                chaincode, sequence(chaincode), endorsement.getVersion(), policy, collections(chaincode, policy)));
    }

    private Optional<ByteString> value(String key) {
        return state.apply(ByteString.copyFromUtf8(key));
    }

    private StateData data(String chaincode, String field) throws MalformedBytesException {
        Optional<ByteString> bytes = value(DefinitionKeys.field(chaincode, field));
        return bytes.isEmpty()
                ? StateData.getDefaultInstance()
                : new Wire().parse(StateData.parser(), bytes.get(), "StateData");
    }

    private long sequence(String chaincode) throws MalformedBytesException {
        return data(chaincode, DefinitionKeys.SEQUENCE).getInt64();
    }

    private <M extends Message> M field(String chaincode, String field, Parser<M> parser)
            throws MalformedBytesException {
        return new Wire().parse(parser, data(chaincode, field).getBytes(), field);
    }

    private Map<String, EndorsementPolicy> collections(String chaincode, EndorsementPolicy otherwise)
            throws MalformedBytesException {
        Map<String, EndorsementPolicy> policies = new HashMap<>();
        CollectionConfigPackage all = field(chaincode, DefinitionKeys.COLLECTIONS, CollectionConfigPackage.parser());
        for (CollectionConfig each : all.getConfigList()) {
            var collection = each.getStaticCollectionConfig();
            policies.put(
                    collection.getName(),
                    collection.hasEndorsementPolicy()
                            ? EndorsementPolicy.of(
                                    channel, collection.getEndorsementPolicy().toByteString())
                            : otherwise);
        }
        return policies;
    }
}
