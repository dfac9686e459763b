package org.yui.audit.replay;

/** A transaction's place in the log: block number, and its index in the block. */
public record Place(long block, int index) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byBlock = Long.compareUnsigned(block, other.block);
        return byBlock != 0 ? byBlock : Integer.compare(index, other.index);
    }

    /** How findings name it. */
    public String where() {
        return "block " + Long.toUnsignedString(block) + " tx " + index;
    }
}
