package org.yui.gateway.follow;

import java.io.IOException;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.network.block.BlockFacts;
import org.yui.network.fabric.BlockConsumer;

/** Has every withdrawal in a block obeyed before the block counts as taken. */
public final class WithdrawalConsumer implements BlockConsumer {

    private static final String KEYS = "WITHDRAWAL/";

    private final Obedience obedience;

    public WithdrawalConsumer(Obedience obedience) {
        this.obedience = obedience;
    }

    @Override
    public void take(Block block) throws IOException {
        for (LedgerFact fact : BlockFacts.of(block.toByteArray())) {
            if (fact.key().startsWith(KEYS)) {
                Withdrawal withdrawal = read(fact);
                obedience.obey(withdrawal.contribution(), Optional.ofNullable(withdrawal.index()));
            }
        }
    }

    /** A withdrawal that cannot be read is never passed over: a newer node must read it. */
    private static Withdrawal read(LedgerFact fact) throws IOException {
        try {
            return Json.read(fact.json(), Withdrawal.class);
        } catch (MalformedJsonException e) {
            throw new IOException(
                    "block " + fact.block()
                            + ": found a withdrawal of a form that this version does not know; update it",
                    e);
        }
    }
}
