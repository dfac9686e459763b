package org.yui.imaging.dicom;

import java.util.HashMap;
import java.util.Map;

/** The identifiers that the standard itself gives out (PS3.6 Annex A); they say nothing of a person or a hospital. */
public final class StandardUids {

    private record Entry(String type, String name) {}

    private static final Map<String, Entry> ENTRIES = load();

    private StandardUids() {}

    private static Map<String, Entry> load() {
        Map<String, Entry> entries = new HashMap<>();
        for (String[] row : Table.rows("uids.tsv")) {
            entries.put(row[0], new Entry(row[1], row[2]));
        }
        return entries;
    }

    public static boolean contains(String uid) {
        return ENTRIES.containsKey(uid);
    }

    /** The kind of thing that it names, or an empty text where the standard does not know it. */
    public static String typeOf(String uid) {
        Entry entry = ENTRIES.get(uid);
        return entry == null ? "" : entry.type();
    }

    /** The standard's name of it, or an empty text where the standard does not know it. */
    public static String nameOf(String uid) {
        Entry entry = ENTRIES.get(uid);
        return entry == null ? "" : entry.name();
    }
}
