package org.yui.gateway.buyer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.OrderId;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.ipfs.CarReader;
import org.yui.ipfs.FileTree;
import org.yui.vault.SealedRange;

/**
 * A study's sealed bytes at a gateway, by place. Only blocks that are needed are fetched, and each is checked against the leaf's CID
 * before a byte of it is given out.
 *
 * <p>Holds some blocks, at most {@link #MOST_BLOCKS}. For one thread.
 */
final class RemoteContent implements SeekableByteChannel {

    /** Leaves of 1 MiB, and nodes above them. */
    private static final int MOST_BLOCKS = 24;

    /** Leaves that one request brings. */
    private static final int AT_ONCE = 8;

    private static final SealedRange NOTHING = new SealedRange(0, -1);

    private final GatewayClient gateway;
    private final OrderId order;
    private final StudyLeaf leaf;
    private final Map<Cid, byte[]> blocks;
    private final FileTree tree;
    private SealedRange expected = NOTHING;
    private long position;
    private long fetched;
    private boolean open = true;

    private RemoteContent(GatewayClient gateway, OrderId order, StudyLeaf leaf) throws IOException {
        this.gateway = gateway;
        this.order = order;
        this.leaf = leaf;
        this.blocks = new LinkedHashMap<>(MOST_BLOCKS, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Cid, byte[]> eldest) {
                return size() > MOST_BLOCKS;
            }
        };
        this.tree = FileTree.open(leaf.cid(), this::block);
        if (tree.length() != leaf.sealedSize()) {
            throw new CheckFailedException("found content of " + tree.length() + " sealed bytes, expected "
                    + leaf.sealedSize() + " as the leaf says");
        }
    }

    static RemoteContent open(GatewayClient gateway, OrderId order, StudyLeaf leaf) throws IOException {
        return new RemoteContent(gateway, order, leaf);
    }

    /** Bytes that the gateway has sent. */
    long fetched() {
        return fetched;
    }

    /** Says what will be read next, so that its blocks can come together. */
    void expect(SealedRange range) {
        expected = range;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size()) {
            return -1;
        }
        byte[] block = leaf(position / tree.leafBytes());
        int at = (int) (position % tree.leafBytes());
        int count = Math.min(into.remaining(), block.length - at);
        into.put(block, at, count);
        position += count;
        return count;
    }

    private byte[] leaf(long number) throws IOException {
        long first = number * tree.leafBytes();
        boolean together = first <= expected.last() && first + tree.leafBytes() > expected.first();
        Cid cid = tree.leaf(number);
        if (together && !blocks.containsKey(cid)) {
            fetch(first, Math.min(expected.last(), first + (long) AT_ONCE * tree.leafBytes() - 1));
        }
        return block(cid);
    }

    private byte[] block(Cid cid) throws IOException {
        byte[] known = blocks.get(cid);
        if (known != null) {
            return known;
        }
        byte[] block = gateway.block(order, leaf.studyVersion(), cid);
        fetched += block.length;
        if (!Hash.of(block).equals(cid.digest())) {
            throw new CorruptBlockException(cid);
        }
        blocks.put(cid, block);
        return block;
    }

    /** What is not asked for, or not all that is, does no harm: blocks are looked up by the CIDs that the tree gives. */
    private void fetch(long first, long last) throws IOException {
        long most = AT_ONCE * (tree.leafBytes() + 1024L) + MOST_BLOCKS * 64L * 1024;
        byte[] car = gateway.car(order, leaf.studyVersion(), leaf.cid(), first, last, most);
        fetched += car.length;
        InputStream in = new ByteArrayInputStream(car);
        CarReader reader = CarReader.open(in, leaf.cid());
        for (Optional<CarReader.Block> each = reader.next(); each.isPresent(); each = reader.next()) {
            blocks.put(each.get().cid(), each.get().bytes());
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return leaf.sealedSize();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        blocks.clear();
    }
}
