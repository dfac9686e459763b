package org.yui.imaging.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.evidence.Method.MethodCode;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.ConfidentialityTable.Code;
import org.yui.imaging.profile.ConfidentialityTable.Row;

/**
 * What a file says of its de-identification in (0012,0064).
 *
 * @param basic   whether it claims the basic profile
 * @param options that it claims
 * @param strange whether it has a code that is neither, another meaning for one, or one twice
 */
record Claim(boolean basic, Set<ConfidentialityOption> options, boolean strange) {

    /** @param codes as they stand in the file */
    static Claim of(List<MethodCode> codes) {
        boolean basic = false;
        boolean strange = false;
        Set<ConfidentialityOption> options = EnumSet.noneOf(ConfidentialityOption.class);
        for (MethodCode code : codes) {
            @Nullable ConfidentialityOption option = option(code);
            if (option != null) {
                strange |= !options.add(option);
            } else if (code.equals(MethodCode.BASIC)) {
                strange |= basic;
                basic = true;
            } else {
                strange = true;
            }
        }
        return new Claim(basic, options, strange);
    }

    private static @Nullable ConfidentialityOption option(MethodCode code) {
        for (ConfidentialityOption option : ConfidentialityOption.values()) {
            if (option.code().equals(code.value()) && option.meaning().equals(code.meaning())) {
                return option;
            }
        }
        return null;
    }

    boolean has(ConfidentialityOption option) {
        return options.contains(option);
    }

    /** Whether the codes can be true together. */
    boolean holdsTogether() {
        boolean bothDates =
                has(ConfidentialityOption.RETAIN_FULL_DATES) && has(ConfidentialityOption.RETAIN_MODIFIED_DATES);
        return basic && !strange && !bothDates;
    }

    boolean keepsDates() {
        return has(ConfidentialityOption.RETAIN_FULL_DATES) || has(ConfidentialityOption.RETAIN_MODIFIED_DATES);
    }

    /** What (0028,0303) has to say (PS3.3 section C.12.1.1.9). */
    String datesFlag() {
        if (has(ConfidentialityOption.RETAIN_FULL_DATES)) {
            return "UNMODIFIED";
        }
        return has(ConfidentialityOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
    }

    /** Whether an option that is claimed does this to an attribute. */
    boolean does(Code code, Row row) {
        return row.options().entrySet().stream().anyMatch(option -> option.getValue() == code && has(option.getKey()));
    }

    /** The codes in one word. */
    String text() {
        List<String> codes = new ArrayList<>();
        if (basic) {
            codes.add(MethodCode.BASIC.value());
        }
        options.forEach(option -> codes.add(option.code()));
        return codes.isEmpty() ? "none" : String.join("+", codes);
    }
}
