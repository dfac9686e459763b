package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yui.imaging.dicom.Table;

/**
 * How strongly one IOD asks for an attribute (PS3.5 section 7.4): the strictest of the types that the modules of PS3.3 give it.
 * Conditions are not looked at, so that what is present and might be asked for stays present. An attribute in a sequence is
 * found by the innermost sequence alone, wherever that stands.
 */
public final class AttributeTypes {

    /** The place of attributes that lie in no sequence. */
    public static final int TOP = 0;

    /** Of what the standard has no IOD for: private SOP classes, and classes newer than the tables. */
    private static final AttributeTypes UNKNOWN = new AttributeTypes("", Map.of());

    /** How strongly an attribute is asked for. */
    public enum Type {
        /** Present, with a value. */
        ONE,
        /** Present, perhaps empty. */
        TWO,
        /** Free to be absent. */
        THREE,
        /** Not an attribute of this IOD at this place. */
        NONE
    }

    /** The modules' lines as they stand in the table, parsed when an IOD asks for them: programs meet few IODs. */
    private static final class Standard {
        static final Map<String, List<String[]>> MODULES =
                Table.rows("ps33-modules.tsv").stream().collect(Collectors.groupingBy(row -> row[0]));
        static final Map<String, String> IODS = pairs("ps33-iods.tsv");
        static final Map<String, String> SOP_CLASSES = pairs("ps33-sop-classes.tsv");

        private static Map<String, String> pairs(String table) {
            Map<String, String> pairs = new HashMap<>();
            Table.rows(table).forEach(row -> pairs.put(row[0], row[1]));
            return pairs;
        }
    }

    private static final class Codes {
        static final Set<Integer> SEQUENCES = load();

        private static Set<Integer> load() {
            Set<Integer> tags = new HashSet<>();
            Table.rows("code-sequences.tsv").forEach(row -> tags.add(Integer.parseUnsignedInt(row[0], 16)));
            return tags;
        }
    }

    private static final int TAG_DIGITS = 8;

    private static final Map<String, AttributeTypes> BY_IOD = new ConcurrentHashMap<>();

    private final String iod;
    private final Map<Long, Type> types;

    private AttributeTypes(String iod, Map<Long, Type> types) {
        this.iod = iod;
        this.types = types;
    }

    /** The types of the IOD of this storage SOP class; where the standard has none, one that knows no attribute. */
    public static AttributeTypes of(String sopClassUid) {
        String iod = Standard.SOP_CLASSES.get(sopClassUid);
        return iod == null ? UNKNOWN : BY_IOD.computeIfAbsent(iod, AttributeTypes::load);
    }

    private static AttributeTypes load(String iod) {
        Map<Long, Type> types = new HashMap<>();
        for (String module : Standard.IODS.getOrDefault(iod, "").split(" ", -1)) {
            for (String[] row : Standard.MODULES.getOrDefault(module, List.of())) {
                int sequence = Integer.parseUnsignedInt(row[1], 16);
                put(types, sequence, row[2], Type.ONE);
                put(types, sequence, row[3], Type.TWO);
                put(types, sequence, row[4], Type.THREE);
            }
        }
        return new AttributeTypes(iod, types);
    }

    private static void put(Map<Long, Type> types, int sequence, String tags, Type type) {
        for (int at = 0; at < tags.length(); at += TAG_DIGITS) {
            int tag = Integer.parseUnsignedInt(tags, at, at + TAG_DIGITS, 16);
            types.merge(key(sequence, tag), type, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    private static long key(int sequence, int tag) {
        return (long) sequence << 32 | Integer.toUnsignedLong(tag);
    }

    /** Whether the standard has an IOD for the SOP class; if not, every type is {@link Type#NONE}. */
    public boolean isKnown() {
        return !iod.isEmpty();
    }

    /**
     * The type of an attribute.
     *
     * @param sequence the tag of the innermost sequence that it lies in, or {@link #TOP}
     */
    public Type of(int sequence, int tag) {
        return types.getOrDefault(key(sequence, tag), Type.NONE);
    }

    /** Whether the items of this sequence are codes with a meaning in words (PS3.3 section 8). */
    public static boolean isCodeSequence(int tag) {
        return Codes.SEQUENCES.contains(tag);
    }
}
