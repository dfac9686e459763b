package org.yui.imaging.verify;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.StandardUids;
import org.yui.imaging.dicom.Vr;

/** The forms that values of an output may have. Written down here once more, not shared with the code that writes them. */
final class Forms {

    private static final Pattern PSEUDONYM = Pattern.compile("P[0-9A-HJKMNP-TV-Z]{20}");
    private static final Pattern TERM = Pattern.compile("[A-Z0-9_ ]{0,16}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,14})?|\\.\\d{1,14})([eE][+-]?\\d{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,11}");
    private static final Pattern AGE = Pattern.compile("(\\d{3})([DWMY])");
    private static final Pattern UID = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");
    private static final Pattern OWN_UID = Pattern.compile("2\\.25\\.([1-9]\\d{0,38})");
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern OLD_DATE = Pattern.compile("\\d{4}\\.\\d{2}\\.\\d{2}");
    private static final String CLOCK = "([01]\\d|2[0-3])([0-5]\\d(([0-5]\\d|60)(\\.\\d{1,6})?)?)?";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern OLD_TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}|\\d{6}|\\d{8}(" + CLOCK + ")?)([+-]\\d{4})?");
    private static final Set<String> DUMMIES = Set.of(
            "000D",
            "19000101",
            "19000101000000",
            "000000",
            "0",
            "2.25.0",
            "urn:removed",
            "REMOVED",
            "99YUI",
            "Removed");
    private static final int MOST_YEARS = 90;
    private static final int MOST_UID_CHARACTERS = 64;
    private static final int MOST_DECIMAL_CHARACTERS = 16;

    private Forms() {}

    static boolean isPseudonym(String value) {
        return PSEUDONYM.matcher(value).matches();
    }

    /** Whether every byte is zero or the text is what stands where something was taken away. */
    static boolean isDummy(byte[] value, Vr vr) {
        return switch (vr.kind()) {
            case NUMBER, BYTES, UNKNOWN -> isZero(value);
            default -> {
                String text = RawText.trimmed(value);
                yield text.isEmpty() || DUMMIES.contains(text);
            }
        };
    }

    static boolean isZero(byte[] value) {
        for (byte each : value) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isTerm(String value) {
        return TERM.matcher(value.strip()).matches();
    }

    static boolean isDecimal(String value, Vr vr) {
        String number = value.strip();
        return number.isEmpty()
                || (number.length() <= MOST_DECIMAL_CHARACTERS
                        && (vr == Vr.IS ? INTEGER : DECIMAL).matcher(number).matches());
    }

    /** An age of at most 90 years. */
    static boolean isAge(String value, boolean anyAge) {
        var age = AGE.matcher(value.strip());
        if (!age.matches()) {
            return value.isBlank();
        }
        return anyAge || !age.group(2).equals("Y") || Integer.parseInt(age.group(1)) <= MOST_YEARS;
    }

    static boolean isAnyUid(String value) {
        return value.length() <= MOST_UID_CHARACTERS && UID.matcher(value).matches();
    }

    /** {@code 2.25.} and a version 8 UUID of the variant of RFC 9562, or one of the standard's own. */
    static boolean isOwnUid(String value) {
        if (value.isEmpty() || StandardUids.contains(value)) {
            return true;
        }
        var own = OWN_UID.matcher(value);
        if (!own.matches()) {
            return value.equals("2.25.0");
        }
        BigInteger uuid = new BigInteger(own.group(1));
        boolean version8 = uuid.shiftRight(76).and(BigInteger.valueOf(0xF)).intValue() == 8;
        boolean variant = uuid.shiftRight(62).and(BigInteger.valueOf(3)).intValue() == 2;
        return uuid.bitLength() <= 128 && version8 && variant;
    }

    static boolean isMoment(String value, Vr vr, boolean withOffset) {
        String moment = value.strip();
        if (moment.isEmpty()) {
            return true;
        }
        return switch (vr) {
            case DA ->
                DATE.matcher(moment).matches()
                        ? isDay(moment)
                        : OLD_DATE.matcher(moment).matches() && isDay(moment.replace(".", ""));
            case DT -> isDateTime(moment, withOffset);
            default ->
                TIME.matcher(moment).matches() || OLD_TIME.matcher(moment).matches();
        };
    }

    private static boolean isDateTime(String moment, boolean withOffset) {
        var parts = DATE_TIME.matcher(moment);
        if (!parts.matches() || (parts.group(parts.groupCount()) != null && !withOffset)) {
            return false;
        }
        String digits = parts.group(1);
        String day = digits.length() >= 8 ? digits.substring(0, 8) : (digits + "0101").substring(0, 8);
        return isDay(day);
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10));
            return true;
        } catch (DateTimeException e) {
            return false; // a month 13: no date
        }
    }
}
