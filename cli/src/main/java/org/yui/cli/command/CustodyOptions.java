package org.yui.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.node.CustodySetting;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.CustodyChoosing;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.hospital.CustodyChoice;
import picocli.CommandLine.Option;

/** Options that say who holds the parts of keys; what they leave open, the configuration says. */
final class CustodyOptions {

    @Option(
            names = "--custodians",
            paramLabel = "MSP",
            split = ",",
            description = {
                "The hospitals that shall hold parts of the keys, the own one among them if it shall",
                "(default: the configuration's, else every hospital that has a custodian)."
            })
    private List<String> custodians = List.of();

    @Option(
            names = {"-k", "--threshold"},
            paramLabel = "K",
            description = {
                "How many of the custodians' parts are needed, besides the owner's",
                "(default: the configuration's, else a majority)."
            })
    private @Nullable Integer threshold;

    /** With the owner's part. */
    CustodyChoice choice(MemberNode node, Facts facts) throws LedgerException {
        CustodySetting configured = node.configuration().custody();
        CustodySetting named = custodians.isEmpty()
                ? configured
                : new CustodySetting(custodians.stream().map(MspId::parse).toList(), null);
        Integer k = threshold == null ? named.k() : threshold;
        return new CustodyChoosing(node, facts).of(new CustodySetting(named.custodians(), k));
    }
}
