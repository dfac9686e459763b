package org.yui.cli.node;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.SigningKey;
import org.yui.vault.KeyFolder;
import org.yui.vault.WrappingKey;

/** One member's own keys besides its certificates: made at first use, in a folder of their own. */
public final class MemberKeys {

    private final SortedMap<KeyPurpose, SigningKey> signing;
    private final WrappingKey wrapping;

    private MemberKeys(SortedMap<KeyPurpose, SigningKey> signing, WrappingKey wrapping) {
        this.signing = signing;
        this.wrapping = wrapping;
    }

    /**
     * Takes up the keys that the role needs, or makes them and keeps them there.
     *
     * @param folder a folder that only its owner may read
     */
    public static MemberKeys open(KeyFolder folder, Role role, SecureRandom random) throws IOException {
        SortedMap<KeyPurpose, SigningKey> signing = new TreeMap<>();
        for (KeyPurpose purpose : purposes(role)) {
            if (!folder.has(purpose)) {
                folder.save(purpose, SigningKey.generate());
            }
            signing.put(purpose, folder.signing(purpose));
        }
        if (!folder.hasWrapping()) {
            folder.save(WrappingKey.random(random));
        }
        return new MemberKeys(signing, folder.wrapping());
    }

    private static Set<KeyPurpose> purposes(Role role) {
        return switch (role) {
            case HOSPITAL -> EnumSet.of(KeyPurpose.CUSTODIAN, KeyPurpose.CHECKPOINT);
            case BUYER -> EnumSet.of(KeyPurpose.ORDER);
            case OPERATOR -> EnumSet.of(KeyPurpose.GATEWAY);
            case CURATOR, AUDITOR, ETHICS_COMMITTEE -> EnumSet.noneOf(KeyPurpose.class);
        };
    }

    /** @throws IllegalArgumentException if the member's role has no key of this purpose */
    public SigningKey signing(KeyPurpose purpose) {
        SigningKey key = signing.get(purpose);
        if (key == null) {
            throw new IllegalArgumentException("the member has no key of purpose " + purpose);
        }
        return key;
    }

    public WrappingKey wrapping() {
        return wrapping;
    }

    /** The public halves, as the {@code MEMBER} fact has them. */
    public List<KeyUse> uses() {
        return signing.entrySet().stream()
                .map(e -> new KeyUse(e.getKey(), e.getValue().verifyingKey()))
                .toList();
    }
}
