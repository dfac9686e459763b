package org.yui.domain.use;

import java.util.List;
import org.yui.domain.Code;
import org.yui.domain.Sorted;

/**
 * A term with what it asks for in particular.
 *
 * @param code of a modifier, a condition or of disease-specific research
 * @param values in rising order; what they are, the term's {@link ValueKind} says
 */
public record Condition(Code code, List<String> values) implements Comparable<Condition> {

    public Condition {
        values = Sorted.copy(values, "values of " + code);
    }

    /** With values, in any order. */
    public static Condition of(Code code, String... values) {
        return new Condition(code, List.of(values).stream().sorted().toList());
    }

    /** By code alone, so that a policy has each once. */
    @Override
    public int compareTo(Condition other) {
        return code.compareTo(other.code);
    }
}
