package org.yui.domain.document;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.Sorted;

/**
 * {@code SCHEME}: how revenue is shared. All shares are flattened into this one vector, so that each unit is divided
 * once.
 *
 * @param shares in rising order of beneficiaries, 1 to 1000; the parts add up to 10^9
 */
public record ShareScheme(List<Share> shares) implements Document {

    /** The parts of the whole. */
    public static final int WHOLE = 1_000_000_000;

    public ShareScheme {
        shares = Sorted.copy(shares, "shares");
        Require.between(1, 1000, shares.size(), "number of shares");
        long sum = shares.stream().mapToLong(Share::parts).sum();
        Require.that(sum == WHOLE, "shares: found " + sum + " parts in all, expected " + WHOLE);
    }

    @Override
    public String key() {
        return key(hash());
    }

    public static String key(Hash hash) {
        return "SCHEME/" + hash;
    }
}
