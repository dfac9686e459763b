package org.yui.gateway.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Range} header asks of a representation (RFC 9110, section 14.2). Several ranges, other units and malformed
 * headers are passed over, as section 14.2 allows, so that the whole is sent.
 */
sealed interface ByteRange {

    /** Everything. */
    record Whole() implements ByteRange {}

    /**
     * One part.
     *
     * @param first the first byte, from 0
     * @param last the last byte, at least {@code first}
     */
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }
    }

    /** A range that begins beyond the end, or a suffix of nothing. */
    record Unsatisfiable() implements ByteRange {}

    /** One range; numbers of more digits than a long has are beyond any end. */
    Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the headers.
     *
     * @param size of the representation in bytes
     * @param ifRange the {@code If-Range} header (section 13.1.5): unless it is this strong tag, the whole is sent
     * @param entityTag the representation's strong entity tag, with its quotes
     */
    static ByteRange of(@Nullable String range, @Nullable String ifRange, String entityTag, long size) {
        if (range == null || (ifRange != null && !ifRange.strip().equals(entityTag))) {
            return new Whole();
        }
        Matcher single = SINGLE.matcher(range.strip());
        if (!single.matches()) {
            return new Whole();
        }
        Optional<Long> from = number(single.group(1));
        Optional<Long> to = number(single.group(2));
        if (from.isEmpty()) {
            return to.map(n -> suffix(n, size)).orElseGet(Whole::new);
        }
        return part(from.get(), to.orElse(Long.MAX_VALUE), size);
    }

    private static ByteRange part(long first, long last, long size) {
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Unsatisfiable() : new Part(first, Math.min(last, size - 1));
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? new Unsatisfiable() : new Part(Math.max(0, size - length), size - 1);
    }

    private static Optional<Long> number(String digits) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
    }
}
