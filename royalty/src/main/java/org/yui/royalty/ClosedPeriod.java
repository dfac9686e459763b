package org.yui.royalty;

import java.util.List;
import org.yui.domain.period.Close;
import org.yui.domain.period.Statement;

/**
 * A period's results in one currency, ready to be stated and issued.
 *
 * @param close names the hash of each statement
 * @param statements in rising order of their members
 */
public record ClosedPeriod(Close close, List<Statement> statements) {

    public ClosedPeriod {
        statements = List.copyOf(statements);
    }
}
