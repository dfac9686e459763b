package org.yui.domain.use;

import java.util.List;
import java.util.Optional;
import org.yui.domain.Code;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.Sorted;

/**
 * What may be done with data and what not, without contradiction, in codes of the {@link Vocabulary} only.
 *
 * @param purposes exactly one permission of DUO, and the activities allowed (with {@link Duo#CLINICAL_CARE} as one); in rising order
 * @param prohibited activities forbidden, with all that are kinds of them; in rising order
 * @param regions where; in rising order, at least one; {@link #ANYWHERE} for no restriction
 * @param conditions in rising order; the diseases are the condition {@link Duo#DISEASE_SPECIFIC}
 */
public record UseTerms(List<Code> purposes, List<Code> prohibited, List<Region> regions, List<Condition> conditions) {

    /** ISO 3166-1 leaves this code to its users. */
    public static final Region ANYWHERE = new Region("ZZ");

    public UseTerms {
        purposes = Sorted.copy(purposes, "purposes");
        prohibited = Sorted.copy(prohibited, "prohibited");
        regions = Sorted.copy(regions, "regions");
        conditions = Sorted.copy(conditions, "conditions");
        Require.notEmpty(regions, "regions");
        new Consistency(purposes, prohibited, regions, conditions).check();
    }

    /** The one permission of DUO. */
    public Code permission() {
        return purposes.stream()
                .filter(c -> Vocabulary.is(c, TermKind.PERMISSION))
                .findFirst()
                .orElseThrow();
    }

    public List<Code> activities() {
        return purposes.stream()
                .filter(c -> !Vocabulary.is(c, TermKind.PERMISSION))
                .toList();
    }

    public Optional<Condition> condition(Code code) {
        return conditions.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public boolean has(Code code) {
        return condition(code).isPresent();
    }

    /** Whether a place lies in a region: a subdivision of ISO 3166-2 lies in its country, and everything {@link #ANYWHERE}. */
    public static boolean liesIn(Region place, Region region) {
        return place.equals(region) || region.equals(ANYWHERE) || place.text().startsWith(region.text() + "-");
    }
}
