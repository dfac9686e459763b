package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.Table;

/** The few text attributes whose values can be shown to be harmless, and how: a pattern that each value must be wholly. */
public final class SafeText {

    private static final Map<Integer, Pattern> PATTERNS = load();

    private SafeText() {}

    private static Map<Integer, Pattern> load() {
        Map<Integer, Pattern> patterns = new HashMap<>();
        for (String[] row : Table.rows("safe-text.tsv")) {
            patterns.put(Integer.parseUnsignedInt(row[0], 16), Pattern.compile(row[1]));
        }
        return patterns;
    }

    public static boolean covers(int tag) {
        return PATTERNS.containsKey(tag);
    }

    /**
     * Whether each of these values is harmless.
     *
     * @param text values parted by backslashes
     */
    public static boolean matches(int tag, String text) {
        Pattern pattern = PATTERNS.get(tag);
        if (pattern == null) {
            return false;
        }
        for (String value : text.split("\\\\", -1)) {
            if (!pattern.matcher(value.strip()).matches()) {
                return false;
            }
        }
        return true;
    }
}
