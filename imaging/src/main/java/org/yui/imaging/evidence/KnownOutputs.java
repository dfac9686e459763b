package org.yui.imaging.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.yui.domain.Hash;

/**
 * The outputs that a hospital's evidence has: an input whose keyed hash is among them was de-identified here before. What a
 * file says of itself is not asked.
 *
 * <p>Of each hash the first 64 bits are held, so that a million outputs take 16 MB with their lengths; that any other file has them
 * too is less likely than one in 2^44.
 */
public final class KnownOutputs {

    /** Of a hospital that has no evidence yet. */
    public static final KnownOutputs NONE = new KnownOutputs(LongStream.empty(), LongStream.empty());

    private final long[] heads;
    private final long[] lengths;

    private KnownOutputs(LongStream heads, LongStream lengths) {
        this.heads = sorted(heads);
        this.lengths = sorted(lengths);
    }

    private static long[] sorted(LongStream numbers) {
        long[] sorted = numbers.distinct().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Reads all evidence below these folders; a folder that is not there has none. */
    public static KnownOutputs read(List<Path> folders) throws IOException {
        LongStream.Builder heads = LongStream.builder();
        LongStream.Builder lengths = LongStream.builder();
        for (Path folder : folders) {
            EvidenceFiles.forEach(folder, each -> {
                heads.add(head(each.output()));
                lengths.add(each.outputBytes());
            });
        }
        return new KnownOutputs(heads.build(), lengths.build());
    }

    private static long head(Hash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong();
    }

    public boolean isEmpty() {
        return heads.length == 0;
    }

    /** Whether an output was of this length, in bytes: only then is a file worth hashing. */
    public boolean hasLength(long bytes) {
        return Arrays.binarySearch(lengths, bytes) >= 0;
    }

    /** @param keyed the keyed hash of a file under the hospital's evidence key, as {@link InstanceEvidence#output()} is one */
    public boolean contains(Hash keyed) {
        return Arrays.binarySearch(heads, head(keyed)) >= 0;
    }
}
