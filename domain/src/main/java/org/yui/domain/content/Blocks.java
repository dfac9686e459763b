package org.yui.domain.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The store of sealed content: files cut into content-addressed blocks under the UnixFS profile {@code unixfs-v1-2025}
 * (1 MiB raw leaves, at most 1024 links a node), so that every implementation gives the same {@link Cid}.
 *
 * <p>Guarantee: what is read has been checked against its identifier, block by block; a file that {@link Sink#finish}
 * named is durable; an unfinished one leaves nothing. Limits: whether content may be read by anyone is not decided here,
 * so only sealed content belongs here.
 */
public interface Blocks extends Closeable {

    /** Begins a new file. */
    Sink begin() throws IOException;

    /** Whether the whole file under this root is here. */
    boolean has(Cid root) throws IOException;

    /**
     * The file's length in bytes.
     *
     * @throws MissingBlockException if the root is not here
     */
    long size(Cid root) throws IOException;

    /**
     * Opens a part of a file.
     *
     * @param offset first byte, from 0
     * @param length bytes; {@code offset + length} at most the file's size
     * @throws MissingBlockException if a needed block is not here; thrown here or while reading
     * @throws CorruptBlockException while reading, if a block does not have the hash that its identifier gives
     */
    InputStream open(Cid root, long offset, long length) throws IOException;

    /** One block, a leaf or a node, checked. */
    byte[] block(Cid block) throws IOException;

    /** Takes a file away; nothing happens if it is not here. */
    void remove(Cid root) throws IOException;

    /** The roots of all whole files here, in no order. */
    List<Cid> roots() throws IOException;

    /** A file being written. Closing one that is not finished discards it. */
    interface Sink extends Closeable {

        void write(byte[] bytes, int offset, int length) throws IOException;

        /** Ends the file and makes it durable; after this only {@code close} may be called. */
        Cid finish() throws IOException;
    }
}
