package org.yui.network.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a certificate is for: the organisational unit in its subject, after Fabric's "Node OUs". */
public enum CertificateRole {
    CLIENT,
    PEER,
    ORDERER,
    ADMIN;

    /** The organisational unit, in lower case. */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CertificateRole> ofUnit(String unit) {
        return Arrays.stream(values()).filter(r -> r.unit().equals(unit)).findFirst();
    }
}
