package org.yui.gateway.buyer;

import java.io.IOException;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.facts.Facts;
import org.yui.vault.Opener;

/** What a buyer asks of each line before it opens anything: study leaf, order line, releases, parts; against the ledger. */
final class LineChecks {

    private final BuyerSetting setting;
    private final Facts facts;
    private final PartsJoining joining;

    LineChecks(BuyerSetting setting, Facts facts) {
        this.setting = setting;
        this.facts = facts;
        this.joining = new PartsJoining(setting, facts);
    }

    CheckedLine check(Grant grant, OrderedStudy study, LineView view) throws LedgerException, IOException {
        Contribution contribution = contribution(study);
        checkLeaf(study, view, contribution);
        checkLine(grant, study, view);
        return joining.join(grant, study, view, contribution);
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

    private static void require(boolean holds, String message) throws CheckFailedException {
        if (!holds) {
            throw new CheckFailedException(message);
        }
    }
}
