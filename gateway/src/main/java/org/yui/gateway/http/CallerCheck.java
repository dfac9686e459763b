package org.yui.gateway.http;

import java.security.cert.X509Certificate;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;

/** What else must hold of a caller whose certificate its member's CA issued. */
@FunctionalInterface
public interface CallerCheck {

    /** Where there is no ledger to ask. */
    CallerCheck NONE = (member, certificate) -> {};

    /** @throws RefusalException if the caller is not to be served */
    void check(MspId member, X509Certificate certificate) throws RefusalException, LedgerException;
}
