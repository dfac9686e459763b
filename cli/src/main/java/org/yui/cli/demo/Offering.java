package org.yui.cli.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.domain.Bitmap;
import org.yui.domain.Hash;
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

/** The curator offers all contributions as one dataset version; a second organisation attests the de-identification. */
final class Offering {

    private final Setting setting;

    Offering(Setting setting) {
        this.setting = setting;
    }

    Dataset run(List<Contribution> contributions) throws IOException, LedgerException {
        FactWriter curator = setting.writer(Cast.CURATOR);
        Map<MspId, Long> studies = new TreeMap<>();
        contributions.forEach(c -> studies.merge(c.hospital(), c.studies(), Math::addExact));
        Terms terms =
                Offer.terms(studies.values().stream().mapToLong(Long::longValue).sum());
        Tariff tariff = Offer.tariff();
        ShareScheme access = Offer.accessScheme(studies);
        curator.state("documents:terms", terms);
        curator.state("documents:tariff", tariff);
        curator.state("documents:scheme", access);
        List<Choice> choices = new ArrayList<>();
        for (Contribution contribution : contributions) {
            ShareScheme use = Offer.useScheme(contribution.hospital());
            curator.state("documents:scheme", use);
            choices.add(new Choice(contribution.id(), Bitmap.firstN(contribution.studies()), use.hash()));
        }
        Dataset dataset = new Dataset(
                setting.plan().dataset(),
                1,
                "CT and MR volumes",
                Cast.CURATOR,
                choices,
                terms.hash(),
                tariff.hash(),
                access.hash(),
                List.of(),
                setting.cast().attestant());
        attest(dataset.hash());
        curator.state("datasets:publish", dataset);
        return dataset;
    }

    private void attest(Hash dataset) throws IOException, LedgerException {
        MspId attestant = setting.cast().attestant();
        setting.writer(attestant)
                .state(
                        "approvals:approve",
                        Json.write(new Approvals(List.of(dataset))),
                        Approval.key(dataset, attestant));
    }
}
