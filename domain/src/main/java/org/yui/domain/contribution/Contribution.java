package org.yui.domain.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.document.LegalForm;
import org.yui.domain.json.Since;

/**
 * {@code CONTRIBUTION}: a batch of sealed studies that one hospital gives under one ethics approval, one consent policy, one
 * legal form and one region.
 *
 * @param policy hash of the {@code POLICY}
 * @param studies exact number of study leaves; 1 to 2^31-1
 * @param counts rounded counts, each kind once
 * @param studyRoot root over {@link StudyOpening}, leaf hashes in the order of their indices
 * @param evidenceRoot root over the salted leaves of the de-identification evidence, which stays at the hospital
 * @param deidentification under which profile it was de-identified, and the hospital's signed word on it; absent in contributions from
 *     before these were bound, and in no new one
 */
public record Contribution(
        ContributionId id,
        MspId hospital,
        EthicsId ethics,
        Hash policy,
        LegalForm legalForm,
        Region region,
        long studies,
        List<KindCount> counts,
        Hash studyRoot,
        Hash evidenceRoot,
        @Since(2) @Nullable Deidentification deidentification)
        implements Fact {

    public Contribution {
        Require.between(1, Integer.MAX_VALUE, studies, "studies");
        counts = List.copyOf(counts);
        Require.notEmpty(counts, "counts");
        Require.distinct(counts.stream().map(KindCount::kind).toList(), "kinds");
    }

    @Override
    public String key() {
        return key(id);
    }

    public static String key(ContributionId id) {
        return "CONTRIBUTION/" + id;
    }
}
