package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.yui.audit.block.Block;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.Identity;
import org.yui.audit.channel.NodeRole;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/**
 * The orderers' signatures on a block, which stand in its metadata and not under its hash (Fabric, {@code
 * protoutil.BlockSignatureVerifier}). Each signs the metadata's value, its own header and the block's header; under BFT the header
 * names the signer by its number among the consenters.
 */
final class OrdererSignatures {

    private final Block block;
    private final Channel channel;
    private final Wire wire;
    private final List<String> problems = new ArrayList<>();

    private OrdererSignatures(Block block, Channel channel, Wire wire) {
        this.block = block;
        this.channel = channel;
        this.wire = wire;
    }

    /**
     * What is wrong with them; empty if nothing is.
     *
     * @param channel the configuration in force before the block
     * @param lastConfig number of the newest block with a configuration, this one counted
     */
    static List<String> problems(Block block, Channel channel, long lastConfig, ByteString entry, Wire wire) {
        OrdererSignatures check = new OrdererSignatures(block, channel, wire);
        try {
            check.judge(entry, lastConfig);
        } catch (MalformedBytesException e) {
            check.problems.add("signatures: " + e.getMessage());
        }
        return check.problems;
    }

    private void judge(ByteString entry, long lastConfig) throws MalformedBytesException {
        Metadata metadata = wire.parse(Metadata.parser(), entry, "Metadata");
        OrdererBlockMetadata value =
                wire.parse(OrdererBlockMetadata.parser(), metadata.getValue(), "OrdererBlockMetadata");
        if (!value.hasLastConfig() || value.getLastConfig().getIndex() != lastConfig) {
            problems.add(
                    "found another last configuration under the orderers' signatures, expected block " + lastConfig);
        }
        if (block.number() == 0) {
            if (metadata.getSignaturesCount() > 0
                    || !value.getConsenterMetadata().isEmpty()) {
                problems.add("found orderers' signatures on block 0, expected none");
            }
            return;
        }
        List<Identity> signers = new ArrayList<>();
        for (MetadataSignature each : metadata.getSignaturesList()) {
            signers.add(signer(metadata, each));
        }
        check(signers);
    }

    private Identity signer(Metadata metadata, MetadataSignature each) throws MalformedBytesException {
        Identity signer = channel.identity(channel.consensus().isBft() ? consenter(each) : creator(each));
        ByteString signed = metadata.getValue()
                .concat(each.getSignatureHeader())
                .concat(each.getIdentifierHeader())
                .concat(block.headerBytes());
        if (!signer.signed(signed, each.getSignature())) {
            throw new MalformedBytesException("found an orderer's signature that does not hold over this block");
        }
        if (signer.role() != NodeRole.ORDERER) {
            throw new MalformedBytesException("found a block signed by a " + signer.role() + ", expected an orderer");
        }
        return signer;
    }

    private ByteString creator(MetadataSignature each) throws MalformedBytesException {
        if (!each.getIdentifierHeader().isEmpty()) {
            throw new MalformedBytesException("found a BFT identifier, expected a signature header");
        }
        return wire.parse(SignatureHeader.parser(), each.getSignatureHeader(), "SignatureHeader")
                .getCreator();
    }

    private ByteString consenter(MetadataSignature each) throws MalformedBytesException {
        if (!each.getSignatureHeader().isEmpty()) {
            throw new MalformedBytesException("found a signature header, expected a BFT identifier");
        }
        int number = wire.parse(IdentifierHeader.parser(), each.getIdentifierHeader(), "IdentifierHeader")
                .getIdentifier();
        return channel.consenter(number)
                .orElseThrow(() -> new MalformedBytesException(
                        "found a signature of consenter " + number + ", which the configuration does not name"));
    }

    private void check(List<Identity> signers) {
        if (!channel.orderedBy(signers)) {
            problems.add("found signatures of " + signers.size() + " orderers, which do not satisfy the policy"
                    + " BlockValidation");
        }
        if (new HashSet<>(signers).size() != signers.size()) {
            problems.add("found an orderer's signature twice, expected each once");
        }
        if (channel.consensus().isBft()) {
            return;
        }
        List<String> found = signers.stream().map(Identity::msp).toList();
        if (channel.consensus().isSolo() ? !found.equals(channel.ordererOrganisations()) : found.size() != 1) {
            problems.add("found orderers' signatures of another number or order, expected one of "
                    + (channel.consensus().isSolo()
                            ? "each orderer organisation in ascending order"
                            : "the block's writer"));
        }
    }
}
