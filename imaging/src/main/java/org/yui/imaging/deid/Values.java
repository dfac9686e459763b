package org.yui.imaging.deid;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Vr;

/** The looks that are taken at values before they are kept. */
final class Values {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,14})?|\\.\\d{1,14})([eE][+-]?\\d{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,11}");
    private static final Pattern TERM = Pattern.compile("[A-Z0-9_ ]{0,16}");
    private static final int LEAST_IDENTIFYING_DIGITS = 6;
    private static final int MOST_DECIMAL_CHARACTERS = 16;

    private static final int LEAST_TEXT_BYTES = 8;
    private static final double MOST_PRINTABLE_SHARE = 0.8;

    private Values() {}

    static String[] split(byte[] value) {
        return RawText.trimmed(value).split("\\\\", -1);
    }

    /** Whether these are numbers as DS and IS write them (PS3.5 section 6.2), and no more than the attribute has. */
    static boolean areDecimals(byte[] value, Vr vr, int most) {
        String[] parts = split(value);
        Pattern pattern = vr == Vr.IS ? INTEGER : DECIMAL;
        boolean all = parts.length <= most;
        for (int i = 0; all && i < parts.length; i++) {
            String part = parts[i].strip();
            boolean number = part.length() <= MOST_DECIMAL_CHARACTERS
                    && pattern.matcher(part).matches();
            all = part.isEmpty() || number;
        }
        return all;
    }

    /** Whether these are coded terms in form, and no more than the attribute has. */
    static boolean areTerms(byte[] value, int most) {
        String[] parts = split(value);
        boolean all = parts.length <= most;
        for (int i = 0; all && i < parts.length; i++) {
            all = TERM.matcher(parts[i].strip()).matches();
        }
        return all;
    }

    /** Whether one of these words stands in the value, in whatever case. */
    static boolean echo(byte[] value, Set<String> words) {
        String text = RawText.trimmed(value).toUpperCase(Locale.ROOT);
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of several numbers is wholly one of these words; short ones would be so by chance. */
    static boolean isOneOf(byte[] value, Set<String> words) {
        for (String part : split(value)) {
            String number = part.strip();
            if (number.length() >= LEAST_IDENTIFYING_DIGITS && words.contains(number)) {
                return true;
            }
        }
        return false;
    }

    /** Each value changed, or null where one has no changed form. */
    static byte @Nullable [] changed(byte[] value, Function<String, @Nullable String> change) {
        StringBuilder all = new StringBuilder();
        String[] parts = split(value);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            String changed = part.isEmpty() ? "" : change.apply(part);
            if (changed == null) {
                return null;
            }
            all.append(i == 0 ? "" : "\\").append(changed);
        }
        return RawText.bytes(all.toString());
    }

    /** Whether all values are identifiers in form (PS3.5 section 9.1). */
    static boolean areUids(byte[] value) {
        for (String part : split(value)) {
            if (!part.isBlank() && !UidMap.isUid(part.strip())) {
                return false;
            }
        }
        return true;
    }

    /** Whether bytes that should be numbers are mostly printable characters. */
    static boolean looksLikeText(byte[] bytes, int length) {
        int printable = 0;
        for (int i = 0; i < length; i++) {
            printable += bytes[i] >= ' ' && bytes[i] < 0x7F ? 1 : 0;
        }
        return length >= LEAST_TEXT_BYTES && printable > length * MOST_PRINTABLE_SHARE;
    }

    /** Something harmless of this type that is not empty: as many zeros as the attribute has at least, or one text. */
    static byte[] dummy(int tag, Vr vr) {
        Dictionary.Entry entry = Dictionary.of(tag);
        int least = entry == null ? 1 : entry.least();
        return switch (vr) {
            case AS -> ascii("000D");
            case DA -> ascii("19000101");
            case DT -> ascii("19000101000000");
            case TM -> ascii("000000");
            case DS, IS -> ascii("0");
            case UI -> ascii("2.25.0");
            case UR -> ascii("urn:removed");
            case AE, CS, LO, LT, PN, SH, ST, UC, UT -> ascii("REMOVED");
            case AT, FD, FL, OB, OD, OF, OL, OV, OW, SL, SQ, SS, SV, UL, UN, US, UV ->
                new byte[Math.max(2, least * vr.unitBytes())];
        };
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
