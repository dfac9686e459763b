package org.yui.imaging.dicom;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public attributes of PS3.6. */
public final class Dictionary {

    /** Groups of curves and overlays, which the standard repeats in steps of two. */
    private static final int REPEATED = 0xFF00_0000;

    /** Slots of the table, a power of two and at least twice as many as attributes, so that most are found at once. */
    private static final int SLOTS = 1 << 14;

    private static final int SPREAD = 0x9E3779B1;

    /** Open addressing over primitive tags: it is asked for every element of every file. */
    private static final @Nullable Entry[] ENTRIES = load();

    private Dictionary() {}

    /** What the standard says of one attribute. */
    public static final class Entry {

        private final int tag;
        private final Set<Vr> vrs;
        private final int least;
        private final int most;
        private final String keyword;
        private final Vr vr;

        private Entry(int tag, Set<Vr> vrs, int least, int most, String keyword) {
            this.tag = tag;
            this.vrs = Collections.unmodifiableSet(vrs);
            this.least = least;
            this.most = most;
            this.keyword = keyword;
            this.vr = vrs.contains(Vr.OW)
                    ? Vr.OW
                    : vrs.contains(Vr.US) ? Vr.US : vrs.iterator().next();
        }

        /** The types it may have. */
        public Set<Vr> vrs() {
            return vrs;
        }

        /** How many values it has at least, where it has any. */
        public int least() {
            return least;
        }

        /** How many values it may have; {@link Integer#MAX_VALUE} where the standard sets no bound. */
        public int most() {
            return most;
        }

        /** Its name in one word. */
        public String keyword() {
            return keyword;
        }

        /** The type that implicit datasets mean, as far as it changes how a value is copied. */
        public Vr vr() {
            return vr;
        }

        /** The same where pixels may be signed: US or SS is decided by them (PS3.5 section A.1). */
        Vr vr(boolean signedPixels) {
            return signedPixels && vr == Vr.US && vrs.contains(Vr.SS) ? Vr.SS : vr;
        }
    }

    private static @Nullable Entry[] load() {
        @Nullable Entry[] entries = new @Nullable Entry[SLOTS];
        List<String[]> rows = Table.rows("ps36.tsv");
        if (2 * rows.size() > SLOTS) {
            throw new IllegalStateException("found " + rows.size() + " attributes, expected at most " + SLOTS / 2);
        }
        for (String[] row : rows) {
            if (isExactOrRepeating(row[0])) {
                put(entries, entry(row));
            }
        }
        return entries;
    }

    private static void put(@Nullable Entry[] entries, Entry entry) {
        int slot = slot(entry.tag);
        while (entries[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        entries[slot] = entry;
    }

    private static int slot(int tag) {
        return (tag * SPREAD) >>> 18;
    }

    private static @Nullable Entry exact(int tag) {
        int slot = slot(tag);
        Entry entry = ENTRIES[slot];
        while (entry != null && entry.tag != tag) {
            slot = (slot + 1) & (SLOTS - 1);
            entry = ENTRIES[slot];
        }
        return entry;
    }

    private static boolean isExactOrRepeating(String tag) {
        return tag.indexOf('x') < 0 || tag.startsWith("50xx") || tag.startsWith("60xx");
    }

    private static Entry entry(String[] row) {
        Set<Vr> vrs = EnumSet.noneOf(Vr.class);
        for (String vr : row[1].split("/", -1)) {
            vrs.add(Vr.valueOf(vr));
        }
        return new Entry(
                Integer.parseUnsignedInt(row[0].replace('x', '0'), 16), vrs, least(row[2]), most(row[2]), row[3]);
    }

    /** The smallest number of values, as 2 in {@code 2-2n} and 1 in {@code 1-n}. */
    private static int least(String multiplicity) {
        return Integer.parseInt(multiplicity.split("[-/]", -1)[0]);
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
        Entry exact = exact(tag);
        int group = Tag.group(tag) & 0xFF01;
        boolean repeated = exact == null && (group == 0x5000 || group == 0x6000);
        return repeated ? exact(tag & (REPEATED | 0xFFFF)) : exact;
    }
}
