package org.yui.gateway.buyer;

import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.Release;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;

/** What a buyer asks of one custodian's release: that it is this line's, to this buyer, and the custodian's own word. */
final class ReleaseChecks {

    private final BuyerSetting setting;
    private final Facts facts;

    ReleaseChecks(BuyerSetting setting, Facts facts) {
        this.setting = setting;
        this.facts = facts;
    }

    /** @throws CheckFailedException saying what does not fit */
    void check(Grant grant, LineView view, Signed signed, Release release, CustodyPlan plan)
            throws LedgerException, CheckFailedException {
        OrderLine line = view.line().line();
        StudyLeaf leaf = view.study().opening().leaf();
        boolean ofLine = release.channel().equals(setting.channel())
                && release.grant().equals(grant.id())
                && release.grantHash().equals(grant.hash())
                && release.slice() == line.slice()
                && release.rowFirst() == view.row().first()
                && release.line() == line.line()
                && release.order().equals(line.order())
                && release.orderHash().equals(line.orderHash())
                && release.study().equals(line.study());
        require(ofLine, "found a release of another line, order or grant, expected one of this line");
        require(
                release.wrappingKeyHash().equals(setting.wrappingKey().publicKeyHash()),
                "found a release to another wrapping key, expected this buyer's");
        require(
                release.instances() == leaf.instances() && release.sealedSize() == leaf.sealedSize(),
                "found a release that counts other instances or bytes, expected the leaf's");
        boolean holds = release.parts().stream()
                .allMatch(p -> plan.indices().contains(p.index())
                        && plan.holder(p.index()).equals(release.custodian()));
        require(holds, "found a release of others' parts, expected those that the custody gives the custodian");
        boolean isSigned = signed.signer().equals(release.custodian()) && facts.isSigned(signed, KeyPurpose.CUSTODIAN);
        require(
                isSigned,
                "found a release with another signature, expected that of the CUSTODIAN key of " + release.custodian());
    }

    private static void require(boolean holds, String message) throws CheckFailedException {
        if (!holds) {
            throw new CheckFailedException(message);
        }
    }
}
