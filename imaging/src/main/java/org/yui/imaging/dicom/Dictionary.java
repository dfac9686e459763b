package org.yui.imaging.dicom;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public attributes of PS3.6. */
public final class Dictionary {

    /** Groups of curves and overlays, which the standard repeats in steps of two. */
    private static final int REPEATED = 0xFF00_0000;

    private static final Map<Integer, Entry> ENTRIES = load();

    private Dictionary() {}

    /**
     * What the standard says of one attribute.
     *
     * @param vrs     the types it may have
     * @param most    how many values it may have; {@link Integer#MAX_VALUE} where the standard sets no bound
     * @param keyword its name in one word
     */
    public record Entry(Set<Vr> vrs, int most, String keyword) {

        /** The type that implicit datasets mean, as far as it changes how a value is copied. */
        public Vr vr() {
            return vrs.contains(Vr.OW) ? Vr.OW : vrs.iterator().next();
        }
    }

    private static Map<Integer, Entry> load() {
        Map<Integer, Entry> entries = new HashMap<>(8192);
        for (String[] row : Table.rows("ps36.tsv")) {
            if (isExactOrRepeating(row[0])) {
                entries.put(Integer.parseUnsignedInt(row[0].replace('x', '0'), 16), entry(row));
            }
        }
        return entries;
    }

    private static boolean isExactOrRepeating(String tag) {
        return tag.indexOf('x') < 0 || tag.startsWith("50xx") || tag.startsWith("60xx");
    }

    private static Entry entry(String[] row) {
        Set<Vr> vrs = EnumSet.noneOf(Vr.class);
        for (String vr : row[1].split("/", -1)) {
            vrs.add(Vr.valueOf(vr));
        }
        return new Entry(vrs, most(row[2]), row[3]);
    }

    /** The largest number in a multiplicity such as {@code 1}, {@code 1-3}, {@code 2-2n} or {@code 1-n/1}. */
    private static int most(String multiplicity) {
        int most = 1;
        for (String number : multiplicity.split("[-/]", -1)) {
            most = Math.max(most, number.endsWith("n") ? Integer.MAX_VALUE : Integer.parseInt(number));
        }
        return most;
    }

    /** What the standard says of this tag, or null where it says nothing. */
    public static @Nullable Entry of(int tag) {
        Entry exact = ENTRIES.get(tag);
        int group = Tag.group(tag) & 0xFF01;
        boolean repeated = exact == null && (group == 0x5000 || group == 0x6000);
        return repeated ? ENTRIES.get(tag & (REPEATED | 0xFFFF)) : exact;
    }
}
