package org.yui.gateway.delivery;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.yui.domain.MspId;
import org.yui.domain.content.Blocks;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.signing.SigningKey;
import org.yui.gateway.custodian.Custodian;

/**
 * What a gateway delivers with.
 *
 * @param gateway the operator that runs it
 * @param key the operator's key of purpose {@code GATEWAY}
 * @param ledger the ledger in the operator's name
 * @param custodians the way to a custodian, if there is one
 * @param random salts; a cryptographic source outside tests
 */
public record DeliverySetting(
        String channel,
        MspId gateway,
        SigningKey key,
        Ledger ledger,
        Blocks blocks,
        Function<MspId, Optional<Custodian>> custodians,
        InstantSource clock,
        RandomGenerator random) {}
