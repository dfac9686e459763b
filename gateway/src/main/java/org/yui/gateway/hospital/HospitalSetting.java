package org.yui.gateway.hospital;

import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.yui.domain.MspId;
import org.yui.domain.content.Blocks;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.signing.SigningKey;
import org.yui.gateway.custodian.Custodian;
import org.yui.vault.WrappingKey;

/**
 * What a hospital publishes with.
 *
 * @param key its key of purpose {@code CUSTODIAN}, which signs deposits and withdrawals
 * @param depositKey opens parts that custodians give back
 * @param ledger the ledger in the hospital's name
 * @param blocks where its sealed studies are
 * @param custodians the way to a custodian, if there is one
 * @param random identifiers, salts and encapsulations; a cryptographic source outside tests
 */
public record HospitalSetting(
        String channel,
        MspId hospital,
        SigningKey key,
        WrappingKey depositKey,
        Ledger ledger,
        Blocks blocks,
        Function<MspId, Optional<Custodian>> custodians,
        RandomGenerator random) {}
