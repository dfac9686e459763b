package org.yui.gateway.remote;

import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/** Who may call what, as the ledger has the caller now. */
final class Callers {

    private final Facts facts;

    Callers(Facts facts) {
        this.facts = facts;
    }

    void requireHospital(MspId caller) throws RefusalException, LedgerException {
        if (!member(caller).has(Role.HOSPITAL)) {
            throw notPermitted(caller, "a hospital");
        }
    }

    void requireGateway(MspId caller) throws RefusalException, LedgerException {
        if (member(caller).key(KeyPurpose.GATEWAY).isEmpty()) {
            throw notPermitted(caller, "a member with a GATEWAY key");
        }
    }

    private Member member(MspId caller) throws RefusalException, LedgerException {
        return facts.member(caller)
                .orElseThrow(() -> new RefusalException(
                        Refusal.NOT_A_MEMBER,
                        "found no MEMBER fact of " + caller
                                + ", expected one on the ledger; it is to be admitted first"));
    }

    private static RefusalException notPermitted(MspId caller, String expected) {
        return new RefusalException(Refusal.NOT_PERMITTED, "found a call by " + caller + ", expected " + expected);
    }
}
