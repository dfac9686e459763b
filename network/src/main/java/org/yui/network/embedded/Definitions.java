package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;

/**
 * The chaincodes that the channel has defined, as Fabric's lifecycle keeps them in the namespace {@code _lifecycle} (Fabric {@code
 * core/chaincode/lifecycle}): a key that lists the fields, and a key for each.
 */
final class Definitions {

    /** The namespace of chaincode definitions. */
    static final String NAMESPACE = "_lifecycle";

    static final String SEQUENCE = "Sequence";
    static final String ENDORSEMENT = "EndorsementInfo";
    static final String VALIDATION = "ValidationInfo";
    static final String COLLECTIONS = "Collections";

    private static final String DATATYPE = "ChaincodeDefinition";
    private static final List<String> FIELDS = List.of(SEQUENCE, ENDORSEMENT, VALIDATION, COLLECTIONS);

    private final StateView state;
    private final Map<String, Optional<ChaincodeDefinition>> known = new ConcurrentHashMap<>();

    /** @param state must not change as long as this is used */
    Definitions(StateView state) {
        this.state = state;
    }

    static StateKey metadataKey(String chaincode) {
        return StateKey.of(NAMESPACE, "namespaces/metadata/" + chaincode);
    }

    static StateKey fieldKey(String chaincode, String field) {
        return StateKey.of(NAMESPACE, "namespaces/fields/" + chaincode + "/" + field);
    }

    Optional<ChaincodeDefinition> of(String chaincode) {
        return known.computeIfAbsent(chaincode, this::read);
    }

    private Optional<ChaincodeDefinition> read(String chaincode) {
        Optional<VersionedValue> metadata = state.get(metadataKey(chaincode));
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        try {
            StateMetadata found = StateMetadata.parseFrom(metadata.get().value());
            if (!found.getDatatype().equals(DATATYPE)) {
                return Optional.empty();
            }
            ChaincodeEndorsementInfo endorsement = field(chaincode, ENDORSEMENT, ChaincodeEndorsementInfo.parser());
            ChaincodeValidationInfo validation = field(chaincode, VALIDATION, ChaincodeValidationInfo.parser());
            return Optional.of(new ChaincodeDefinition(
                    endorsement.getVersion(), validation.getValidationPlugin(), validation.getValidationParameter()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(
                    "the definition of chaincode " + chaincode + " cannot be read, expected Fabric's own form", e);
        }
    }

    private <M extends Message> M field(String chaincode, String field, Parser<M> parser)
            throws InvalidProtocolBufferException {
        byte[] value = state.get(fieldKey(chaincode, field))
                .map(VersionedValue::value)
                .orElseThrow(() -> new InvalidProtocolBufferException("found no field " + field));
        return parser.parseFrom(StateData.parseFrom(value).getBytes());
    }

    /**
     * The keys and values of a chaincode's first definition (Fabric {@code lifecycle/serializer.go}).
     *
     * @param policy {@code ApplicationPolicy}
     */
    static Map<StateKey, ByteString> first(String chaincode, String version, ByteString policy) {
        ChaincodeEndorsementInfo endorsement = ChaincodeEndorsementInfo.newBuilder()
                .setVersion(version)
                .setEndorsementPlugin("escc")
                .build();
        ChaincodeValidationInfo validation = ChaincodeValidationInfo.newBuilder()
                .setValidationPlugin(EndorsementCheck.PLUGIN)
                .setValidationParameter(policy)
                .build();
        return Map.of(
                metadataKey(chaincode),
                StateMetadata.newBuilder()
                        .setDatatype(DATATYPE)
                        .addAllFields(FIELDS)
                        .build()
                        .toByteString(),
                fieldKey(chaincode, SEQUENCE),
                StateData.newBuilder().setInt64(1).build().toByteString(),
                fieldKey(chaincode, ENDORSEMENT),
                bytes(endorsement.toByteString()),
                fieldKey(chaincode, VALIDATION),
                bytes(validation.toByteString()),
                fieldKey(chaincode, COLLECTIONS),
                bytes(ByteString.EMPTY));
    }

    private static ByteString bytes(ByteString content) {
        return StateData.newBuilder().setBytes(content).build().toByteString();
    }
}
