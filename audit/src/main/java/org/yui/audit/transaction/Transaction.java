package org.yui.audit.transaction;

import java.time.Instant;
import java.util.List;
import org.yui.audit.channel.Identity;

/**
 * A transaction that is well formed, signed and endorsed; whether what it read still stood is for the replay to say.
 *
 * @param id 64 hexadecimal digits
 * @param time chosen by its client
 * @param chaincode the one that was called
 * @param arguments function, then its argument
 * @param sets what was read and is written, by space
 */
public record Transaction(
        String id, Identity creator, Instant time, Chaincode chaincode, List<String> arguments, List<KeySet> sets) {

    /** The one chaincode of the network, whose public state holds the facts. */
    public static final String FACTS = "yui";

    public Transaction {
        arguments = List.copyOf(arguments);
        sets = List.copyOf(sets);
    }

    /** Whether it is about facts: it called their chaincode, or writes where they are. */
    public boolean isAboutFacts() {
        return chaincode.name().equals(FACTS) || !writes().isEmpty();
    }

    /** What it writes to the facts, in order. */
    public List<Write> writes() {
        return writes(Space.open(FACTS));
    }

    /** What it writes to a space, in order. */
    public List<Write> writes(Space space) {
        return sets.stream()
                .filter(s -> s.space().equals(space))
                .flatMap(s -> s.writes().stream())
                .toList();
    }
}
