package org.yui.audit.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.UnusedLine;
import org.yui.domain.GrantId;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;

/** Lists the committed lines that no custodian has answered, and why. */
final class Unused {

    private final FactStore facts;
    private final Instant lastTime;
    private final List<OrderLine> unanswered = new ArrayList<>();
    private final Set<Use> answered = new HashSet<>();

    Unused(FactStore facts, Instant lastTime) {
        this.facts = facts;
        this.lastTime = lastTime;
    }

    private record Use(GrantId grant, OrderedStudy study) {}

    void row(OrdersRow row, List<OrderLine> lines, List<ReleasesRow> stated) {
        BitSet bits = new BitSet();
        stated.forEach(s -> bits.or(s.answered().bits()));
        for (int i = 0; i < lines.size() && i < row.count(); i++) {
            OrderLine line = lines.get(i);
            if (bits.get(i)) {
                answered.add(new Use(line.grant(), line.study()));
            } else {
                unanswered.add(line);
            }
        }
    }

    List<UnusedLine> list() {
        return unanswered.stream()
                .map(l -> new UnusedLine(l.grant(), l.slice(), l.line(), l.order(), l.study(), state(l)))
                .toList();
    }

    private UnusedLine.State state(OrderLine line) {
        if (answered.contains(new Use(line.grant(), line.study()))) {
            return UnusedLine.State.REPEATED;
        }
        boolean runs = facts.get(Grant.key(line.grant()), Grant.class)
                .filter(g -> lastTime.isBefore(g.until()))
                .isPresent();
        return runs ? UnusedLine.State.OPEN : UnusedLine.State.LAPSED;
    }
}
