package org.yui.imaging.verify;

import java.util.Set;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.Tag;

/** What the parts of a coded term may be (PS3.3 section 8): a scheme that everybody knows, and a value in the form of a code. */
final class Codes {

    private static final int SCHEME_VERSION = 0x00080103;
    private static final int LONG_VALUE = 0x00080119;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9%{}\\[\\]/*.'^+_-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z._-]{1,16}");

    /** Designators of PS3.16 section 8 for schemes that are nobody's own. */
    private static final Set<String> SCHEMES = Set.of(
            "ACR",
            "BI",
            "C4",
            "C5",
            "CD2",
            "DCM",
            "FMA",
            "I10",
            "I10P",
            "I11",
            "I9",
            "I9C",
            "ICDO3",
            "IHERADTF",
            "ISO639_2",
            "ISO3166_1",
            "LN",
            "MA",
            "MAYOASRG",
            "MDC",
            "MSH",
            "NCIt",
            "NDC",
            "NEU",
            "NICIP",
            "NYUMCCG",
            "PATHLEX",
            "POS",
            "RADLEX",
            "RFC3066",
            "RFC5646",
            "RO",
            "SCT",
            "SNM3",
            "SRT",
            "UBERON",
            "UCUM",
            "UMLS",
            "UPC",
            "99SDM",
            "JC",
            "JJ1017",
            "99YUI");

    private Codes() {}

    static boolean covers(int tag) {
        return tag == Tag.CODE_VALUE
                || tag == Tag.CODING_SCHEME_DESIGNATOR
                || tag == SCHEME_VERSION
                || tag == LONG_VALUE;
    }

    static boolean isHarmless(int tag, String value) {
        return switch (tag) {
            case Tag.CODING_SCHEME_DESIGNATOR -> SCHEMES.contains(value);
            case SCHEME_VERSION -> VERSION.matcher(value).matches();
            default -> VALUE.matcher(value).matches();
        };
    }
}
