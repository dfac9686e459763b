package org.yui.domain.rule;

import java.util.List;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;

/** What terms of use say to a request, with the step at each term in rising order of codes, the same at every endorser. */
public sealed interface Match {

    /** The steps, each term once. */
    List<MatchLine> lines();

    /** Every term allows it. */
    record Allowed(List<MatchLine> lines) implements Match {}

    /** A term refuses it, whoever may wish otherwise. */
    record Refused(List<MatchLine> lines) implements Match {}

    /** No term refuses it, and one at least leaves it to people. */
    record NeedsHumans(List<MatchLine> lines) implements Match {}

    static Match of(List<MatchLine> lines) {
        Verdict gravest =
                lines.stream().map(MatchLine::verdict).max(Verdict::compareTo).orElse(Verdict.REFUSED);
        return switch (gravest) {
            case ALLOWED -> new Allowed(lines);
            case HUMANS -> new NeedsHumans(lines);
            case REFUSED -> new Refused(lines);
        };
    }

    /** What the ledger keeps of the steps. */
    default List<TermVerdict> trace() {
        return lines().stream().map(MatchLine::kept).toList();
    }
}
