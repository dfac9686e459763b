package org.yui.cli.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.Currency;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementFact;
import org.yui.network.block.BlockFacts;
import org.yui.royalty.ClosedPeriod;
import org.yui.royalty.PeriodClose;

/** The operator cuts the period and states its results; each hospital recomputes them before it approves; statements go out. */
final class Closing {

    private static final int PERIOD = 1;

    private final Setting setting;

    Closing(Setting setting) {
        this.setting = setting;
    }

    ClosedPeriod run(Currency currency) throws IOException, LedgerException {
        FactWriter operator = setting.writer(Cast.OPERATOR);
        operator.state("periods:cut", new Cut(PERIOD, Cast.OPERATOR));
        ClosedPeriod closed = compute(currency);
        operator.state("periods:close", closed.close());
        for (MspId hospital : setting.cast().hospitals()) {
            approve(hospital, compute(currency).close());
        }
        for (Statement statement : closed.statements()) {
            operator.state(
                    "periods:statement",
                    new StatementFact(PERIOD, statement.member(), currency, statement.hash(), Cast.OPERATOR));
            AtomicFile.write(setting.folder().statements().resolve(fileName(statement)), Json.bytes(statement));
        }
        return closed;
    }

    static String fileName(Statement statement) {
        return statement.period() + "-" + statement.currency() + "-" + statement.member() + ".json";
    }

    private ClosedPeriod compute(Currency currency) throws LedgerException, IOException {
        List<LedgerFact> facts = new ArrayList<>();
        long height = setting.engine().height();
        for (long number = 0; number < height; number++) {
            facts.addAll(BlockFacts.of(setting.engine().block(number)));
        }
        return PeriodClose.of(Setting.CHANNEL, PERIOD, Cast.OPERATOR, facts).close(currency);
    }

    /** A hospital approves its own result, which stands only if the operator's has the same hash. */
    private void approve(MspId hospital, Close own) throws IOException, LedgerException {
        setting.writer(hospital)
                .state(
                        "approvals:approve",
                        Json.write(new Approvals(List.of(own.hash()))),
                        Approval.key(own.hash(), hospital));
    }
}
