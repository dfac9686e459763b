package org.yui.audit.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one code of terms of use stands to another, as the auditor knows it: written from DUO's release of 2021-02-23 and docs/terms.md. */
final class Words {

    static final String NRES = "DUO:0000004";
    static final String GRU = "DUO:0000042";
    static final String HMB = "DUO:0000006";
    static final String DS = "DUO:0000007";
    static final String POA = "DUO:0000011";

    static final Set<String> PERMISSIONS = Set.of(NRES, GRU, HMB, DS, POA);

    /** Kinds of research. */
    static final List<String> RESEARCH = List.of(
            "DUO:0000031",
            "DUO:0000032",
            "DUO:0000033",
            "DUO:0000034",
            "DUO:0000035",
            "DUO:0000036",
            "DUO:0000037",
            "DUO:0000038",
            "DUO:0000039",
            "DUO:0000040");

    /** Of ancestry or the origins of populations. */
    static final String ANCESTRY = "DUO:0000033";

    /** That, and of a population group. */
    static final Set<String> ORIGINS = Set.of("DUO:0000032", ANCESTRY);

    static final Set<String> BIOMEDICAL = Set.of("DUO:0000037", "DUO:0000038", "DUO:0000039", "DUO:0000040");

    /** What a buyer can take on, beside conditions and activities: nothing that this list lacks is understood. */
    private static final Set<String> OTHERS = Set.of(
            "DUO:0000012",
            "DUO:0000015",
            "DUO:0000016",
            "DUO:0000018",
            "DUO:0000019",
            "DUO:0000020",
            "DUO:0000021",
            "DUO:0000022",
            "DUO:0000024",
            "DUO:0000025",
            "DUO:0000026",
            "DUO:0000027",
            "DUO:0000028",
            "DUO:0000029",
            "DUO:0000043",
            "DUO:0000044",
            "DUO:0000045",
            "DUO:0000046",
            "COMMITTEE",
            "LEGAL-FORM");

    private static final Set<String> ACTIVITIES = Set.of(
            "AI-TRAINING",
            "AI-TEST-ONLY",
            "COMMERCIAL-USE",
            "CURATION",
            "DERIVATIVES",
            "SYNTHETIC-DATA",
            "REDISTRIBUTION",
            "RESALE",
            "RE-IDENTIFICATION");

    /** What whoever may do, or must not do, the second may do, or must not do, as well. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(HMB, GRU),
            Map.entry(DS, HMB),
            Map.entry("DUO:0000045", "DUO:0000018"),
            Map.entry("DUO:0000046", "DUO:0000018"),
            Map.entry("DUO:0000038", "DUO:0000037"),
            Map.entry("DUO:0000039", "DUO:0000037"),
            Map.entry("DUO:0000040", "DUO:0000037"),
            Map.entry("AI-TEST-ONLY", "AI-TRAINING"),
            Map.entry("SYNTHETIC-DATA", "DERIVATIVES"),
            Map.entry("RESALE", "REDISTRIBUTION"));

    private Words() {}

    static boolean isKnown(String code) {
        return PERMISSIONS.contains(code)
                || RESEARCH.contains(code)
                || OTHERS.contains(code)
                || ACTIVITIES.contains(code);
    }

    /** Whether any of the codes is the word or takes it in. */
    static boolean takesIn(Collection<String> codes, String word) {
        String above = KINDS.get(word);
        return codes.contains(word) || (above != null && takesIn(codes, above));
    }
}
