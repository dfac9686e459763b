package org.yui.cli.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.CustodySetting;
import org.yui.cli.node.MemberNode;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.hospital.CustodyChoice;

/** Chooses among whom a hospital's keys are divided. */
public final class CustodyChoosing {

    private final MemberNode node;
    private final Facts facts;

    public CustodyChoosing(MemberNode node, Facts facts) {
        this.node = node;
        this.facts = facts;
    }

    /**
     * The custodians that are named, else every hospital that can be one now: that the configuration knows the way to, and that has
     * stated its keys.
     *
     * @throws UnusableInputException if there is no way to one that is named
     */
    public CustodyChoice of(CustodySetting setting) throws LedgerException {
        for (MspId each : setting.custodians()) {
            if (!node.configuration().custodians().containsKey(each)) {
                throw new UnusableInputException(node.configuration().file() + ": found no address in custodians of "
                        + each + ", expected one of each hospital that shall hold parts");
            }
        }
        CustodyChoice majority = setting.custodians().isEmpty()
                ? CustodyChoice.usual(node.member(), able())
                : CustodyChoice.ofMajority(setting.custodians());
        return Optional.ofNullable(setting.k())
                .map(k -> new CustodyChoice(majority.custodians(), k, majority.ownerPart()))
                .orElse(majority);
    }

    private List<MspId> able() throws LedgerException {
        List<MspId> able = new ArrayList<>();
        for (MspId each : node.configuration().custodians().keySet()) {
            if (each.equals(node.member())
                    || facts.member(each).filter(CustodyChoosing::isAble).isPresent()) {
                able.add(each);
            }
        }
        return able;
    }

    private static boolean isAble(Member member) {
        return member.has(Role.HOSPITAL)
                && member.depositKey() != null
                && member.key(KeyPurpose.CUSTODIAN).isPresent();
    }
}
