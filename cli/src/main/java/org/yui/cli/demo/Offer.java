package org.yui.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yui.cli.profile.ProfileChoice;
import org.yui.cli.stage.Giving;
import org.yui.cli.stage.Sharing;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.Currency;
import org.yui.domain.EthicsId;
import org.yui.domain.MinorUnits;
import org.yui.domain.Region;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.use.Activity;
import org.yui.domain.use.Condition;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;
import org.yui.imaging.profile.DeidentificationProfile;

/** On what terms, for what fee and to whose benefit the demo's dataset is offered. */
final class Offer {

    static final Code PURPOSE = Activity.AI_TRAINING;
    static final Region REGION = new Region("JP");

    /** Nobody was asked: what a demo gives stays on this machine. */
    static final ConsentReference CONSENT = new ConsentReference("DEMO-1");

    private static final List<Code> PURPOSES = List.of(PURPOSE, Activity.COMMERCIAL_USE, Duo.BIOMEDICAL_RESEARCH);
    private static final List<Code> PROHIBITED = List.of(Activity.RE_IDENTIFICATION, Activity.REDISTRIBUTION);
    private static final List<Condition> CONDITIONS = List.of(Condition.of(Duo.PUBLICATION));
    private static final int DAYS = 365;
    private static final Duration DECIDING = Duration.ofDays(14);

    /** Of each fee, in parts of 10^9: the hospitals share the rest. */
    private static final int CURATOR_PARTS = 150_000_000;

    private static final int OPERATOR_PARTS = 50_000_000;

    private static final String PROFILE = "japan";

    private Offer() {}

    /** By which the demo's legal form holds. */
    static DeidentificationProfile profile() throws IOException {
        return ProfileChoice.of(PROFILE);
    }

    static Giving giving(EthicsId ethics) throws IOException {
        return new Giving(
                ethics,
                new ConsentPolicy(
                        profile().legalForm(), PURPOSES, PROHIBITED, List.of(REGION), null, CONSENT, CONDITIONS),
                REGION);
    }

    /** One lease covers the whole quota, and the quota is what there is. */
    static Terms terms(long studies) {
        return new Terms(
                PURPOSES, PROHIBITED, List.of(REGION), studies, studies, DAYS, FeeBasis.COMMERCIAL, CONDITIONS);
    }

    /** What the demo's buyer, a company, wants to do: train a model of a disease, sell it, and publish how well it does. */
    static ResearchUse use(InstantSource clock) {
        return new ResearchUse(
                List.of(Duo.METHOD_DEVELOPMENT, Duo.BIOMEDICAL),
                List.of(),
                List.of(PURPOSE, Activity.COMMERCIAL_USE),
                true,
                List.of(Duo.PUBLICATION, Activity.RE_IDENTIFICATION, Activity.REDISTRIBUTION),
                null,
                null,
                DAYS,
                clock.instant().plus(DECIDING).truncatedTo(ChronoUnit.SECONDS));
    }

    /** A price by the bundle that no single study divides evenly, so that rounding shows. */
    static Tariff tariff() {
        return new Tariff(new Currency("JPY"), 0, new MinorUnits(250_000), new MinorUnits(100_000), 3);
    }

    static Sharing sharing(Cast cast) {
        return new Sharing(cast.curator(), CURATOR_PARTS, cast.operator(), OPERATOR_PARTS);
    }
}
