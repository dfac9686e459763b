package org.yui.ipfs;

import org.yui.domain.content.Cid;

/** The bytes of a CAR of version 1: each part after its length as an unsigned LEB128 number. */
final class CarForm {

    /** Bytes of an identifier of ours. */
    static final int CID = 36;

    /** {@code {"roots": [cid], "version": 1}} in DAG-CBOR, with the identifier's bytes (tag 42, after a zero) left out. */
    private static final byte[] HEADER_START = {
        (byte) 0xa2, 0x65, 'r', 'o', 'o', 't', 's', (byte) 0x81, (byte) 0xd8, 0x2a, 0x58, CID + 1, 0x00
    };

    private static final byte[] HEADER_END = {0x67, 'v', 'e', 'r', 's', 'i', 'o', 'n', 0x01};
    private static final int HEADER = HEADER_START.length + CID + HEADER_END.length;

    private CarForm() {}

    /** The header of a CAR of one root, its length before it. */
    static byte[] header(Cid root) {
        byte[] header = new byte[1 + HEADER];
        header[0] = (byte) HEADER;
        System.arraycopy(HEADER_START, 0, header, 1, HEADER_START.length);
        System.arraycopy(root.bytes(), 0, header, 1 + HEADER_START.length, CID);
        System.arraycopy(HEADER_END, 0, header, 1 + HEADER_START.length + CID, HEADER_END.length);
        return header;
    }

    /** What comes before a block: the length of the rest, and its identifier. */
    static byte[] head(Cid cid, int blockBytes) {
        byte[] head = new byte[framing(blockBytes)];
        int varint = head.length - CID;
        int rest = CID + blockBytes;
        for (int i = 0; i < varint; i++) {
            head[i] = (byte) (i < varint - 1 ? (rest & 0x7f) | 0x80 : rest);
            rest >>>= 7;
        }
        System.arraycopy(cid.bytes(), 0, head, varint, CID);
        return head;
    }

    /** How many bytes come before a block of so many bytes. */
    static int framing(int blockBytes) {
        int varint = 1;
        for (int rest = CID + blockBytes; rest >= 0x80; rest >>>= 7) {
            varint++;
        }
        return varint + CID;
    }
}
