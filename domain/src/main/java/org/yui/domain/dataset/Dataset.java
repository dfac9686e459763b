package org.yui.domain.dataset;

import java.util.List;
import java.util.Optional;
import org.yui.domain.ContributionId;
import org.yui.domain.DatasetId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Json;

/**
 * {@code DATASET}: one immutable version of a dataset.
 *
 * @param version from 1
 * @param title what people call it; 1 to 200 characters
 * @param curator who chose
 * @param choices each contribution once, 1 to 1000
 * @param terms hash of the {@code TERMS}
 * @param tariff hash of the {@code TARIFF}
 * @param accessScheme hash of the scheme that access fees go to
 * @param processing hashes of the descriptions of what was done to the images
 * @param attestedBy the second organisation, whose approval of this record's hash says that de-identification was checked
 */
public record Dataset(
        DatasetId id,
        int version,
        String title,
        MspId curator,
        List<Choice> choices,
        Hash terms,
        Hash tariff,
        Hash accessScheme,
        List<Hash> processing,
        MspId attestedBy)
        implements Fact {

    public Dataset {
        Require.atLeast(1, version, "version");
        Require.between(1, 200, title.length(), "length of the title");
        choices = List.copyOf(choices);
        processing = List.copyOf(processing);
        Require.between(1, 1000, choices.size(), "number of choices");
        Require.distinct(choices.stream().map(Choice::contribution).toList(), "contributions");
        Require.that(!attestedBy.equals(curator), "attestedBy: found the curator, expected a second organisation");
    }

    /** SHA-256 of its canonical JSON. */
    public Hash hash() {
        return Hash.of(Json.bytes(this));
    }

    public Optional<Choice> choice(ContributionId contribution) {
        return choices.stream()
                .filter(c -> c.contribution().equals(contribution))
                .findFirst();
    }

    @Override
    public String key() {
        return key(id, version);
    }

    public static String key(DatasetId id, int version) {
        return "DATASET/" + id + "/" + version;
    }
}
