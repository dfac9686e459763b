package org.yui.domain.rule;

import org.yui.domain.Code;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;

/**
 * One term of a match.
 *
 * @param demanded what the term asks for
 * @param stated what the request says to it
 */
public record MatchLine(Code term, String demanded, String stated, Verdict verdict) {

    TermVerdict kept() {
        return new TermVerdict(term, verdict);
    }

    /** The graver of two lines of one term; of two as grave, the first. */
    MatchLine or(MatchLine other) {
        return other.verdict.compareTo(verdict) > 0 ? other : this;
    }

    @Override
    public String toString() {
        return term + " " + verdict + ": found " + stated + ", expected " + demanded;
    }
}
