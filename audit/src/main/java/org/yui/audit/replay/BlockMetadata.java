package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.LastConfig;
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
 * Checks the metadata of a block, which no hash covers, so every byte of it is signed, or recomputed, or must be as it is
 * always: [0] the orderers' signatures, [1] last configuration, [2] validation codes, [3] nothing, [4] COMMIT_HASH.
 */
final class BlockMetadata {

    private static final int SIGNATURES = 0;
    private static final int LAST_CONFIG = 1;
    private static final int FILTER = 2;
    private static final int ORDERER = 3;
    private static final int COMMIT_HASH = 4;
    private static final int ENTRIES = 5;

    private final Wire wire = new Wire();
    private final List<String> problems = new ArrayList<>();

    private BlockMetadata() {}

    /** What is wrong with the parts that can be judged without replaying; empty if nothing is. */
    static List<String> problems(Block block, Channel channel) {
        BlockMetadata check = new BlockMetadata();
        if (block.metadata().size() != ENTRIES) {
            return List.of("found " + block.metadata().size() + " metadata entries, expected " + ENTRIES);
        }
        try {
            check.signatures(block, channel);
        } catch (MalformedBytesException e) {
            check.problems.add("signatures: " + e.getMessage());
        }
        if (!block.metadata().get(LAST_CONFIG).equals(lastConfig())) {
            check.problems.add("found another last configuration, expected block 0");
        }
        if (!block.metadata().get(ORDERER).isEmpty()) {
            check.problems.add("found bytes in the orderer's metadata entry, expected none");
        }
        check.problems.addAll(check.wire.notes());
        return check.problems;
    }

    static ByteString filter(Block block) {
        return entry(block, FILTER);
    }

    static ByteString commitHash(Block block) {
        return entry(block, COMMIT_HASH);
    }

    /** How an entry holds a value. */
    static ByteString wrapped(ByteString value) {
        return Metadata.newBuilder().setValue(value).build().toByteString();
    }

    private static ByteString lastConfig() {
        return wrapped(LastConfig.getDefaultInstance().toByteString());
    }

    private static ByteString entry(Block block, int index) {
        return index < block.metadata().size() ? block.metadata().get(index) : ByteString.EMPTY;
    }

    private void signatures(Block block, Channel channel) throws MalformedBytesException {
        Metadata metadata = wire.parse(Metadata.parser(), block.metadata().get(SIGNATURES), "Metadata");
        OrdererBlockMetadata value =
                wire.parse(OrdererBlockMetadata.parser(), metadata.getValue(), "OrdererBlockMetadata");
        if (!value.hasLastConfig() || value.getLastConfig().getIndex() != 0) {
            problems.add("found another last configuration under the orderers' signatures, expected block 0");
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
            signers.add(signer(block, channel, metadata, each));
        }
        checkSigners(channel, signers);
    }

    private Identity signer(Block block, Channel channel, Metadata metadata, MetadataSignature each)
            throws MalformedBytesException {
        if (!each.getIdentifierHeader().isEmpty()) {
            throw new MalformedBytesException("found a BFT identifier, expected a signature header");
        }
        SignatureHeader header = wire.parse(SignatureHeader.parser(), each.getSignatureHeader(), "SignatureHeader");
        Identity signer = channel.identity(header.getCreator());
        ByteString signed =
                metadata.getValue().concat(each.getSignatureHeader()).concat(block.headerBytes());
        if (!signer.signed(signed, each.getSignature())) {
            throw new MalformedBytesException("found an orderer's signature that does not hold over this block");
        }
        if (signer.role() != NodeRole.ORDERER) {
            throw new MalformedBytesException("found a block signed by a " + signer.role() + ", expected an orderer");
        }
        return signer;
    }

    private void checkSigners(Channel channel, List<Identity> signers) {
        if (!channel.orderedBy(signers)) {
            problems.add("found signatures that do not satisfy the policy BlockValidation");
        }
        List<String> expected = channel.expectedOrderers();
        List<String> found = signers.stream().map(Identity::msp).toList();
        if (expected.isEmpty() ? found.size() != 1 : !found.equals(expected)) {
            problems.add("found orderers' signatures of another number or order, expected one of "
                    + (expected.isEmpty() ? "the block's writer" : "each orderer organisation in ascending order"));
        }
    }
}
