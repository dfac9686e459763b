package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yui.imaging.dicom.Table;

/**
 * How strongly the IOD of an image asks for an attribute (PS3.5 section 7.4): the strictest of the types that the modules of
 * PS3.3 give it. Conditions are not looked at, so that what is present and might be asked for stays present.
 */
public final class AttributeTypes {

    /** The place of attributes that lie in no sequence. */
    public static final int TOP = 0;

    public enum Type {
        /** Present, with a value. */
        ONE,
        /** Present, perhaps empty. */
        TWO,
        /** Free to be absent. */
        THREE,
        /** Not an attribute of this IOD at this place. */
        NONE;

        public static Type of(char code) {
            return switch (code) {
                case '1' -> ONE;
                case '2' -> TWO;
                case '3' -> THREE;
                default -> NONE;
            };
        }
    }

    private static final Map<Long, String> TYPES = load();
    private static final Set<Integer> CODES = loadCodes();

    private AttributeTypes() {}

    private static Map<Long, String> load() {
        Map<Long, String> types = new HashMap<>();
        for (String[] row : Table.rows("ps33-types.tsv")) {
            types.put(key(Integer.parseUnsignedInt(row[0], 16), Integer.parseUnsignedInt(row[1], 16)), row[2]);
        }
        return types;
    }

    private static Set<Integer> loadCodes() {
        Set<Integer> tags = new HashSet<>();
        for (String[] row : Table.rows("code-sequences.tsv")) {
            tags.add(Integer.parseUnsignedInt(row[0], 16));
        }
        return tags;
    }

    private static long key(int sequence, int tag) {
        return (long) sequence << 32 | Integer.toUnsignedLong(tag);
    }

    /**
     * The type of an attribute.
     *
     * @param sequence the tag of the innermost sequence that it lies in, or {@link #TOP}
     */
    public static Type of(Kind kind, int sequence, int tag) {
        String types = TYPES.get(key(sequence, tag));
        return types == null ? Type.NONE : Type.of(types.charAt(kind.column()));
    }

    /** Whether the items of this sequence are codes with a meaning in words (PS3.3 section 8). */
    public static boolean isCodeSequence(int tag) {
        return CODES.contains(tag);
    }
}
