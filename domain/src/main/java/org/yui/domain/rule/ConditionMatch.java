package org.yui.domain.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.use.Activity;
import org.yui.domain.use.Condition;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.TermKind;
import org.yui.domain.use.UseTerms;
import org.yui.domain.use.Verdict;
import org.yui.domain.use.Vocabulary;

/** Each condition against what the request states. */
final class ConditionMatch {

    /** Days that a month of a time limit counts, so that no month counts more than it has but February. */
    static final int DAYS_OF_A_MONTH = 30;

    private final UseTerms terms;
    private final Asking asking;
    private final ResearchUse use;

    ConditionMatch(UseTerms terms, Asking asking) {
        this.terms = terms;
        this.asking = asking;
        this.use = asking.use();
    }

    MatchLine region() {
        return Matching.line(
                Duo.REGION,
                "a place in " + terms.regions(),
                asking.region().text(),
                terms.regions().stream().anyMatch(r -> UseTerms.liesIn(asking.region(), r)));
    }

    /** A condition of which nothing is known here is refused: the records let none through, and this does not rest on it. */
    MatchLine line(Condition condition) {
        return switch (condition.code().text()) {
            case "DUO:0000012" -> research(condition);
            case "DUO:0000015" -> investigations(condition, "no methods research", none(Duo.METHOD_DEVELOPMENT));
            case "DUO:0000016" ->
                investigations(condition, "genetic research, whatever else beside it", !none(Duo.GENETIC));
            case "DUO:0000044" ->
                investigations(
                        condition,
                        "no research of origins or ancestry",
                        none(Duo.POPULATION_RESEARCH) && none(Duo.ANCESTRY_RESEARCH));
            case "DUO:0000018" -> profit(condition, true, true);
            case "DUO:0000045" -> profit(condition, true, false);
            case "DUO:0000046" -> profit(condition, false, true);
            case "DUO:0000019", "DUO:0000020", "DUO:0000024", "DUO:0000029", "LEGAL-FORM" -> undertaking(condition);
            case "DUO:0000021" ->
                Matching.line(
                        condition,
                        "the buyer's ethics approval, running",
                        String.valueOf(use.ethics()),
                        asking.ethics());
            case "DUO:0000025" -> time(condition);
            case "DUO:0000026", "COMMITTEE" -> humans(condition, "approval by people", "this request");
            case "DUO:0000027" ->
                listed(condition, use.project() == null ? null : use.project().text());
            case "DUO:0000028" -> listed(condition, asking.buyer().text());
            default ->
                Matching.line(
                        condition, "a condition that is known", condition.code().text(), false);
        };
    }

    private boolean none(Code investigation) {
        return use.investigations().stream().noneMatch(i -> Vocabulary.isA(i, investigation));
    }

    private MatchLine investigations(Condition condition, String demanded, boolean allowed) {
        return Matching.line(condition, demanded, use.investigations().toString(), allowed);
    }

    /** Kinds of research in another vocabulary than DUO's are for people to compare. */
    private MatchLine research(Condition condition) {
        List<Code> listed = condition.values().stream().map(Code::parse).toList();
        String demanded = "only kinds of " + listed;
        String stated = use.investigations().toString();
        boolean within = use.investigations().stream().allMatch(i -> Vocabulary.isWithin(i, listed));
        boolean foreign = listed.stream().anyMatch(c -> !Vocabulary.is(c, TermKind.INVESTIGATION));
        return !within && foreign
                ? humans(condition, demanded, stated)
                : Matching.line(condition, demanded, stated, within);
    }

    private MatchLine profit(Condition condition, boolean organisation, boolean trade) {
        boolean commercial = use.activities().contains(Activity.COMMERCIAL_USE);
        boolean allowed = !(organisation && use.forProfit()) && !(trade && commercial);
        return Matching.line(
                condition,
                (organisation ? "no organisation for profit" : "")
                        + (organisation && trade ? ", " : "")
                        + (trade ? "no commercial use" : ""),
                (use.forProfit() ? "for profit" : "not for profit") + ", "
                        + (commercial ? "commercial" : "not commercial"),
                allowed);
    }

    private MatchLine undertaking(Condition condition) {
        return Matching.line(
                condition,
                condition.code() + " " + condition.values() + " undertaken",
                "undertaken " + use.undertakings(),
                use.undertakings().contains(condition.code()));
    }

    private MatchLine time(Condition condition) {
        long most = Long.parseLong(condition.values().getFirst()) * DAYS_OF_A_MONTH;
        return Matching.line(condition, "at most " + most + " days", use.days() + " days", use.days() <= most);
    }

    private MatchLine listed(Condition condition, @Nullable String named) {
        if (condition.values().isEmpty()) {
            return humans(condition, "approval by people", String.valueOf(named));
        }
        return Matching.line(
                condition,
                "one of " + condition.values(),
                String.valueOf(named),
                named != null && condition.values().contains(named));
    }

    private static MatchLine humans(Condition condition, String demanded, String stated) {
        return new MatchLine(condition.code(), demanded, stated, Verdict.HUMANS);
    }
}
