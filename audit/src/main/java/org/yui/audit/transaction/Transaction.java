package org.yui.audit.transaction;

import java.time.Instant;
import java.util.List;
import org.yui.audit.channel.Identity;

/**
 * A transaction that is well formed, signed and endorsed; whether what it read still stood is for the replay to say.
 *
 * @param id 64 hexadecimal digits
 * @param time chosen by its client
 * @param arguments function, then its argument
 * @param reads in order
 * @param writes in order
 */
public record Transaction(
        String id, Identity creator, Instant time, List<String> arguments, List<Read> reads, List<Write> writes) {

    public Transaction {
        arguments = List.copyOf(arguments);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
