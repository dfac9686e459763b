package org.yui.domain.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yui.domain.Code;
import org.yui.domain.use.Condition;
import org.yui.domain.use.Duo;
import org.yui.domain.use.UseTerms;
import org.yui.domain.use.Vocabulary;

/** Whether terms are no wider than a policy: whatever they let through, the policy would, and as gravely. */
record Coverage(UseTerms policy, UseTerms terms) {

    /** What the terms have beyond the policy; nothing if it covers them. */
    Optional<String> excess() {
        if (!permits(policy.permission(), terms.permission())) {
            return found(terms.permission() + " for research", "no more than " + policy.permission());
        }
        for (Code each : terms.activities()) {
            if (!Vocabulary.isWithin(each, policy.activities())) {
                return found(each + " allowed", "only what is of " + policy.activities());
            }
        }
        for (Code each : policy.prohibited()) {
            if (!Vocabulary.isWithin(each, terms.prohibited())) {
                return found(terms.prohibited() + " forbidden", each + " as well");
            }
        }
        boolean inside = terms.regions().stream()
                .allMatch(place -> policy.regions().stream().anyMatch(r -> UseTerms.liesIn(place, r)));
        if (!inside) {
            return found("the regions " + terms.regions(), "only places in " + policy.regions());
        }
        return policy.conditions().stream()
                .filter(c -> !isMet(c))
                .findFirst()
                .flatMap(c -> found("conditions " + terms.conditions(), "them to hold " + c));
    }

    private static Optional<String> found(String found, String expected) {
        return Optional.of("found terms with " + found + ", expected " + expected);
    }

    /** By DUO's hierarchy; and general research, which is for any purpose, takes in that of ancestry, which DUO files beside it. */
    private static boolean permits(Code policy, Code terms) {
        return policy.equals(Duo.NO_RESTRICTION)
                || Vocabulary.isA(terms, policy)
                || (policy.equals(Duo.GENERAL_RESEARCH) && terms.equals(Duo.ANCESTRY_ONLY));
    }

    private boolean isMet(Condition asked) {
        return switch (asked.code().text()) {
            case "DUO:0000018" -> forbids(Duo.NOT_FOR_PROFIT) && forbids(Duo.NON_COMMERCIAL);
            case "DUO:0000045", "DUO:0000046" -> forbids(asked.code());
            case "DUO:0000007", "DUO:0000012", "DUO:0000027", "DUO:0000028" -> isNarrowed(asked);
            case "DUO:0000024" ->
                given(asked).filter(g -> !date(g).isBefore(date(asked))).isPresent();
            case "DUO:0000025" ->
                given(asked).filter(g -> months(g) <= months(asked)).isPresent();
            default -> given(asked).isPresent();
        };
    }

    /** NPUNCU says both, though DUO files NPU and NCU as kinds of it. */
    private boolean forbids(Code profit) {
        return terms.has(profit) || terms.has(Duo.NOT_FOR_PROFIT_NON_COMMERCIAL);
    }

    /** A list is narrowed by fewer of its values; that people look is met by people looking. */
    private boolean isNarrowed(Condition asked) {
        List<String> values = asked.values();
        return given(asked)
                .map(Condition::values)
                .filter(v -> values.isEmpty() ? v.isEmpty() : !v.isEmpty() && values.containsAll(v))
                .isPresent();
    }

    private Optional<Condition> given(Condition asked) {
        return terms.condition(asked.code());
    }

    private static LocalDate date(Condition condition) {
        return LocalDate.parse(condition.values().getFirst());
    }

    private static long months(Condition condition) {
        return Long.parseLong(condition.values().getFirst());
    }
}
