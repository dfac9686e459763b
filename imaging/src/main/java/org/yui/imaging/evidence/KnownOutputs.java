package org.yui.imaging.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.yui.domain.Hash;

/**
 * The outputs that a hospital's evidence has: an input whose keyed hash is among them was de-identified here before. What a
 * file says of itself is not asked.
 *
 * <p>Of each hash the first 64 bits are held, so that a million outputs take 8 MB; that any other file has them too is less likely
 * than one in 2^44.
 */
public final class KnownOutputs {

    /** Of a hospital that has no evidence yet. */
    public static final KnownOutputs NONE = new KnownOutputs(new long[0]);

    private final long[] heads;

    private KnownOutputs(long[] sorted) {
        heads = sorted;
    }

    /** @param outputs {@link InstanceEvidence#output()} of every piece of evidence */
    public static KnownOutputs of(Stream<Hash> outputs) {
        return new KnownOutputs(ofHeads(outputs.mapToLong(KnownOutputs::head)));
    }

    private static long[] ofHeads(LongStream heads) {
        long[] sorted = heads.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long head(Hash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong();
    }

    /** @param keyed HMAC of a whole file under the hospital's evidence key */
    public boolean contains(Hash keyed) {
        return Arrays.binarySearch(heads, head(keyed)) >= 0;
    }

    public int size() {
        return heads.length;
    }
}
