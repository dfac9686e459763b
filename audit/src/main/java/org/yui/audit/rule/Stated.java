package org.yui.audit.rule;

import java.time.Instant;
import org.yui.audit.replay.Place;
import org.yui.domain.Fact;
import org.yui.domain.MspId;

/**
 * A fact as it was stated.
 *
 * @param by the organisation whose certificate signed the transaction
 * @param at the transaction's time, chosen by that organisation
 */
record Stated<F extends Fact>(F fact, MspId by, Instant at, Place place) {

    /** How findings name it: the place, and the kind of fact without what its key is about. */
    String where() {
        return place.where() + " " + fact.key().replaceFirst("/.*", "");
    }
}
