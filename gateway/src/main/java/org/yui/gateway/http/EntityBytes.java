package org.yui.gateway.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.domain.InvalidValueException;

/**
 * Which bytes of a file a CAR is to prove (IPFS trustless gateway specification, {@code dag-scope} and {@code entity-bytes}).
 *
 * @param first from 0
 * @param last the last byte, itself among them; smaller than {@code first} where only the block itself is asked for
 */
record EntityBytes(long first, long last) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18}):(-?[0-9]{1,18}|\\*)");
    private static final EntityBytes NONE = new EntityBytes(0, -1);

    /**
     * Reads the parameters.
     *
     * @param size of the file
     * @throws InvalidValueException if they are of another form, or the bytes lie beyond the file's end
     */
    static EntityBytes of(@Nullable String scope, @Nullable String range, long size) {
        if (range != null) {
            return ofRange(range, size);
        }
        return switch (scope == null ? "all" : scope) {
            case "all", "entity" -> new EntityBytes(0, size - 1);
            case "block" -> NONE;
            default -> throw new InvalidValueException("dag-scope: found another word, expected block, entity or all");
        };
    }

    private static EntityBytes ofRange(String range, long size) {
        Matcher form = FORM.matcher(range);
        if (!form.matches()) {
            throw new InvalidValueException(
                    "entity-bytes: found another form, expected from:to, numbers or * for the end");
        }
        long first = fromEnd(Long.parseLong(form.group(1)), size);
        long last = form.group(2).equals("*") ? size - 1 : fromEnd(Long.parseLong(form.group(2)), size);
        if (first >= size && size > 0) {
            throw new InvalidValueException(
                    "entity-bytes: found a range from byte " + first + " on, expected one within " + size + " bytes");
        }
        return last < Math.max(0, first) ? NONE : new EntityBytes(Math.max(0, first), Math.min(last, size - 1));
    }

    private static long fromEnd(long number, long size) {
        return number < 0 ? size + number : number;
    }
}
