package org.yui.gateway.follow;

import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.gateway.facts.Facts;
import org.yui.network.block.BlockFacts;
import org.yui.network.fabric.BlockConsumer;

/** Has every withdrawal in a block obeyed before the block counts as taken, also one of a consent or of all that a hospital gave. */
public final class WithdrawalConsumer implements BlockConsumer {

    private static final String KEYS = "WITHDRAWAL/";
    private static final List<String> WIDER_KEYS = List.of("CONSENTWITHDRAWAL/", "HOSPITALWITHDRAWAL/");

    private final Obedience obedience;
    private final Holdings holdings;
    private final Facts facts;
    private final Consumer<Instant> obeyed;

    /** @param facts says which contributions a wider word is about */
    public WithdrawalConsumer(Obedience obedience, Holdings holdings, Facts facts) {
        this(obedience, holdings, facts, signed -> {});
    }

    /** @param obeyed is told the transaction's time of each withdrawal, once it is obeyed */
    public WithdrawalConsumer(Obedience obedience, Holdings holdings, Facts facts, Consumer<Instant> obeyed) {
        this.obedience = obedience;
        this.holdings = holdings;
        this.facts = facts;
        this.obeyed = obeyed;
    }

    @Override
    public void take(Block block) throws IOException {
        for (LedgerFact fact : BlockFacts.of(block.toByteArray())) {
            if (fact.key().startsWith(KEYS)) {
                Withdrawal withdrawal = read(fact);
                obedience.obey(withdrawal.contribution(), Optional.ofNullable(withdrawal.index()));
                obeyed.accept(signed(block, fact));
            } else if (WIDER_KEYS.stream().anyMatch(fact.key()::startsWith)) {
                takeWider(fact);
                obeyed.accept(signed(block, fact));
            }
        }
    }

    /** When the hospital's client made the transaction, by its own clock. */
    private static Instant signed(Block block, LedgerFact fact) throws IOException {
        Envelope envelope = Envelope.parseFrom(block.getData().getData(fact.transaction()));
        Payload payload = Payload.parseFrom(envelope.getPayload());
        Timestamp time =
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getTimestamp();
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    /** What comes to this node later is refused by the ledger's word, so what is here now is all. */
    private void takeWider(LedgerFact fact) throws IOException {
        for (ContributionId held : holdings.contributions()) {
            if (isAbout(fact, held)) {
                obedience.obey(held, Optional.empty());
            }
        }
    }

    private boolean isAbout(LedgerFact fact, ContributionId held) throws IOException {
        try {
            return facts.withdrawalKeys(held).contains(fact.key());
        } catch (LedgerException e) {
            throw new IOException(
                    "block " + fact.block() + ": whether a withdrawal is about what is held here is not known ("
                            + e.getMessage() + ")",
                    e);
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
