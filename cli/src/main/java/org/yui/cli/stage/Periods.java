package org.yui.cli.stage;

import java.util.ArrayList;
import java.util.List;
import org.yui.domain.GrantId;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.StatementFact;

/** Which periods the log has, and how far each is. */
public final class Periods {

    private final LedgerLog log;
    private final int cuts;

    public Periods(LedgerLog log) {
        this.log = log;
        this.cuts = log.all("CUT", Cut.class).size(); // without gaps, from 1
    }

    /** The newest period that is cut; 0 if none is. */
    public int newest() {
        return cuts;
    }

    /** Whether money moved after the newest cut: a payment came in or a line was used. */
    public boolean hasNews() {
        int from = cuts == 0 ? 0 : log.place(Cut.key(cuts));
        return log.facts().stream().skip(from).anyMatch(f -> isMoney(f.key()));
    }

    private static boolean isMoney(String key) {
        return key.startsWith("PAYMENT/") || key.startsWith("RELEASES/");
    }

    /** The period that has all that was paid and used under a grant by now: the first cut after it, or the next to come. */
    public int after(GrantId grant) {
        int last = -1;
        for (int i = 0; i < log.facts().size(); i++) {
            String key = log.facts().get(i).key();
            if (isMoney(key) && key.contains("/" + grant + "/")) {
                last = i;
            }
        }
        int period = 1;
        while (period <= cuts && log.place(Cut.key(period)) < last) {
            period++;
        }
        return period;
    }

    /** Periods that are cut, without a close whose every statement is issued; in their order. */
    public List<Integer> unfinished() {
        List<Integer> unfinished = new ArrayList<>();
        List<Close> closes = log.all("CLOSE", Close.class);
        for (int period = 1; period <= cuts; period++) {
            int number = period;
            List<Close> own = closes.stream().filter(c -> c.period() == number).toList();
            if (own.isEmpty() || !own.stream().allMatch(this::isIssued)) {
                unfinished.add(period);
            }
        }
        return unfinished;
    }

    private boolean isIssued(Close close) {
        return close.statements().stream()
                .allMatch(s -> log.has(StatementFact.key(close.period(), s.member(), close.currency())));
    }
}
