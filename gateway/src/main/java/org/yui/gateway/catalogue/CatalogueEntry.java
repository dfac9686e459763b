package org.yui.gateway.catalogue;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.json.Versioned;

/**
 * A dataset version on offer.
 *
 * @param datasetHash what an access request names
 * @param studies how many studies it has now: those chosen less those taken back
 * @param withdrawn how many of those chosen were taken back
 * @param about rounded counts by kind, over the whole contributions that it chooses from
 * @param given the legal forms of those contributions; whoever asks for access must be let by each of them
 */
public record CatalogueEntry(
        Dataset dataset,
        Hash datasetHash,
        Terms terms,
        Tariff tariff,
        long studies,
        long withdrawn,
        List<KindCount> about,
        List<GivenAs> given)
        implements Versioned {

    public CatalogueEntry {
        Require.atLeast(0, studies, "studies");
        Require.atLeast(0, withdrawn, "withdrawn");
        about = List.copyOf(about);
        given = List.copyOf(given);
    }
}
