package org.yui.domain.use;

import org.yui.domain.Code;

/**
 * One step of a decision, as the ledger keeps it.
 *
 * @param term the term, or what was asked for without one
 */
public record TermVerdict(Code term, Verdict verdict) implements Comparable<TermVerdict> {

    @Override
    public int compareTo(TermVerdict other) {
        return term.compareTo(other.term);
    }
}
