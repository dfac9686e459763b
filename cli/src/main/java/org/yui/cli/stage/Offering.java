package org.yui.cli.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.cli.node.Participant;
import org.yui.domain.Bitmap;
import org.yui.domain.DatasetId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;

/** The curator offers contributions as a dataset version; a second organisation attests the de-identification before. */
public final class Offering {

    private final Participant member;

    /** @param member the curator, or the organisation that attests */
    public Offering(Participant member) {
        this.member = member;
    }

    /** States the documents that the dataset names, and writes the first version of a dataset of all these studies. */
    public Dataset draft(
            DatasetId id,
            String title,
            List<Contribution> contributions,
            Terms terms,
            Tariff tariff,
            Sharing sharing,
            MspId attestedBy)
            throws LedgerException {
        Map<MspId, Long> studies = new TreeMap<>();
        contributions.forEach(c -> studies.merge(c.hospital(), c.studies(), Math::addExact));
        ShareScheme access = sharing.access(studies);
        member.statements().state("documents:terms", terms);
        member.statements().state("documents:tariff", tariff);
        member.statements().state("documents:scheme", access);
        List<Choice> choices = new ArrayList<>();
        for (Contribution contribution : contributions) {
            ShareScheme use = sharing.use(contribution.hospital());
            member.statements().state("documents:scheme", use);
            choices.add(new Choice(contribution.id(), Bitmap.firstN(contribution.studies()), use.hash()));
        }
        return new Dataset(
                id, 1, title, member.msp(), choices, terms.hash(), tariff.hash(), access.hash(), List.of(), attestedBy);
    }

    /** The second organisation's word for exactly this dataset version. */
    public void attest(Dataset dataset) throws LedgerException {
        member.statements()
                .bringAbout(
                        "approvals:approve",
                        Json.write(new Approvals(List.of(dataset.hash()))),
                        Approval.key(dataset.hash(), member.msp()));
    }

    /** Whether the second organisation has given its word. */
    public boolean isAttested(Dataset dataset) throws LedgerException {
        return member.ledger()
                .fact(Approval.key(dataset.hash(), dataset.attestedBy()))
                .isPresent();
    }

    public void publish(Dataset dataset) throws LedgerException {
        member.statements().state("datasets:publish", dataset);
    }
}
