package org.yui.ipfs.kubo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON that was not written here. Unlike the domain's reader it takes null, fractions and members that nobody knows, because
 * Kubo writes them; nothing of it is hashed or signed.
 */
sealed interface ForeignJson {

    /** Members in the order in which they were written; of a repeated one the last, as Kubo itself reads. */
    record Members(Map<String, ForeignJson> all) implements ForeignJson {

        public Members {
            all = new LinkedHashMap<>(all);
        }
    }

    record Elements(List<ForeignJson> all) implements ForeignJson {

        public Elements {
            all = List.copyOf(all);
        }
    }

    record Text(String value) implements ForeignJson {}

    record Decimal(BigDecimal value) implements ForeignJson {}

    record Truth(boolean value) implements ForeignJson {}

    record Nothing() implements ForeignJson {}

    static ForeignJson text(String value) {
        return new Text(value);
    }

    static ForeignJson number(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    static ForeignJson truth(boolean value) {
        return new Truth(value);
    }

    static ForeignJson texts(List<String> values) {
        return new Elements(values.stream().map(ForeignJson::text).toList());
    }

    /** The member of this name, if this is an object that has one. */
    default Optional<ForeignJson> member(String name) {
        return this instanceof Members members
                ? Optional.ofNullable(members.all().get(name))
                : Optional.empty();
    }

    /** The text of the member of this name, if there is one. */
    default Optional<String> textOf(String name) {
        return member(name).flatMap(found -> found instanceof Text text ? Optional.of(text.value()) : Optional.empty());
    }

    /** The whole number of the member of this name, if there is one within a {@code long}. */
    default Optional<Long> longOf(String name) {
        return member(name).flatMap(found -> found instanceof Decimal number ? exact(number) : Optional.empty());
    }

    private static Optional<Long> exact(Decimal number) {
        try {
            return Optional.of(number.value().longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The elements of the member of this name; none where there is no such array. */
    default List<ForeignJson> elementsOf(String name) {
        return member(name)
                .map(found -> found instanceof Elements elements ? elements.all() : List.<ForeignJson>of())
                .orElse(List.of());
    }
}
