package org.yui.audit.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.Findings;
import org.yui.audit.report.MemberEarning;
import org.yui.audit.report.UnusedLine;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;

/**
 * Opens what the log only commits to, row by row, so that memory holds one row's files beside the facts.
 *
 * @param unused studies that were ordered and not used
 * @param earnings recomputed statements
 */
public record EvidenceCheck(List<UnusedLine> unused, List<MemberEarning> earnings) {

    public EvidenceCheck {
        unused = List.copyOf(unused);
        earnings = List.copyOf(earnings);
    }

    /**
     * Checks every file beside the blocks.
     *
     * @param lastTime the newest transaction's time, by which it is told whether a grant still runs
     */
    public static EvidenceCheck of(
            EvidenceFolder folder, FactStore facts, String channel, Instant lastTime, Findings findings) {
        Openings openings = Openings.check(new EvidenceReader(folder, "openings", findings), facts);
        Orders orders = Orders.check(new EvidenceReader(folder, "orders", findings), facts, channel);
        Lines lines = new Lines(new EvidenceReader(folder, "lines", findings), facts, openings, orders);
        Releases releases = new Releases(new EvidenceReader(folder, "releases", findings), facts, openings, channel);
        Map<String, List<ReleasesRow>> stated = byRow(facts);
        Unused unused = new Unused(facts, lastTime);
        for (OrdersRow row : facts.all(OrdersRow.class)) {
            List<OrderLine> opened = lines.of(row);
            List<ReleasesRow> answers = stated.getOrDefault(row.key(), List.of());
            releases.check(row, opened, answers);
            unused.row(row, opened, answers);
        }
        lines.finish();
        releases.finish();
        List<UnusedLine> notUsed = new ArrayList<>(unused.list());
        notUsed.addAll(orders.finish());
        List<MemberEarning> earnings =
                Statements.check(new EvidenceReader(folder, "statements", findings), facts, channel);
        return new EvidenceCheck(notUsed, earnings);
    }

    private static Map<String, List<ReleasesRow>> byRow(FactStore facts) {
        Map<String, List<ReleasesRow>> byRow = new HashMap<>();
        for (ReleasesRow each : facts.all(ReleasesRow.class)) {
            byRow.computeIfAbsent(OrdersRow.key(each.grant(), each.slice(), each.first()), k -> new ArrayList<>())
                    .add(each);
        }
        return byRow;
    }
}
