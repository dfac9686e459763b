package org.yui.gateway.buyer;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.signing.SigningKey;
import org.yui.vault.WrappingKey;

/**
 * What a buyer orders with.
 *
 * @param orderKey its key of purpose {@code ORDER}
 * @param wrappingKey opens released parts; requests carry its public half
 * @param ledger the ledger in the buyer's name, for instance over {@link GatewayClient#ledger}
 * @param random identifiers; a cryptographic source outside tests
 */
public record BuyerSetting(
        String channel,
        MspId buyer,
        SigningKey orderKey,
        WrappingKey wrappingKey,
        Ledger ledger,
        InstantSource clock,
        RandomGenerator random) {}
