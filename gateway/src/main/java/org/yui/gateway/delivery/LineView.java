package org.yui.gateway.delivery;

import java.util.List;
import org.yui.domain.InclusionProof;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.ReleasedLine;

/**
 * One ordered study as it stands.
 *
 * @param row the committed row that has its line
 * @param line opens the line
 * @param proof that the line is in the row
 * @param lineOrder the signed order that the line was made for: an earlier one of the same buyer if the study was ordered
 *     before
 * @param study opens the study's leaf
 * @param releases the custodians' signed releases that are in, with the proofs of their parts
 * @param refusals what custodians that have not released said when they were last asked
 */
public record LineView(
        OrdersRow row,
        LineOpening line,
        InclusionProof proof,
        Signed lineOrder,
        ProvenStudy study,
        List<ReleasedLine> releases,
        List<CustodianRefusal> refusals) {

    public LineView {
        releases = List.copyOf(releases);
        refusals = List.copyOf(refusals);
    }
}
