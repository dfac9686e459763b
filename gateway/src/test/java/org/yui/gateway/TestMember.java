package org.yui.gateway;

import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.domain.Base64Bytes;
import org.yui.domain.MspId;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.SigningKey;
import org.yui.vault.WrappingKey;

/** A member of the test's consortium with all of its keys. */
public record TestMember(MspId msp, Role role, KeyPurpose purpose, SigningKey key, WrappingKey wrapping) {

    static TestMember of(String msp, Role role, KeyPurpose purpose, RandomGenerator random) {
        return new TestMember(MspId.parse(msp), role, purpose, SigningKey.generate(), WrappingKey.random(random));
    }

    /** What the consortium admits. */
    Member fact() {
        Base64Bytes depositKey = role == Role.HOSPITAL ? wrapping.publicKey() : null;
        return new Member(
                msp, 1, msp.text(), List.of(role), List.of(new KeyUse(purpose, key.verifyingKey())), depositKey);
    }
}
