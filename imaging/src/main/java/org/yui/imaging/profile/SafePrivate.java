package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

/**
 * Private attributes that are known to identify nobody, for the Retain Safe Private Option (PS3.15 section E.3.10). They are
 * safe by what their makers say of them, not by their values: text among them is still to be searched, and bytes and items
 * whose content cannot be seen are still to be doubted.
 */
public final class SafePrivate {

    private static final Map<String, Vr> KNOWN = load();
    private static final Set<String> CREATORS =
            Table.rows("safe-private.tsv").stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());

    private SafePrivate() {}

    private static Map<String, Vr> load() {
        Map<String, Vr> known = new HashMap<>();
        for (String[] row : Table.rows("safe-private.tsv")) {
            known.put(key(row[0], Integer.parseUnsignedInt(row[1].replace('x', '0'), 16)), Vr.valueOf(row[2]));
        }
        return Map.copyOf(known);
    }

    /** The block that a creator has reserved differs from file to file (PS3.5 section 7.8.1), so it does not count. */
    private static String key(String creator, int tag) {
        return Tag.text(tag & 0xFFFF_00FF) + creator;
    }

    /**
     * Whether this attribute is known to be safe.
     *
     * @param creator the private creator's name as it stands in the file, without padding
     * @param tag     the attribute, in whatever block the creator has
     */
    public static boolean isSafe(String creator, int tag) {
        return vr(creator, tag) != null;
    }

    /** Whether any attribute of this creator is known to be safe. */
    public static boolean isCreator(String creator) {
        return CREATORS.contains(creator.strip());
    }

    /** The type that its maker gives a safe attribute, or null where it is not known to be safe. */
    public static @Nullable Vr vr(String creator, int tag) {
        return Tag.isPrivate(tag) && Tag.element(tag) >= 0x1000 ? KNOWN.get(key(creator.strip(), tag)) : null;
    }
}
