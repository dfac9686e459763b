package org.yui.audit.block;

import com.google.protobuf.ByteString;
import java.util.List;
import org.yui.domain.Hash;

/** A block as it stands in a block file; nothing about it has been checked but its form. */
public record Block(
        long number,
        ByteString dataHash,
        ByteString previousHash,
        List<ByteString> envelopes,
        List<ByteString> metadata) {

    public Block {
        envelopes = List.copyOf(envelopes);
        metadata = List.copyOf(metadata);
    }

    /** SHA-256 over the envelopes, one after the other (Fabric, {@code protoutil.ComputeBlockDataHash}). */
    public Hash hashOfData() {
        var sha256 = Hash.sha256();
        envelopes.forEach(e -> sha256.update(e.asReadOnlyByteBuffer()));
        return Hash.ofDigest(sha256.digest());
    }

    /** The header in DER: what is hashed to name the block, and signed by orderers. */
    public ByteString headerBytes() {
        return Der.header(number, previousHash, dataHash);
    }

    /** What the next block names this one by. */
    public Hash headerHash() {
        return Hash.of(headerBytes().toByteArray());
    }
}
