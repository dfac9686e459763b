package org.yui.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Range} header asks of a representation (RFC 9110, section 14.2). Other units and malformed headers are passed over,
 * as section 14.2 allows, so that the whole is sent; so are more than {@link #MOST} ranges, and ranges that overlap, with which a
 * short header could ask for many times the whole (section 17.15).
 */
sealed interface ByteRange {

    /** Ranges of one request. */
    int MOST = 64;

    /** Everything. */
    record Whole() implements ByteRange {}

    /** One part or several, in the order asked for. */
    record Parts(List<Part> parts) implements ByteRange {

        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** A range that begins beyond the end, or a suffix of nothing; several if that holds of each. */
    record Unsatisfiable() implements ByteRange {}

    /**
     * One part.
     *
     * @param first the first byte, from 0
     * @param last the last byte, at least {@code first}
     */
    record Part(long first, long last) {

        long length() {
            return last - first + 1;
        }

        private boolean overlaps(Part other) {
            return first <= other.last && other.first <= last;
        }
    }

    Pattern SET = Pattern.compile("bytes=(.*)", Pattern.CASE_INSENSITIVE);

    /** One range; numbers of more digits than a long has are beyond any end. */
    Pattern SINGLE = Pattern.compile("[ \\t]*([0-9]*)-([0-9]*)[ \\t]*");

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
        Matcher set = SET.matcher(range.strip());
        return set.matches() ? ofSet(set.group(1), size) : new Whole();
    }

    private static ByteRange ofSet(String set, long size) {
        List<Part> parts = new ArrayList<>();
        for (String each : set.split(",", MOST + 2)) {
            if (each.isBlank()) {
                continue; // an empty element of a list (section 5.6.1.2)
            }
            Matcher single = SINGLE.matcher(each);
            if (!single.matches() || !isValid(single)) {
                return new Whole();
            }
            Optional<Part> part = part(single, size);
            if (part.isPresent() && parts.stream().anyMatch(part.get()::overlaps)) {
                return new Whole();
            }
            part.ifPresent(parts::add);
        }
        if (set.replace(',', ' ').isBlank() || set.chars().filter(c -> c == ',').count() >= MOST) {
            return new Whole();
        }
        return parts.isEmpty() ? new Unsatisfiable() : new Parts(parts);
    }

    private static boolean isValid(Matcher single) {
        Optional<Long> from = number(single.group(1));
        Optional<Long> to = number(single.group(2));
        return from.isPresent() ? to.isEmpty() || to.get() >= from.get() : to.isPresent();
    }

    /** The part of the representation that a valid range has; nothing if it has none. */
    private static Optional<Part> part(Matcher single, long size) {
        Optional<Long> from = number(single.group(1));
        long last = number(single.group(2)).orElse(Long.MAX_VALUE);
        if (from.isEmpty()) {
            return last == 0 || size == 0
                    ? Optional.empty()
                    : Optional.of(new Part(Math.max(0, size - last), size - 1));
        }
        return from.get() >= size ? Optional.empty() : Optional.of(new Part(from.get(), Math.min(last, size - 1)));
    }

    private static Optional<Long> number(String digits) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
    }
}
