package org.yui.gateway.http;

import org.jspecify.annotations.Nullable;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Versioned;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;

/**
 * A grant as it stands.
 *
 * @param accessPayment the access fee as it came in
 * @param usePayment the use fee of the first slice as it came in
 * @param live whether studies may be ordered as far as the access fee goes
 * @param lease the first slice's lease, once a gateway has it
 */
public record GrantView(
        Grant grant,
        @Nullable Payment accessPayment,
        @Nullable Payment usePayment,
        boolean live,
        @Nullable Lease lease) implements Versioned {}
