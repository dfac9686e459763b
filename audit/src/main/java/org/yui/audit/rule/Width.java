package org.yui.audit.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yui.domain.Code;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.Terms;
import org.yui.domain.use.Condition;

/**
 * Whether terms stay within a policy, worked out once more.
 *
 * @param asked the policy's conditions
 * @param given those of the terms
 */
record Width(ConsentPolicy policy, List<Condition> asked, Terms terms, List<Condition> given) {

    /** Which permissions a policy of each permission lets terms have. */
    private static Set<String> within(String permission) {
        return switch (permission) {
            case Words.NRES -> Words.PERMISSIONS;
            case Words.GRU -> Set.of(Words.GRU, Words.HMB, Words.DS, Words.POA);
            case Words.HMB -> Set.of(Words.HMB, Words.DS);
            default -> Set.of(permission);
        };
    }

    boolean isWithin() {
        Set<String> allowed = texts(policy.purposes());
        Set<String> forbidden = texts(terms.prohibited());
        return texts(terms.purposes()).stream().allMatch(p -> purpose(allowed, p))
                && texts(policy.prohibited()).stream().allMatch(p -> Words.takesIn(forbidden, p))
                && terms.regions().stream()
                        .allMatch(r -> policy.regions().stream().anyMatch(around -> Uses.holds(around, r)))
                && asked.stream().allMatch(this::isKept)
                && given("LEGAL-FORM")
                        .map(Condition::values)
                        .filter(v -> !v.contains(policy.legalForm().name()))
                        .isEmpty();
    }

    private static boolean purpose(Set<String> allowed, String purpose) {
        return Words.PERMISSIONS.contains(purpose)
                ? allowed.stream()
                        .filter(Words.PERMISSIONS::contains)
                        .anyMatch(p -> within(p).contains(purpose))
                : Words.takesIn(allowed, purpose);
    }

    private static Set<String> texts(List<Code> codes) {
        return codes.stream().map(Code::text).collect(Collectors.toSet());
    }

    private Optional<Condition> given(String code) {
        return given.stream().filter(c -> c.code().text().equals(code)).findFirst();
    }

    private boolean isKept(Condition condition) {
        List<String> want = condition.values();
        Optional<List<String>> have = given(condition.code().text()).map(Condition::values);
        boolean both = given("DUO:0000018").isPresent();
        return switch (condition.code().text()) {
            case "DUO:0000018" ->
                both
                        || (given("DUO:0000045").isPresent()
                                && given("DUO:0000046").isPresent());
            case "DUO:0000045", "DUO:0000046" -> both || have.isPresent();
            case "DUO:0000007", "DUO:0000012", "DUO:0000027", "DUO:0000028" ->
                have.isPresent()
                        && have.get().isEmpty() == want.isEmpty()
                        && new HashSet<>(want).containsAll(have.get());
            case "DUO:0000024" ->
                have.isPresent()
                        && LocalDate.parse(have.get().getFirst()).compareTo(LocalDate.parse(want.getFirst())) >= 0;
            case "DUO:0000025" ->
                have.isPresent() && Integer.parseInt(have.get().getFirst()) <= Integer.parseInt(want.getFirst());
            default -> have.isPresent();
        };
    }
}
