package org.yui.domain.use;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.EthicsId;
import org.yui.domain.Require;
import org.yui.domain.Sorted;

/**
 * What a buyer states of the use it asks for. All of it binds the buyer once granted.
 *
 * @param investigations kinds of research, in DUO's terms; in rising order, at least one
 * @param diseases what they are about, by id of the Mondo Disease Ontology; in rising order
 * @param activities all that is to be done with the data; in rising order, at least one
 * @param forProfit whether the buyer is an organisation for profit
 * @param undertakings duties and prohibitions that the buyer takes on, by code; in rising order
 * @param ethics the approval of the buyer's own research, if it has one
 * @param project the code by which the project was approved, if it was
 * @param days for how long; 1 to 3660
 * @param decideBy until when owners may decide: an owner that has not by then has refused
 */
public record ResearchUse(
        List<Code> investigations,
        List<Code> diseases,
        List<Code> activities,
        boolean forProfit,
        List<Code> undertakings,
        @Nullable EthicsId ethics,
        @Nullable Code project,
        int days,
        Instant decideBy) {

    private static final Pattern MONDO = Pattern.compile("MONDO:[0-9]{7}");

    public ResearchUse {
        investigations = Sorted.copy(investigations, "investigations");
        diseases = Sorted.copy(diseases, "diseases");
        activities = Sorted.copy(activities, "activities");
        undertakings = Sorted.copy(undertakings, "undertakings");
        Require.notEmpty(investigations, "investigations");
        Require.notEmpty(activities, "activities");
        for (Code each : investigations) {
            Require.that(
                    Vocabulary.is(each, TermKind.INVESTIGATION),
                    "investigations: found " + each
                            + ", expected a kind of research of DUO, DUO:0000031 to DUO:0000040");
        }
        diseases.forEach(d -> Require.matches(MONDO, d.text(), "disease", "MONDO: and seven digits"));
        boolean model = activities.contains(Activity.AI_TRAINING) || activities.contains(Activity.AI_TEST_ONLY);
        Require.that(
                !model || investigations.contains(Duo.METHOD_DEVELOPMENT),
                "investigations: found none of methods (DUO:0000031) for a model that is trained or tested, expected"
                        + " it");
        Require.between(1, 3660, days, "days");
    }
}
