package org.yui.audit.rule;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yui.audit.replay.Place;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Write;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.member.Approvals;

/**
 * Compares what a transaction wrote with what it was asked for. A transaction writes one fact, which is its argument; only
 * approvals may be several, one for each hash of the argument, and a grant is what follows from its argument.
 */
final class Asked {

    private final Findings findings;

    Asked(Findings findings) {
        this.findings = findings;
    }

    void check(Place place, Transaction transaction) {
        List<String> arguments = transaction.arguments();
        if (arguments.size() != 2) {
            find(place, "found " + arguments.size() + " arguments, expected a transaction's name and one argument");
            return;
        }
        if (transaction.writes().isEmpty()) {
            find(place, "found a transaction that writes nothing, expected a fact");
        }
        Optional<Kind> first = transaction.writes().stream().findFirst().flatMap(w -> Kind.of(w.key()));
        if (first.isPresent() && !isAsked(first.get(), transaction)) {
            find(
                    place,
                    "found a " + first.get() + " that is not what the transaction was asked for, expected "
                            + first.get().transaction() + " of what was written");
        }
    }

    private void find(Place place, String what) {
        findings.add(FindingClass.INTEGRITY, place.where(), what);
    }

    private static boolean isAsked(Kind kind, Transaction transaction) {
        List<Write> writes = transaction.writes();
        String argument = transaction.arguments().getLast();
        return transaction.arguments().getFirst().equals(kind.transaction())
                && switch (kind) {
                    case APPROVAL -> writes.stream().map(Write::key).toList().equals(approvals(transaction, argument));
                    case GRANT -> writes.size() == 1;
                    default ->
                        writes.size() == 1
                                && argument.equals(writes.getFirst().value().toStringUtf8());
                };
    }

    /** The keys of the approvals asked for, in rising order. */
    private static List<String> approvals(Transaction transaction, String argument) {
        TreeSet<String> keys = new TreeSet<>();
        try {
            for (Hash subject : Json.readCanonical(argument, Approvals.class).subjects()) {
                keys.add("APPROVAL/" + subject + "/" + transaction.creator().msp());
            }
        } catch (MalformedJsonException e) {
            return List.of(); // nothing was asked for in a form that can be read
        }
        return List.copyOf(keys);
    }
}
