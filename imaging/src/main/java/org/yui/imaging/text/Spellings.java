package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * All spellings at once (Aho and Corasick, 1975): time is linear in the text, whatever their number.
 *
 * <p>States and letters are the keys of one open hash table, since the letters of all scripts would make rows far too wide.
 */
final class Spellings {

    private static final int NONE = -1;

    private final Spelling[][] ends;
    private final int[] fallbacks;
    private final int[] outputs;
    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final boolean empty;

    private Spellings(Builder builder) {
        int states = builder.ends.size();
        ends = builder.ends.stream().map(list -> list.toArray(Spelling[]::new)).toArray(Spelling[][]::new);
        fallbacks = new int[states];
        outputs = new int[states];
        empty = states == 1;
        int capacity = Integer.highestOneBit(states * 2 + 2) * 2;
        mask = capacity - 1;
        keys = new long[capacity];
        targets = new int[capacity];
        Arrays.fill(keys, NONE);
        builder.edges.forEach((key, target) -> put(key, target));
        link(builder);
    }

    static Spellings of(Iterable<Spelling> all) {
        Builder builder = new Builder();
        all.forEach(builder::add);
        return new Spellings(builder);
    }

    private static final class Builder {

        private final Map<Long, Integer> edges = new HashMap<>();
        private final List<List<Spelling>> ends = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<Integer> parents = new ArrayList<>(List.of(0));
        private final List<Character> letters = new ArrayList<>(List.of('\0'));
        private final List<Integer> depths = new ArrayList<>(List.of(0));
        private final Set<Spelling> added = new HashSet<>();

        void add(Spelling spelling) {
            if (spelling.letters().isEmpty() || !added.add(spelling)) {
                return;
            }
            int state = 0;
            for (int i = 0; i < spelling.letters().length(); i++) {
                char letter = spelling.letters().charAt(i);
                long key = key(state, letter);
                Integer next = edges.get(key);
                if (next == null) {
                    next = ends.size();
                    edges.put(key, next);
                    ends.add(new ArrayList<>());
                    parents.add(state);
                    letters.add(letter);
                    depths.add(depths.get(state) + 1);
                }
                state = next;
            }
            ends.get(state).add(spelling);
        }
    }

    private static long key(int state, char letter) {
        return ((long) state << Character.SIZE) | letter;
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    private int edge(int state, char letter) {
        long key = key(state, letter);
        int slot = slot(key);
        while (keys[slot] != key) {
            if (keys[slot] == NONE) {
                return NONE;
            }
            slot = (slot + 1) & mask;
        }
        return targets[slot];
    }

    /** A state falls back to that of its longest end that is also a beginning; shorter states are linked before longer ones. */
    private void link(Builder builder) {
        Integer[] byDepth = new Integer[ends.length];
        Arrays.setAll(byDepth, i -> i);
        Arrays.sort(byDepth, (a, b) -> builder.depths.get(a) - builder.depths.get(b));
        for (int state : byDepth) {
            int parent = builder.parents.get(state);
            fallbacks[state] = parent == 0 ? 0 : step(fallbacks[parent], builder.letters.get(state));
            int fallback = fallbacks[state];
            outputs[state] = ends[fallback].length > 0 ? fallback : outputs[fallback];
        }
    }

    private int step(int from, char letter) {
        int state = from;
        int next = edge(state, letter);
        while (next == NONE && state != 0) {
            state = fallbacks[state];
            next = edge(state, letter);
        }
        return next == NONE ? 0 : next;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Tells of each spelling that ends somewhere, with the place behind its last letter. */
    void search(Letters letters, BiConsumer<Spelling, Integer> found) {
        if (empty) {
            return;
        }
        int state = 0;
        for (int i = 0; i < letters.length(); i++) {
            state = step(state, letters.at(i));
            for (int at = ends[state].length > 0 ? state : outputs[state]; at != 0; at = outputs[at]) {
                for (Spelling spelling : ends[at]) {
                    found.accept(spelling, i + 1);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "Spellings";
    }
}
