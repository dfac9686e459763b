package org.yui.domain.rule;

import java.util.List;

/** Whether a fact may be stated. */
public sealed interface Ruling {

    /** It may. */
    record Allowed() implements Ruling {}

    /**
     * It may not.
     *
     * @param code what a program can act on
     * @param sentence what was found and what was expected, for people
     */
    record Refused(Refusal code, String sentence) implements Ruling {}

    /** Refuses unless something holds. */
    static Ruling unless(boolean holds, Refusal code, String sentence) {
        return holds ? new Allowed() : new Refused(code, sentence);
    }

    /** The first refusal; if there is none, it is allowed. */
    static Ruling first(Ruling... rulings) {
        return first(List.of(rulings));
    }

    /** The first refusal; if there is none, it is allowed. */
    static Ruling first(Iterable<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            if (ruling instanceof Refused) {
                return ruling;
            }
        }
        return new Allowed();
    }
}
