package org.yui.ipfs;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.yui.domain.Hash;

/**
 * The bytes of a UnixFS file node: dag-pb (IPLD specification "DAG-PB", links before data) around UnixFS data of type
 * file, without inline content.
 */
final class DagPbNode {

    private static final int LINK = 0x12;
    private static final int LINK_CID = 0x0a;
    private static final int LINK_NAME = 0x12;
    private static final int LINK_TSIZE = 0x18;
    private static final int DATA = 0x0a;
    private static final int UNIXFS_TYPE = 0x08;
    private static final int UNIXFS_FILE = 2;
    private static final int UNIXFS_FILESIZE = 0x18;
    private static final int UNIXFS_BLOCKSIZE = 0x20;
    private static final int DIGEST_IN_LINK =
            8; // tag and length of the link, tag and length and first 4 bytes of the CID
    private static final byte[] RAW_CID = {0x01, 0x55, 0x12, 0x20};
    private static final byte[] DAG_PB_CID = {0x01, 0x70, 0x12, 0x20};

    private DagPbNode() {}

    static byte[] encode(List<Link> children) {
        ByteArrayOutputStream node = new ByteArrayOutputStream(64 * children.size());
        for (Link child : children) {
            message(node, LINK, link(child));
        }
        message(node, DATA, unixFs(children));
        return node.toByteArray();
    }

    private static ByteArrayOutputStream link(Link child) {
        ByteArrayOutputStream link = new ByteArrayOutputStream(52);
        byte[] prefix = child.isRaw() ? RAW_CID : DAG_PB_CID;
        link.write(LINK_CID);
        link.write(prefix.length + child.digest().length);
        link.writeBytes(prefix);
        link.writeBytes(child.digest());
        link.write(LINK_NAME); // present and empty, as boxo writes it
        link.write(0);
        link.write(LINK_TSIZE);
        varint(link, child.cumulativeSize());
        return link;
    }

    private static ByteArrayOutputStream unixFs(List<Link> children) {
        ByteArrayOutputStream data = new ByteArrayOutputStream(16 + 5 * children.size());
        data.write(UNIXFS_TYPE);
        data.write(UNIXFS_FILE);
        data.write(UNIXFS_FILESIZE);
        varint(data, children.stream().mapToLong(Link::fileSize).sum());
        for (Link child : children) {
            data.write(UNIXFS_BLOCKSIZE);
            varint(data, child.fileSize());
        }
        return data;
    }

    /**
     * The length of the file below a node, as the node says. Whether it is a node of that file shows when it is made anew.
     *
     * @return 0 if the bytes are not of this form at all
     */
    static long fileSize(byte[] node) {
        int at = 0;
        while (at + 1 < node.length && node[at] == LINK && node[at + 1] >= 0) {
            at += 2 + node[at + 1]; // a link of ours is never longer than 127 bytes
        }
        if (at >= node.length || node[at] != DATA) {
            return 0;
        }
        int data = at + 1;
        while (data < node.length && node[data] < 0) {
            data++;
        }
        int size = data + 4; // past the last byte of the length, the type and its value, and the size's tag
        return size <= node.length && node[size - 1] == UNIXFS_FILESIZE ? varint(node, size) : 0;
    }

    private static long varint(byte[] bytes, int from) {
        long value = 0;
        for (int i = 0; i < 9 && from + i < bytes.length; i++) {
            value |= (bytes[from + i] & 0x7fL) << (7 * i);
            if (bytes[from + i] >= 0) {
                return value;
            }
        }
        return 0;
    }

    /** The digests of the first so many children, as the bytes at their places have them; zeros beyond the node's end. */
    static byte[] childDigests(byte[] node, int children) {
        byte[] digests = new byte[children * Hash.BYTES];
        int at = 0;
        for (int i = 0; i < children && at + DIGEST_IN_LINK + Hash.BYTES <= node.length; i++) {
            System.arraycopy(node, at + DIGEST_IN_LINK, digests, i * Hash.BYTES, Hash.BYTES);
            at += 2 + (node[at + 1] & 0x7f);
        }
        return digests;
    }

    private static void message(ByteArrayOutputStream out, int tag, ByteArrayOutputStream content) {
        out.write(tag);
        varint(out, content.size());
        out.writeBytes(content.toByteArray());
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
