package org.yui.imaging.deid;

import java.util.Map;
import java.util.Set;

/**
 * The terms that say what kind of content stands where in a structured document (PS3.3 sections C.17.3 and C.17.2). The standard
 * lists them and the content decides which is due, so that they name nobody, even where somebody is called {@code TEXT}; another
 * in their place would contradict the content.
 */
final class ContentStructure {

    private static final int RELATIONSHIP_TYPE = 0x0040A010;
    private static final int VALUE_TYPE = 0x0040A040;
    private static final int CONTINUITY_OF_CONTENT = 0x0040A050;
    private static final int TEMPORAL_RANGE_TYPE = 0x0040A130;
    private static final int COMPLETION_FLAG = 0x0040A491;
    private static final int VERIFICATION_FLAG = 0x0040A493;

    private static final Map<Integer, Set<String>> TERMS = Map.of(
            RELATIONSHIP_TYPE,
            Set.of(
                    "CONTAINS",
                    "HAS OBS CONTEXT",
                    "HAS CONCEPT MOD",
                    "HAS PROPERTIES",
                    "HAS ACQ CONTEXT",
                    "INFERRED FROM",
                    "SELECTED FROM"),
            VALUE_TYPE,
            Set.of(
                    "TEXT",
                    "NUM",
                    "CODE",
                    "DATE",
                    "TIME",
                    "DATETIME",
                    "UIDREF",
                    "PNAME",
                    "COMPOSITE",
                    "IMAGE",
                    "WAVEFORM",
                    "SCOORD",
                    "SCOORD3D",
                    "TCOORD",
                    "CONTAINER",
                    "TABLE"),
            CONTINUITY_OF_CONTENT,
            Set.of("SEPARATE", "CONTINUOUS"),
            TEMPORAL_RANGE_TYPE,
            Set.of("POINT", "MULTIPOINT", "SEGMENT", "MULTISEGMENT", "BEGIN", "END"),
            COMPLETION_FLAG,
            Set.of("PARTIAL", "COMPLETE"),
            VERIFICATION_FLAG,
            Set.of("UNVERIFIED", "VERIFIED"));

    private ContentStructure() {}

    /** Whether the standard lists this value for this attribute. */
    static boolean has(int tag, String value) {
        return TERMS.getOrDefault(tag, Set.of()).contains(value);
    }
}
