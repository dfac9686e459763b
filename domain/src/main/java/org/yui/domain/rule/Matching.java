package org.yui.domain.rule;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.yui.domain.Code;
import org.yui.domain.use.Condition;
import org.yui.domain.use.TermKind;
import org.yui.domain.use.UseTerms;
import org.yui.domain.use.Verdict;
import org.yui.domain.use.Vocabulary;

/**
 * Sets terms of use against a request: the permission against its kinds of research, what is allowed and prohibited against what it wants
 * to do, each condition against what it states. What nobody allowed is refused.
 */
public final class Matching {

    private final UseTerms terms;
    private final Asking asking;
    private final TreeMap<Code, MatchLine> lines = new TreeMap<>();

    private Matching(UseTerms terms, Asking asking) {
        this.terms = terms;
        this.asking = asking;
    }

    /** What the terms say to the request. */
    public static Match decide(UseTerms terms, Asking asking) {
        Matching matching = new Matching(terms, asking);
        matching.run();
        return Match.of(List.copyOf(matching.lines.values()));
    }

    private void run() {
        ConditionMatch conditions = new ConditionMatch(terms, asking);
        add(new PermissionMatch(terms, asking.use()).line());
        add(conditions.region());
        asking.use().activities().forEach(this::activity);
        terms.prohibited().forEach(this::prohibition);
        terms.conditions().stream()
                .filter(c -> !Vocabulary.is(c.code(), TermKind.PERMISSION))
                .map(conditions::line)
                .forEach(this::add);
        asking.use().undertakings().forEach(this::undertaking);
    }

    private void add(MatchLine line) {
        lines.merge(line.term(), line, MatchLine::or);
    }

    private void activity(Code wanted) {
        List<Code> allowed = terms.activities();
        add(line(
                wanted,
                "one of " + allowed + " or a kind of one",
                wanted + " to be done",
                Vocabulary.isWithin(wanted, allowed)));
    }

    /** Whoever takes on not to do something takes on not to do any kind of it. */
    private void prohibition(Code forbidden) {
        Collection<Code> wanted = asking.use().activities();
        Collection<Code> undertaken = asking.use().undertakings();
        boolean asked = wanted.stream().anyMatch(w -> Vocabulary.isA(w, forbidden));
        add(line(
                forbidden,
                forbidden + " undertaken not to be done",
                "to be done " + wanted + ", undertaken " + undertaken,
                !asked && Vocabulary.isWithin(forbidden, undertaken)));
    }

    /** A word that nobody knows binds nobody, so a request that gives one is not understood. */
    private void undertaking(Code code) {
        if (Vocabulary.find(code).isEmpty()) {
            add(line(code, "codes of the vocabulary undertaken", code.text(), false));
        }
    }

    static MatchLine line(Code term, String demanded, String stated, boolean allowed) {
        return new MatchLine(term, demanded, stated, allowed ? Verdict.ALLOWED : Verdict.REFUSED);
    }

    static MatchLine line(Condition condition, String demanded, String stated, boolean allowed) {
        return line(condition.code(), demanded, stated, allowed);
    }
}
