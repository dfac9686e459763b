package org.yui.gateway.buyer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.PartContext;
import org.yui.domain.delivery.Release;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.InclusionProof;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.custodian.PartProof;
import org.yui.gateway.custodian.ReleasedLine;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;
import org.yui.vault.Joining;
import org.yui.vault.KeyPart;
import org.yui.vault.KeyParts;
import org.yui.vault.Opener;
import org.yui.vault.WrappingKey;

/** What a buyer asks of each line before it opens anything: study leaf, order line, releases, parts; against the ledger. */
final class LineChecks {

    private final BuyerSetting setting;
    private final Facts facts;

    LineChecks(BuyerSetting setting, Facts facts) {
        this.setting = setting;
        this.facts = facts;
    }

    CheckedLine check(Grant grant, OrderedStudy study, LineView view) throws LedgerException, IOException {
        Contribution contribution = contribution(study);
        checkLeaf(study, view, contribution);
        checkLine(grant, study, view);
        return new CheckedLine(study, view, contribution, join(grant, view, contribution));
    }

    private Contribution contribution(OrderedStudy study) throws LedgerException, CheckFailedException {
        return facts.contribution(study.contribution())
                .orElseThrow(() -> new CheckFailedException(
                        "found no contribution " + study.contribution() + " on the ledger, expected it"));
    }

    private static void checkLeaf(OrderedStudy study, LineView view, Contribution contribution) throws IOException {
        var opening = view.study().opening();
        InclusionProof proof = view.study().proof();
        boolean same = opening.contribution().equals(study.contribution())
                && opening.index() == study.index()
                && opening.leaf().studyVersion().equals(study.studyVersion())
                && proof.size() == contribution.studies();
        require(same, "found the leaf of another study, expected the one ordered");
        Opener.checkOpening(opening, proof, contribution.studyRoot());
    }

    private void checkLine(Grant grant, OrderedStudy study, LineView view)
            throws LedgerException, CheckFailedException {
        OrdersRow row = view.row();
        Optional<OrdersRow> stated = facts.ordersRow(row.grant(), row.slice(), row.first());
        require(stated.filter(row::equals).isPresent(), "found another ORDERS row, expected the ledger's");
        OrderLine line = view.line().line();
        boolean inPlace = row.grant().equals(grant.id())
                && line.grant().equals(grant.id())
                && line.slice() == row.slice()
                && line.study().equals(study)
                && row.contribution().equals(study.contribution())
                && view.proof().size() == row.count()
                && view.proof().index() == line.line() - row.first();
        require(inPlace, "found a line of another study or place, expected the one ordered in its place");
        Hash leaf = MerkleTree.leaf(view.line().salt(), Json.bytes(line));
        String why = MerkleTree.check(view.proof(), leaf, row.root()).orElse("");
        require(why.isEmpty(), "found a line outside its row, expected it in there: " + why);
        DeliveryOrder order = view.lineOrder().read(DeliveryOrder.class);
        boolean own = view.lineOrder().signer().equals(setting.buyer())
                && view.lineOrder().purpose() == KeyPurpose.ORDER
                && view.lineOrder().isBy(setting.orderKey().verifyingKey())
                && line.order().equals(order.id())
                && line.orderHash().equals(view.lineOrder().bodyHash())
                && order.studies().contains(study);
        require(own, "found a line of another order, expected one that this buyer's ORDER key signed");
    }

    private Joining join(Grant grant, LineView view, Contribution contribution) throws LedgerException, IOException {
        StudyLeaf leaf = view.study().opening().leaf();
        Custody custody = custody(view, contribution);
        CustodyPlan plan = CustodyPlan.of(custody, contribution.hospital());
        List<KeyPart> parts = new ArrayList<>();
        Map<Integer, Hash> committed = new HashMap<>();
        for (ReleasedLine answer : view.releases()) {
            Release release = release(grant, view, answer, plan);
            for (SealedPart sealed : release.parts()) {
                KeyPart part = KeyPart.received(sealed, context(grant, release, sealed.index()), setting.wrappingKey());
                parts.add(part);
                if (isCommitted(part, answer, plan, view, contribution, custody)) {
                    committed.put(part.index(), part.leafHash());
                }
            }
        }
        return KeyParts.join(leaf.studyVersion(), plan, parts, committed, leaf.keyCommitment());
    }

    /** The custody of the epoch that the releases are of; the newest if nothing is released. */
    private Custody custody(LineView view, Contribution contribution) throws LedgerException, CheckFailedException {
        List<Integer> epochs = view.releases().stream()
                .map(r -> r.release().read(Release.class).epoch())
                .distinct()
                .toList();
        require(epochs.size() <= 1, "found releases of " + epochs.size() + " custody epochs, expected one");
        Optional<Custody> custody = epochs.isEmpty()
                ? facts.custody(contribution.id())
                : facts.find(Custody.key(contribution.id(), epochs.getFirst()), Custody.class);
        return custody.orElseThrow(() -> new CheckFailedException("found no custody of contribution "
                + contribution.id() + " on the ledger for the releases' epoch, expected one"));
    }

    private Release release(Grant grant, LineView view, ReleasedLine answer, CustodyPlan plan)
            throws LedgerException, CheckFailedException {
        Release release = answer.release().read(Release.class);
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
        require(
                ofLine,
                "found a release by " + release.custodian()
                        + " of another line, order or grant, expected one of this line");
        require(
                release.wrappingKeyHash().equals(setting.wrappingKey().publicKeyHash()),
                "found a release by " + release.custodian() + " to another wrapping key, expected this buyer's");
        require(
                release.instances() == leaf.instances() && release.sealedSize() == leaf.sealedSize(),
                "found a release by " + release.custodian()
                        + " that counts other instances or bytes, expected the leaf's");
        boolean holds = release.parts().stream()
                .allMatch(p -> plan.indices().contains(p.index())
                        && plan.holder(p.index()).equals(release.custodian()));
        require(
                holds,
                "found a release by " + release.custodian()
                        + " of others' parts, expected those that the custody gives it");
        boolean signed = answer.release().signer().equals(release.custodian())
                && facts.isSigned(answer.release(), KeyPurpose.CUSTODIAN);
        require(
                signed,
                "found a release with another signature, expected that of the CUSTODIAN key of " + release.custodian());
        return release;
    }

    private PartContext context(Grant grant, Release release, int index) {
        return new PartContext(
                WrappingKey.SUITE,
                setting.channel(),
                grant.id(),
                grant.hash(),
                release.order(),
                release.study().studyVersion(),
                release.epoch(),
                setting.wrappingKey().publicKeyHash(),
                release.custodian(),
                index);
    }

    private static boolean isCommitted(
            KeyPart part,
            ReleasedLine answer,
            CustodyPlan plan,
            LineView view,
            Contribution contribution,
            Custody custody) {
        long place = plan.leafPlace(view.study().opening().index(), part.index());
        long leaves = contribution.studies() * plan.indices().size();
        return answer.proofs().stream()
                .filter(p -> p.index() == part.index())
                .map(PartProof::proof)
                .anyMatch(p -> p.index() == place
                        && p.size() == leaves
                        && MerkleTree.check(p, part.leafHash(), custody.shareRoot())
                                .isEmpty());
    }

    private static void require(boolean holds, String message) throws CheckFailedException {
        if (!holds) {
            throw new CheckFailedException(message);
        }
    }
}
