package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.Table;

/**
 * The coding schemes whose codes stand for terms that everybody shares (PS3.16 section 8), and the form of their codes. A code of
 * another scheme may be a hospital's own.
 */
public final class CodeSchemes {

    private static final Map<String, Pattern> FORMS = load();

    /** The multiplication table of the dihedral group D5, and the permutation, of Verhoeff's check digit. */
    private static final String[] PRODUCTS = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };

    private static final String[] PERMUTATIONS = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private CodeSchemes() {}

    private static Map<String, Pattern> load() {
        Map<String, Pattern> forms = new HashMap<>();
        for (String[] row : Table.rows("code-schemes.tsv")) {
            forms.put(row[0], Pattern.compile(row[1]));
        }
        return Map.copyOf(forms);
    }

    /** Whether the scheme is shared and the code has its form; of SNOMED CT, its check digit too. */
    public static boolean mayHave(String scheme, String code) {
        Pattern form = FORMS.get(scheme);
        return form != null && form.matcher(code).matches() && (!scheme.equals("SCT") || hasCheckDigit(code));
    }

    private static boolean hasCheckDigit(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = PRODUCTS[check].charAt(PERMUTATIONS[i % 8].charAt(digit) - '0') - '0';
        }
        return check == 0;
    }
}
