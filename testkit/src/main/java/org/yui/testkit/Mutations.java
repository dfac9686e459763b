package org.yui.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Ways to spoil bytes, none of which leaves them as they were. */
public final class Mutations {

    private static final int EXTENSION_BYTES = 16;

    private Mutations() {}

    /** {@code count} of each kind at random places. */
    public static List<Mutation> some(byte[] original, int count, RandomGenerator random) {
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < count && original.length > 0; i++) {
            mutations.add(flip(original, random.nextInt(original.length), random.nextInt(Byte.SIZE)));
            mutations.add(truncate(original, random.nextInt(original.length)));
            mutations.add(drop(original, random.nextInt(original.length)));
        }
        for (int i = 0; i < count; i++) {
            byte[] more = new byte[1 + random.nextInt(EXTENSION_BYTES)];
            random.nextBytes(more);
            mutations.add(extend(original, more));
            mutations.add(insert(original, random.nextInt(original.length + 1), (byte) random.nextInt()));
        }
        mutations.addAll(swaps(original, count, random));
        return mutations.stream()
                .filter(m -> !Arrays.equals(m.bytes(), original))
                .toList();
    }

    /** Every bit flipped, each by itself: eight times as many as there are bytes. */
    public static List<Mutation> everyBit(byte[] original) {
        return IntStream.range(0, original.length * Byte.SIZE)
                .mapToObj(bit -> flip(original, bit / Byte.SIZE, bit % Byte.SIZE))
                .toList();
    }

    /** Every shorter beginning, the empty one included. */
    public static List<Mutation> everyTruncation(byte[] original) {
        return IntStream.range(0, original.length)
                .mapToObj(length -> truncate(original, length))
                .toList();
    }

    public static Mutation flip(byte[] original, int index, int bit) {
        byte[] bytes = original.clone();
        bytes[index] ^= (byte) (1 << bit);
        return new Mutation("bit " + bit + " of byte " + index + " flipped", bytes);
    }

    public static Mutation truncate(byte[] original, int length) {
        return new Mutation("cut to " + length + " of " + original.length + " bytes", Arrays.copyOf(original, length));
    }

    public static Mutation extend(byte[] original, byte[] more) {
        byte[] bytes = Arrays.copyOf(original, original.length + more.length);
        System.arraycopy(more, 0, bytes, original.length, more.length);
        return new Mutation(more.length + " bytes put behind", bytes);
    }

    public static Mutation insert(byte[] original, int index, byte value) {
        byte[] bytes = new byte[original.length + 1];
        System.arraycopy(original, 0, bytes, 0, index);
        bytes[index] = value;
        System.arraycopy(original, index, bytes, index + 1, original.length - index);
        return new Mutation("a byte put before byte " + index, bytes);
    }

    public static Mutation drop(byte[] original, int index) {
        byte[] bytes = new byte[original.length - 1];
        System.arraycopy(original, 0, bytes, 0, index);
        System.arraycopy(original, index + 1, bytes, index, bytes.length - index);
        return new Mutation("byte " + index + " dropped", bytes);
    }

    /** Exchanges two bytes. */
    public static Mutation swap(byte[] original, int one, int other) {
        byte[] bytes = original.clone();
        bytes[one] = original[other];
        bytes[other] = original[one];
        return new Mutation("bytes " + one + " and " + other + " swapped", bytes);
    }

    private static List<Mutation> swaps(byte[] original, int count, RandomGenerator random) {
        List<Mutation> swaps = new ArrayList<>();
        for (int i = 0; i < count && original.length > 1; i++) {
            swaps.add(swap(original, random.nextInt(original.length), random.nextInt(original.length)));
        }
        return swaps;
    }
}
