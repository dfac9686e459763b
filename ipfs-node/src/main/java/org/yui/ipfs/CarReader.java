package org.yui.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;

/**
 * Reads a CAR, version 1, of one root from a source that is not trusted. Gives out no block that it has not hashed; whether
 * blocks are missing, only the file's tree can tell. Holds one block.
 */
public final class CarReader {

    private static final int LARGEST = 2 << 20; // what Kubo's bitswap takes

    private final InputStream in;

    private CarReader(InputStream in) {
        this.in = in;
    }

    /** One block of a CAR, checked. */
    public static final class Block {

        private final Cid cid;
        private final byte[] bytes;

        private Block(Cid cid, byte[] bytes) {
            this.cid = cid;
            this.bytes = bytes;
        }

        public Cid cid() {
            return cid;
        }

        /** The block itself, not a copy. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Reads the header.
     *
     * @param root the root that was asked for
     * @throws IOException if the stream is not a CAR of that root alone
     */
    public static CarReader open(InputStream in, Cid root) throws IOException {
        byte[] expected = CarForm.header(root);
        if (!Arrays.equals(in.readNBytes(expected.length), expected)) {
            throw new IOException("found another beginning, expected a CAR of version 1 whose root is " + root);
        }
        return new CarReader(in);
    }

    /**
     * The next block; nothing at the stream's end.
     *
     * @throws IOException if the stream ends within a block, or has what is not a block of ours
     */
    public Optional<Block> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = length(first);
        Cid cid = cid(exactly(CarForm.CID));
        byte[] bytes = exactly(length - CarForm.CID);
        if (!Hash.of(bytes).equals(cid.digest())) {
            throw new CorruptBlockException(cid);
        }
        return Optional.of(new Block(cid, bytes));
    }

    private int length(int first) throws IOException {
        int value = first & 0x7f;
        int read = first;
        for (int shift = 7; read >= 0x80 && shift <= 21; shift += 7) {
            read = in.read();
            value |= (read & 0x7f) << shift;
        }
        if (read < 0 || read >= 0x80 || value < CarForm.CID || value > CarForm.CID + LARGEST) {
            throw new IOException("found a block's length of another form, expected " + CarForm.CID + " to "
                    + (CarForm.CID + LARGEST) + " bytes in a CAR");
        }
        return value;
    }

    private static Cid cid(byte[] bytes) throws IOException {
        try {
            Hash digest = Hash.ofDigest(Arrays.copyOfRange(bytes, CarForm.CID - Hash.BYTES, CarForm.CID));
            Cid raw = Cid.raw(digest);
            Cid cid = Arrays.equals(raw.bytes(), bytes) ? raw : Cid.dagPb(digest);
            if (Arrays.equals(cid.bytes(), bytes)) {
                return cid;
            }
            throw new IOException(
                    "found an identifier of another form in a CAR, expected CIDv1, raw or dag-pb, SHA-256");
        } catch (InvalidValueException e) {
            throw new IOException("found no identifier in a CAR where one was expected", e);
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("found the end of a CAR within a block, after " + bytes.length + " of " + length
                    + " bytes: it was cut short");
        }
        return bytes;
    }
}
