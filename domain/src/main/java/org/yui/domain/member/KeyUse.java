package org.yui.domain.member;

import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.VerifyingKey;

/** One of a member's public keys and what it is for. */
public record KeyUse(KeyPurpose purpose, VerifyingKey key) {}
