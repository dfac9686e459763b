package org.yui.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.BuyerNode;
import org.yui.cli.stage.Paying;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Purchase;
import org.yui.gateway.RefusalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui pay}. */
@Command(
        name = "pay",
        mixinStandardHelpOptions = true,
        description = {
            "With the buyer's configuration: promises a grant's access fee and the use fee of a slice of its quota.",
            "With the operator's: states that what was promised has come in, under the bank's reference, of which only"
                    + " a salted hash is stated."
        },
        footer = {
            "",
            "Example: yui pay --config buyer/yui.yaml GRANT",
            "         yui pay --config operator/yui.yaml GRANT --reference 2026-04-01/118"
        })
final class PayCommand extends NodeCommand {

    @Option(
            names = "--slice",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which slice of the quota is prepaid, from 0 (default: ${DEFAULT-VALUE}); the buyer's.")
    private long slice;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            description = "The bank's or chain's reference; the operator's.")
    private @Nullable String reference;

    @Parameters(paramLabel = "GRANT", description = "The grant's id.")
    @SuppressWarnings("NullAway.Init")
    private String grant;

    @Override
    Role[] roles() {
        return new Role[] {Role.BUYER, Role.OPERATOR};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        GrantId id = GrantId.parse(grant);
        boolean buys = node.configuration().role() == Role.BUYER;
        List<Purchase> purchases = buys ? promise(node, terminal, id) : confirm(node, terminal, id);
        answer(
                terminal,
                new Purchases(purchases),
                purchases.stream()
                        .map(p -> p.amount() + " minor units of " + p.currency() + " for " + p.fee() + " "
                                + (buys ? "promised" : "received"))
                        .toArray(String[]::new));
        if (purchases.isEmpty()) {
            terminal.line(buys ? "nothing to pay" : "nothing promised that has not come in");
        }
        return ExitCode.DONE;
    }

    private List<Purchase> promise(MemberNode node, Terminal terminal, GrantId id)
            throws IOException, LedgerException, RefusalException {
        Grant granted = node.participant(terminal)
                .facts()
                .grant(id)
                .orElseThrow(() -> new UnusableInputException(
                        "found no grant under this id on the ledger, expected one; see yui conclude"));
        List<Purchase> purchases = new ArrayList<>();
        try (BuyerNode buyer = BuyerNode.open(node, terminal)) {
            buyer.desk().purchase(granted, FeeKind.ACCESS, 0).ifPresent(purchases::add);
            buyer.desk().purchase(granted, FeeKind.USE, slice).ifPresent(purchases::add);
        }
        return purchases;
    }

    private List<Purchase> confirm(MemberNode node, Terminal terminal, GrantId id) throws IOException, LedgerException {
        if (reference == null) {
            throw new UnusableInputException("expected --reference TEXT: what the money came in under");
        }
        Participant operator = node.participant(terminal);
        Paying paying = new Paying(operator);
        List<Purchase> purchases = paying.promised(id);
        for (Purchase purchase : purchases) {
            Salt salt = Salt.random(operator.random());
            paying.confirm(purchase, Hash.of(salt.bytes(), reference.getBytes(StandardCharsets.UTF_8)));
        }
        return purchases;
    }

    /** What {@code --json} prints. */
    record Purchases(List<Purchase> purchases) implements Versioned {

        Purchases {
            purchases = List.copyOf(purchases);
        }
    }
}
