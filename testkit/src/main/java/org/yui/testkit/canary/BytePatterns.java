package org.yui.testkit.canary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many byte patterns looked for at once.
 *
 * <p>Every pattern has at least six bytes, so the last six bytes read are looked up at each position, first in a bit set
 * that answers no almost always: one pass, whatever the number of patterns, and memory for the patterns alone.
 */
final class BytePatterns {

    /** Where a pattern was found. */
    record Match(Canary canary, String encoding, int at) {}

    private record Pattern(Canary canary, Form form) {}

    private static final int HEAD_BYTES = 6;
    private static final long HEAD_MASK = (1L << (HEAD_BYTES * Byte.SIZE)) - 1;
    private static final int SIEVE_BITS = 22;

    private final Map<Long, List<Pattern>> byHead = new HashMap<>();
    private final BitSet sieve = new BitSet(1 << SIEVE_BITS);
    private int longest = HEAD_BYTES;

    void add(Canary canary, Form form) {
        byte[] bytes = form.bytes();
        long head = 0;
        for (int i = 0; i < HEAD_BYTES; i++) {
            head = (head << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(new Pattern(canary, form));
        sieve.set(sieveBit(head));
        longest = Math.max(longest, bytes.length);
    }

    /** Length of the longest pattern, in bytes. */
    int longest() {
        return longest;
    }

    /** All that start in {@code [0, starts)} and lie within {@code [0, end)} of the buffer. */
    List<Match> in(byte[] buffer, int starts, int end) {
        List<Match> matches = new ArrayList<>();
        long head = 0;
        for (int i = 0; i < end; i++) {
            head = ((head << Byte.SIZE) | (buffer[i] & 0xFF)) & HEAD_MASK;
            int start = i - HEAD_BYTES + 1;
            if (start >= starts) {
                break;
            }
            if (start >= 0 && sieve.get(sieveBit(head))) {
                collect(head, buffer, start, end, matches);
            }
        }
        return matches;
    }

    private void collect(long head, byte[] buffer, int start, int end, List<Match> matches) {
        for (Pattern pattern : byHead.getOrDefault(head, List.of())) {
            if (pattern.form.isAt(start, buffer, end)) {
                matches.add(new Match(pattern.canary, pattern.form.encoding(), start));
            }
        }
    }

    /** Fibonacci hashing: multiplied by 2^64 over the golden ratio, the upper bits are well mixed. */
    private static int sieveBit(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SIEVE_BITS));
    }
}
