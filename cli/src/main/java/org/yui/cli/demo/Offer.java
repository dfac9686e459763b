package org.yui.cli.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.domain.Code;
import org.yui.domain.Currency;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;

/** On what terms, for what fee and to whose benefit the demo's dataset is offered. */
final class Offer {

    static final Code PURPOSE = new Code("AI-TRAINING");
    static final Region REGION = new Region("JP");
    static final LegalForm LEGAL_FORM = LegalForm.APPI_ANONYMISED;

    private static final List<Code> PROHIBITED = List.of(new Code("RE-IDENTIFICATION"), new Code("RESALE"));

    /** Of each fee, in parts of 10^9: the hospitals share the rest. */
    private static final int CURATOR_PARTS = 150_000_000;

    private static final int OPERATOR_PARTS = 50_000_000;

    private Offer() {}

    static ConsentPolicy policy() {
        return new ConsentPolicy(LEGAL_FORM, List.of(PURPOSE), PROHIBITED, List.of(REGION));
    }

    /** One lease covers the whole quota, and the quota is what there is. */
    static Terms terms(long studies) {
        return new Terms(List.of(PURPOSE), PROHIBITED, List.of(REGION), studies, studies, 365, FeeBasis.COMMERCIAL);
    }

    /** A price by the bundle that no single study divides evenly, so that rounding shows. */
    static Tariff tariff() {
        return new Tariff(new Currency("JPY"), 0, new MinorUnits(250_000), new MinorUnits(100_000), 3);
    }

    /** For access fees: the hospitals in proportion to the studies they gave. */
    static ShareScheme accessScheme(Map<MspId, Long> studies) {
        Map<MspId, Integer> parts = proportional(ShareScheme.WHOLE - CURATOR_PARTS - OPERATOR_PARTS, studies);
        return scheme(parts);
    }

    /** For per-use fees: the hospital whose study was used. */
    static ShareScheme useScheme(MspId owner) {
        return scheme(new TreeMap<>(Map.of(owner, ShareScheme.WHOLE - CURATOR_PARTS - OPERATOR_PARTS)));
    }

    private static ShareScheme scheme(Map<MspId, Integer> hospitals) {
        List<Share> shares = new ArrayList<>();
        hospitals.forEach((msp, parts) -> shares.add(new Share(msp, parts)));
        shares.add(new Share(Cast.CURATOR, CURATOR_PARTS));
        shares.add(new Share(Cast.OPERATOR, OPERATOR_PARTS));
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
