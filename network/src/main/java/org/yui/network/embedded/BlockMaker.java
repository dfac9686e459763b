package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.yui.domain.Hash;
import org.yui.network.CommitStatus;
import org.yui.network.block.BlockHashes;
import org.yui.network.member.Identity;

/** The hospitals' orderers: makes the next block and signs it as each of them (Fabric {@code orderer/.../blockwriter.go}). */
final class BlockMaker {

    private static final int NONCE_BYTES = 24;

    private final List<Identity> orderers;
    private final SecureRandom random;

    BlockMaker(List<Identity> orderers, SecureRandom random) {
        this.orderers = orderers;
        this.random = random;
    }

    Block make(long number, Hash previous, List<ByteString> envelopes, BlockUpdate update, Hash commitHash) {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(number)
                .setPreviousHash(ByteString.copyFrom(previous.bytes()))
                .setDataHash(ByteString.copyFrom(BlockHashes.data(envelopes).bytes()))
                .build();
        return Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addAllData(envelopes))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(signatures(header).toByteString())
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(filter(update)))
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(commitHash(commitHash)))
                .build();
    }

    /** A block that others ordered, with the codes and the COMMIT_HASH found here in its metadata. */
    static Block judged(Block ordered, BlockUpdate update, Hash commitHash) {
        List<ByteString> metadata = new ArrayList<>(ordered.getMetadata().getMetadataList());
        while (metadata.size() <= BlockMetadataIndex.COMMIT_HASH_VALUE) {
            metadata.add(ByteString.EMPTY);
        }
        metadata.set(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, ByteString.copyFrom(filter(update)));
        metadata.set(BlockMetadataIndex.COMMIT_HASH_VALUE, commitHash(commitHash));
        return ordered.toBuilder()
                .setMetadata(BlockMetadata.newBuilder().addAllMetadata(metadata))
                .build();
    }

    private static ByteString commitHash(Hash hash) {
        return Metadata.newBuilder()
                .setValue(ByteString.copyFrom(hash.bytes()))
                .build()
                .toByteString();
    }

    /** One validation code a transaction. */
    static byte[] filter(BlockUpdate update) {
        byte[] filter = new byte[update.statuses().size()];
        for (int i = 0; i < filter.length; i++) {
            CommitStatus status = update.statuses().get(i);
            filter[i] = (byte) status.code();
        }
        return filter;
    }

    private Metadata signatures(BlockHeader header) {
        ByteString value = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.getDefaultInstance())
                .setConsenterMetadata(Metadata.getDefaultInstance().toByteString())
                .build()
                .toByteString();
        byte[] headerBytes = BlockHashes.headerBytes(header);
        Metadata.Builder signed = Metadata.newBuilder().setValue(value);
        orderers.forEach(orderer -> signed.addSignatures(signature(orderer, value, headerBytes)));
        return signed.build();
    }

    private MetadataSignature signature(Identity orderer, ByteString value, byte[] headerBytes) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteString signatureHeader = SignatureHeader.newBuilder()
                .setCreator(orderer.serialized())
                .setNonce(ByteString.copyFrom(nonce))
                .build()
                .toByteString();
        byte[] signature = orderer.sign(value.toByteArray(), signatureHeader.toByteArray(), headerBytes);
        return MetadataSignature.newBuilder()
                .setSignatureHeader(signatureHeader)
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }
}
