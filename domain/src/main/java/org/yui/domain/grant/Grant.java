package org.yui.domain.grant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.Sorted;
import org.yui.domain.json.Json;
import org.yui.domain.json.Since;
import org.yui.domain.use.TermVerdict;

/**
 * {@code GRANT}: what followed from a request once every owner had decided, with everything pinned that it rests on.
 *
 * @param wrappingKeyHash SHA-256 of the buyer's wrapping key: data keys go to no other
 * @param quota how many lines may be ordered in all
 * @param sliceLines how many lines one lease has
 * @param from the conclusion's transaction time
 * @param until when it ends
 * @param trace what each term said to the request, in rising order of codes: by it anyone can follow the decision. Absent from grants of
 *     before terms were matched
 */
public record Grant(
        GrantId id,
        Outcome outcome,
        MspId buyer,
        Hash requestHash,
        DatasetId dataset,
        int version,
        Hash datasetHash,
        Code purpose,
        Region region,
        Hash wrappingKeyHash,
        Hash terms,
        Hash tariff,
        Hash accessScheme,
        Currency currency,
        MinorUnits accessFee,
        long quota,
        long sliceLines,
        Instant from,
        Instant until,
        @Since(2) @Nullable List<TermVerdict> trace)
        implements Fact {

    public Grant {
        Require.atLeast(1, version, "version");
        Require.atLeast(1, quota, "quota");
        Require.between(1, quota, sliceLines, "sliceLines");
        Require.that(from.isBefore(until), "grant: found an end that is not after its beginning");
        if (trace != null) {
            trace = Sorted.copy(trace, "trace");
        }
    }

    /** SHA-256 of its canonical JSON: what releases and orders name. */
    public Hash hash() {
        return Hash.of(Json.bytes(this));
    }

    public boolean runsAt(Instant time) {
        return outcome == Outcome.GRANTED && !time.isBefore(from) && time.isBefore(until);
    }

    @Override
    public String key() {
        return key(id);
    }

    public static String key(GrantId id) {
        return "GRANT/" + id;
    }
}
