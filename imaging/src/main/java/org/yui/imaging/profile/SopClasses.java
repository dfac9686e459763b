package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.Map;
import org.yui.imaging.dicom.Table;

/** The storage SOP classes of PS3.4 Annex B, and those retired ones that hospitals still keep images of. */
public final class SopClasses {

    private static final Map<String, SopClass> KNOWN = load();

    private record SopClass(PixelContent pixels, String name) {}

    private SopClasses() {}

    private static Map<String, SopClass> load() {
        Map<String, SopClass> known = new HashMap<>();
        for (String[] row : Table.rows("sop-classes.tsv")) {
            known.put(row[0], new SopClass(PixelContent.valueOf(row[1]), row[2]));
        }
        return Map.copyOf(known);
    }

    /** What the pixels of such an instance are; {@link PixelContent#UNKNOWN} for private and newer classes. */
    public static PixelContent pixels(String sopClassUid) {
        SopClass known = KNOWN.get(sopClassUid);
        return known == null ? PixelContent.UNKNOWN : known.pixels();
    }

    /** The standard's name, such as {@code CT Image Storage}, or empty where there is none. */
    public static String name(String sopClassUid) {
        SopClass known = KNOWN.get(sopClassUid);
        return known == null ? "" : known.name();
    }
}
