package org.yui.domain.member;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Since;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.VerifyingKey;

/**
 * {@code MEMBER}: an organisation of the consortium. Stands when a majority of the hospitals have approved its hash: the
 * founding ones, or those of the newest {@link VotingHospitals}.
 *
 * @param msp the organisation's MSP
 * @param epoch 1 for the first statement; a change of roles or keys is the next
 * @param name the organisation's name as people know it, never a person's; 1 to 200 characters
 * @param roles each once; none in an epoch with which the organisation has left
 * @param keys at most one for each purpose
 * @param depositKey the X-Wing public key (1216 bytes) to which parts of data keys are deposited with this member's
 *     custodian; absent for members without one
 * @param certifications what public authorities certified it as, each once; at least one, absent where there is none. The hospitals that
 *     approve this record have looked it up
 */
public record Member(
        MspId msp,
        int epoch,
        String name,
        List<Role> roles,
        List<KeyUse> keys,
        @Nullable Base64Bytes depositKey,
        @Since(2) @Nullable List<Certification> certifications)
        implements Fact {

    public Member {
        Require.atLeast(1, epoch, "epoch");
        Require.between(1, 200, name.length(), "length of the name");
        roles = List.copyOf(roles);
        keys = List.copyOf(keys);
        Require.that(epoch > 1 || !roles.isEmpty(), "roles: found none, expected at least one in the first epoch");
        Require.distinct(roles, "roles");
        Require.distinct(keys.stream().map(KeyUse::purpose).toList(), "key purposes");
        if (certifications != null) {
            certifications = List.copyOf(certifications);
            Require.notEmpty(certifications, "certifications");
            Require.distinct(certifications, "certifications");
        }
    }

    /** Without a certification. */
    public Member(
            MspId msp, int epoch, String name, List<Role> roles, List<KeyUse> keys, @Nullable Base64Bytes depositKey) {
        this(msp, epoch, name, roles, keys, depositKey, null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether it is in: an organisation without roles has left. */
    public boolean isIn() {
        return !roles.isEmpty();
    }

    /** What it is certified as; empty where it is not. */
    public List<Certification> certified() {
        return Optional.ofNullable(certifications).orElse(List.of());
    }

    public boolean isCertified(Certification certification) {
        return certified().contains(certification);
    }

    public Optional<VerifyingKey> key(KeyPurpose purpose) {
        return keys.stream()
                .filter(k -> k.purpose() == purpose)
                .map(KeyUse::key)
                .findFirst();
    }

    @Override
    public String key() {
        return key(msp, epoch);
    }

    public static String key(MspId msp, int epoch) {
        return "MEMBER/" + msp + "/" + epoch;
    }
}
