package org.yui.testnetwork.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.orderer.ConsensusType;

/**
 * The orderers that agree on a channel's blocks, in the channel's section {@code Orderer}. Where they are written, and whose signatures
 * make a block, differs with the consensus. One comes or goes at a time: each configuration's quorum brings in the next.
 */
sealed interface OrdererSet permits BftOrderers, RaftOrderers {

    /** The value that names the consensus. */
    String CONSENSUS = "ConsensusType";

    /** The orderers of a section. */
    static OrdererSet of(ConfigGroup section) throws InvalidProtocolBufferException {
        String type = ConsensusType.parseFrom(
                        section.getValuesOrThrow(CONSENSUS).getValue())
                .getType();
        return switch (type) {
            case "BFT" -> new BftOrderers(section);
            case "etcdraft" -> new RaftOrderers(section);
            default ->
                throw new IllegalStateException("found the consensus " + type + ", expected BFT or etcdraft: block 0"
                        + " of this network has no other");
        };
    }

    /** The section with one orderer more. */
    ConfigGroup with(OrdererNode node) throws InvalidProtocolBufferException;

    /** The section without the orderer at this port. */
    ConfigGroup without(int port) throws InvalidProtocolBufferException;

    /**
     * Who must have signed a block of these orderers.
     *
     * @param before the policy in the section's place for it
     */
    ConfigPolicy signedBy(ConfigPolicy before) throws InvalidProtocolBufferException;
}
