package org.yui.gateway.custodian;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.signing.SigningKey;
import org.yui.vault.WrappingKey;

/**
 * What a custodian answers with.
 *
 * @param hospital whose custodian it is
 * @param key the hospital's key of purpose {@code CUSTODIAN}
 * @param depositKey opens what is deposited here
 * @param ledger the ledger in the hospital's name
 * @param clock the custodian's own, by which it judges expiry and the age of its view
 * @param random nonces and encapsulations; a cryptographic source outside tests
 */
public record CustodianSetting(
        String channel,
        MspId hospital,
        SigningKey key,
        WrappingKey depositKey,
        Ledger ledger,
        InstantSource clock,
        RandomGenerator random) {}
