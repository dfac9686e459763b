package org.yui.cli.demo;

import java.io.IOException;
import java.util.List;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Closing;
import org.yui.cli.stage.Gathering;
import org.yui.cli.stage.LedgerLog;
import org.yui.cli.stage.Periods;
import org.yui.domain.MspId;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.royalty.ClosedPeriod;

/** The operator closes the grant's period, all hospitals recompute and approve it, statements go out. */
final class Distributing {

    private final DemoNetwork network;
    private final Participant operator;
    private final DemoFolder folder;

    Distributing(DemoNetwork network, DemoFolder folder) throws IOException {
        this.network = network;
        this.operator = network.participant(network.cast().operator());
        this.folder = folder;
    }

    /** Periods that an earlier demo left half closed come first, because each goes on from the one before. */
    ClosedPeriod run(Grant grant) throws IOException, LedgerException {
        Periods periods = new Periods(LedgerLog.read(operator.service()));
        int period = periods.after(grant.id());
        for (int unfinished : periods.unfinished()) {
            if (unfinished < period) {
                close(unfinished);
            }
        }
        new Closing(operator).cut(period);
        ClosedPeriod closed = close(period).stream()
                .filter(c -> c.close().currency().equals(grant.currency()))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("found no " + grant.currency() + " in the period, expected its fees"));
        Gathering.write(closed, folder.statements());
        return closed;
    }

    private List<ClosedPeriod> close(int period) throws IOException, LedgerException {
        Closing own = new Closing(operator);
        List<ClosedPeriod> results = own.compute(period);
        for (ClosedPeriod closed : results) {
            own.state(closed);
        }
        for (MspId hospital : network.cast().founders()) {
            approve(new Closing(network.participant(hospital)), hospital, period);
        }
        for (ClosedPeriod closed : results) {
            if (!own.issue(closed)) {
                throw new IOException("found too few approvals of period " + period + ", expected a majority");
            }
        }
        return results;
    }

    private static void approve(Closing closing, MspId hospital, int period) throws IOException, LedgerException {
        for (ClosedPeriod recomputed : closing.compute(period)) {
            if (!closing.approve(recomputed.close()).orElse(false)) {
                throw new IOException(hospital + " found other results of period " + period
                        + " than the operator's, expected the same");
            }
        }
    }
}
