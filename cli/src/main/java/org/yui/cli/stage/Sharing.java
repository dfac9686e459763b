package org.yui.cli.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;

/**
 * To whose benefit fees are taken: curator and operator get their parts of 10^9 of each, the hospitals the rest.
 *
 * @param curatorParts of 10^9
 * @param operatorParts of 10^9; less than all together with the curator's
 */
public record Sharing(MspId curator, int curatorParts, MspId operator, int operatorParts) {

    public Sharing {
        Require.between(1, ShareScheme.WHOLE - 1L, curatorParts, "the curator's parts");
        Require.between(1, ShareScheme.WHOLE - 1L - curatorParts, operatorParts, "the operator's parts");
    }

    /** For access fees: the hospitals in proportion to the studies they gave. */
    ShareScheme access(Map<MspId, Long> studies) {
        return scheme(proportional(hospitals(), studies));
    }

    /** For per-use fees: the hospital whose study was used. */
    ShareScheme use(MspId owner) {
        return scheme(new TreeMap<>(Map.of(owner, hospitals())));
    }

    private int hospitals() {
        return ShareScheme.WHOLE - curatorParts - operatorParts;
    }

    private ShareScheme scheme(Map<MspId, Integer> hospitals) {
        List<Share> shares = new ArrayList<>();
        hospitals.forEach((msp, parts) -> shares.add(new Share(msp, parts)));
        shares.add(new Share(curator, curatorParts));
        shares.add(new Share(operator, operatorParts));
        Collections.sort(shares);
        return new ShareScheme(shares);
    }

    /** Cuts a whole by weights, rounded down; what is left goes, a part each, to the largest remainders. */
    private static Map<MspId, Integer> proportional(int whole, Map<MspId, Long> weights) {
        long sum = weights.values().stream().mapToLong(Long::longValue).sum();
        Map<MspId, Integer> cut = new TreeMap<>();
        weights.forEach((msp, weight) -> cut.put(msp, Math.toIntExact(Math.multiplyExact((long) whole, weight) / sum)));
        int left = whole - cut.values().stream().mapToInt(Integer::intValue).sum();
        Comparator<Map.Entry<MspId, Long>> byRemainder =
                Comparator.comparingLong(e -> Math.multiplyExact((long) whole, e.getValue()) % sum);
        weights.entrySet().stream()
                .sorted(byRemainder.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(e -> cut.merge(e.getKey(), 1, Integer::sum));
        return cut;
    }
}
