package org.yui.domain.use;

import java.util.List;
import java.util.stream.Stream;
import org.yui.domain.Code;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Region;
import org.yui.domain.Require;

/** That terms of use are known, in their places, and do not say one thing and its opposite. */
record Consistency(List<Code> purposes, List<Code> prohibited, List<Region> regions, List<Condition> conditions) {

    void check() {
        conditions.forEach(Consistency::checkForm);
        long permissions = purposes.stream()
                .filter(c -> Vocabulary.is(c, TermKind.PERMISSION))
                .count();
        Require.that(
                permissions == 1,
                "purposes: found " + permissions + " permissions of DUO, expected exactly one of them");
        for (Code each : purposes) {
            Require.that(
                    Vocabulary.is(each, TermKind.PERMISSION) || isActivity(each),
                    "purposes: found " + each + ", expected a permission of DUO or an activity");
            Require.that(
                    !Vocabulary.isWithin(each, prohibited),
                    "purposes: found " + each + ", which is prohibited, expected it on one side only");
        }
        for (Code each : prohibited) {
            Require.that(isActivity(each), "prohibited: found " + each + ", expected an activity");
        }
        refuse(allows(Activity.RE_IDENTIFICATION), "found RE-IDENTIFICATION allowed, expected nobody to allow it");
        checkTogether();
        checkUnrestricted();
    }

    private static void checkForm(Condition condition) {
        Term term = Vocabulary.find(condition.code())
                .orElseThrow(() -> new InvalidValueException(
                        "conditions: found the unknown code " + condition.code() + ", expected one of the vocabulary"));
        boolean fits = (term.kind() == TermKind.MODIFIER && term.values() != ValueKind.REGIONS)
                || term.kind() == TermKind.CONDITION
                || term.code().equals(Duo.DISEASE_SPECIFIC);
        Require.that(
                fits && !term.code().equals(Duo.CLINICAL_CARE),
                "conditions: found " + term.code() + ", expected a modifier that has no other place");
        term.values().check(condition.values());
    }

    private static boolean isActivity(Code code) {
        return Vocabulary.is(code, TermKind.ACTIVITY) || code.equals(Duo.CLINICAL_CARE);
    }

    private void checkTogether() {
        Require.that(
                purposes.contains(Duo.DISEASE_SPECIFIC) == has(Duo.DISEASE_SPECIFIC),
                "found disease-specific research without its diseases, or diseases without it, expected both or none");
        refuse(
                allows(Activity.AI_TRAINING) && allows(Activity.AI_TEST_ONLY),
                "found AI-TRAINING and AI-TEST-ONLY, expected one: training takes in tests");
        refuse(
                allows(Activity.COMMERCIAL_USE)
                        && Stream.of(Duo.NON_COMMERCIAL, Duo.NOT_FOR_PROFIT_NON_COMMERCIAL)
                                .anyMatch(this::has),
                "found COMMERCIAL-USE allowed and non-commercial use only, expected one of them");
        refuse(
                has(Duo.NOT_FOR_PROFIT_NON_COMMERCIAL)
                        && Stream.of(Duo.NOT_FOR_PROFIT, Duo.NON_COMMERCIAL).anyMatch(this::has),
                "found NPUNCU beside NPU or NCU, expected NPUNCU alone: it says both");
        refuse(
                has(Duo.NO_METHODS) && (allows(Activity.AI_TRAINING) || allows(Activity.AI_TEST_ONLY)),
                "found no methods research beside AI, expected one of them: a model is a method");
        refuse(
                has(Duo.NO_ANCESTRY) && purposes.contains(Duo.ANCESTRY_ONLY),
                "found ancestry research only and prohibited, expected one of them");
        refuse(
                has(Duo.GENETIC_ONLY) && purposes.contains(Duo.ANCESTRY_ONLY),
                "found ancestry research only and genetic studies only, expected one of them");
    }

    private void checkUnrestricted() {
        if (purposes.contains(Duo.NO_RESTRICTION)) {
            boolean free = conditions.isEmpty()
                    && prohibited.stream().allMatch(Activity.RE_IDENTIFICATION::equals)
                    && regions.equals(List.of(UseTerms.ANYWHERE));
            Require.that(
                    free,
                    "found NRES (no restriction) with a condition, a prohibition or a region, expected none but"
                            + " RE-IDENTIFICATION and the region ZZ");
        }
        refuse(
                regions.contains(UseTerms.ANYWHERE) && regions.size() > 1,
                "regions: found ZZ (anywhere) beside others, expected it alone");
    }

    private boolean allows(Code activity) {
        return purposes.contains(activity);
    }

    private boolean has(Code condition) {
        return conditions.stream().anyMatch(c -> c.code().equals(condition));
    }

    private static void refuse(boolean contradiction, String message) {
        Require.that(!contradiction, message);
    }
}
