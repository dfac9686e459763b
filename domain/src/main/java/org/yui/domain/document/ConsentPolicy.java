package org.yui.domain.document;

import java.util.List;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.Region;
import org.yui.domain.Require;

/**
 * {@code POLICY}: what the patients' consent, or the law in its place, allows to be done with a contribution.
 *
 * @param legalForm the form in which the law sees the data
 * @param purposes what it may be used for; codes in rising order
 * @param prohibited what every grant must forbid; codes in rising order
 * @param regions where it may be used; in rising order
 */
public record ConsentPolicy(LegalForm legalForm, List<Code> purposes, List<Code> prohibited, List<Region> regions)
        implements Document {

    public ConsentPolicy {
        purposes = Sorted.copy(purposes, "purposes");
        prohibited = Sorted.copy(prohibited, "prohibited");
        regions = Sorted.copy(regions, "regions");
        Require.notEmpty(purposes, "purposes");
        Require.notEmpty(regions, "regions");
    }

    @Override
    public String key() {
        return key(hash());
    }

    public static String key(Hash hash) {
        return "POLICY/" + hash;
    }
}
