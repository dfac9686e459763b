package org.yui.domain.period;

import org.yui.domain.Currency;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/** {@code STATEMENT}: the operator has issued this statement; it must be the one that the close names. */
public record StatementFact(int period, MspId member, Currency currency, Hash statement, MspId operator)
        implements Fact {

    public StatementFact {
        Require.atLeast(1, period, "period");
    }

    @Override
    public String key() {
        return key(period, member, currency);
    }

    public static String key(int period, MspId member, Currency currency) {
        return "STATEMENT/" + period + "/" + member + "/" + currency;
    }
}
