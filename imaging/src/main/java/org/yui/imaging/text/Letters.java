package org.yui.imaging.text;

import java.util.Arrays;

/**
 * A text as it is searched: letters and digits only, each with its place in the original and with what stood before it.
 *
 * <p>A supplementary character is two letters of one place.
 */
final class Letters {

    /** What stands between a letter and the one before it, in rising order. */
    static final byte NOTHING = 0;

    /** A hyphen, an apostrophe, or a capital after a small letter. */
    static final byte LIGHT = 1;

    /** A point or a comma between digits, which may be part of a number. */
    static final byte POINT = 2;

    /** Other marks, or several. */
    static final byte MARKS = 3;

    /** The text's start, or letters that are none here: nothing goes on across it. */
    static final byte BREAK = 4;

    private char[] letters;
    private int[] starts;
    private int[] ends;
    private byte[] gaps;
    private boolean[] inner;
    private int length;

    private byte pending = BREAK;
    private boolean marked;

    Letters(int capacity) {
        letters = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        gaps = new byte[capacity];
        inner = new boolean[capacity];
    }

    int length() {
        return length;
    }

    char at(int index) {
        return letters[index];
    }

    /** First character in the original. */
    int start(int index) {
        return starts[index];
    }

    /** The character behind in the original. */
    int end(int index) {
        return ends[index];
    }

    byte gap(int index) {
        return gaps[index];
    }

    /** Whether this letter goes on with the character that the one before began: a spelling cannot begin here. */
    boolean isInner(int index) {
        return inner[index];
    }

    /** Whether this letter follows the one before it directly. */
    boolean isAdjacent(int index) {
        return index > 0 && index < length && gaps[index] == NOTHING;
    }

    /** The letters from one place to another. */
    String text(int from, int to) {
        return new String(letters, from, to - from);
    }

    void add(char letter, int start, int end) {
        if (length == letters.length) {
            grow();
        }
        letters[length] = letter;
        starts[length] = start;
        ends[length] = end;
        gaps[length] = length == 0 ? BREAK : pending;
        inner[length] = length > 0 && pending == NOTHING && starts[length - 1] == start;
        length++;
        pending = NOTHING;
        marked = false;
    }

    private void grow() {
        int capacity = Math.max(16, length * 2);
        letters = Arrays.copyOf(letters, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        gaps = Arrays.copyOf(gaps, capacity);
        inner = Arrays.copyOf(inner, capacity);
    }

    /** A mark between letters. */
    void part(byte gap) {
        pending = (byte) Math.max(pending, marked ? MARKS : gap);
        marked = true;
    }

    /** At least this stands before the next letter. */
    void gapBeforeNext(byte gap) {
        pending = (byte) Math.max(pending, gap);
    }

    void dropLast() {
        length--;
    }

    /** The last letter becomes another and reaches further. */
    void replaceLast(char letter, int end) {
        letters[length - 1] = letter;
        ends[length - 1] = end;
    }

    /** The last letter reaches further. */
    void extendLast(int end) {
        ends[length - 1] = end;
    }

    char last() {
        return letters[length - 1];
    }

    /** Whether something can still belong to the last letter. */
    boolean isOpen() {
        return length > 0 && pending == NOTHING;
    }

    /** Names no letter. */
    @Override
    public String toString() {
        return "Letters";
    }
}
